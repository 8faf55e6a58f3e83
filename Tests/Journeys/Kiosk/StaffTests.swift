import Foundation
import TerminalHarness
import Testing

/// Staff at the terminal itself.
@Suite(.serialized) struct StaffTests {
  @Test func withoutAPINItRefusesAndSaysHow() throws {
    let home = try KioskHome(hasPIN: false)
    let run = try CommandRun(["kiosk", "--config", home.configuration], redirections: #">"$OUT" 2>"$ERR""#)
    run.expectRefusal(78, mentioning: "No PIN is set", "flicker kiosk set-pin")
  }

  @Test func theRightPINLeads() throws {
    let home = try KioskHome()
    let session = try home.begin()
    try session.showKioskSummary()
    try session.openStaffMenu()
    #expect(session.shows("End this visit, and wipe it") && !session.shows("1237"))
    try session.press(session.offer("Leave the kiosk"))
    #expect(try session.waitForExit() == .code(0))
    session.expectTerminalAsFound()
    #expect(!session.shows(Session.resultWord))
  }

  /// Nothing on the screen tells what, or how much, was typed.
  @Test func thePINIsNotShown() throws {
    let home = try KioskHome()
    let session = try home.begin()
    try session.pressAndSettle(.function(12))
    let before = Picture(session)
    let bytes = session.screen.bytesReceived
    for digit in KioskHome.pin { try session.pressAndSettle(.text(String(digit))) }
    #expect(Picture(session) == before && session.screen.bytesReceived == bytes)
    #expect(MemorySearch(process: session.terminal.processID).places(of: [KioskHome.pin])?.count ?? 0 <= 1)
  }

  /// Wrong tries cost time, also of a kiosk that was killed and started anew.
  @Test func wrongTriesCostTimeAcrossARestart() throws {
    let home = try KioskHome()
    let first = try home.begin()
    try first.press(.function(12))
    for count in 1...3 {
      try first.waitUntil(text: "Type the PIN")
      try first.press("1111", .enter)
      try first.waitUntil(text: "That was not the PIN.")
      try first.settle()
      _ = count
    }
    first.terminal.signal(SIGKILL)
    try first.waitForExit()
    let second = try home.begin()
    try second.press(.function(12), .text(KioskHome.pin), .enter)
    try second.waitUntil(text: "Too many wrong tries")
    #expect(!second.shows("Leave the kiosk"))
  }

  @Test func countersTestPageAndSettings() throws {
    let home = try KioskHome(
      "handOver: {print: {command: [$HOME/lp]}}\n", printer: "#!/bin/sh\ncat >\"${0%/*}/page\"\n")
    let session = try home.begin()
    try session.showKioskSummary()
    try session.endVisit()
    try session.openStaffMenu()
    try session.press(session.offer("Counters"))
    try session.waitUntil(text: "visits 1, with a result 1")
    #expect(!session.shows("Book"), "one result of a day must not show its tier")
    try session.pressAndSettle(.escape)
    try session.press(session.offer("Print a test page"))
    try session.waitUntil(text: "It is being printed.")
    #expect(home.scratch.text(of: "page") == "Flicker: this is a test page.\n")
    try session.pressAndSettle(.escape)
    try session.press(session.offer("Settings in force"))
    try session.waitUntil(text: home.scratch.path + "/lp")
  }
}
