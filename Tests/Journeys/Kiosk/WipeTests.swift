import Foundation
import TerminalHarness
import Testing

/// Nothing of a visit is left behind: not in memory, not on disk, not in the terminal.
@Suite(.serialized) struct WipeTests {
  /// The days as the answers hold them.
  static let number = 1237.0

  @Test(arguments: ["ended", "finished"])
  func memoryHoldsNothingOfAVisit(end: String) throws {
    try #require(geteuid() == 0, "only root may read the memory of a kiosk")
    let home = try KioskHome()
    let session = try home.begin()
    let memory = MemorySearch(process: session.terminal.processID)
    #expect(memory.places(of: "1237 days") == [])
    try session.answerInKiosk()
    #expect(session.shows("Care for it") || session.shows("visit"), "\(session.screenDump)")
    #expect(memory.places(of: "1237 days")?.isEmpty == false, "the search must be able to find something")
    #expect(memory.places(of: Self.number)?.isEmpty == false)
    if end == "ended" {
      try session.endVisit()
    } else {
      try session.pressAndSettle(.down, .down, .down, .down, .enter)
      try session.waitUntil(text: KioskHome.attract)
    }
    try session.settle()
    for canary in ["1237 days", "began 1237"] {
      #expect(memory.places(of: canary) == [], "\(canary)")
    }
    #expect(memory.places(of: Self.number) == [])
  }
}
