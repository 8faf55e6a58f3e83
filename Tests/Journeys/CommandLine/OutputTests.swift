import Foundation
import TerminalHarness
import Testing

/// Where output goes, and where the program is started from.
@Suite struct OutputTests {
  private static let intake = #"{"regions":["lips"],"age":"adult","unmentioned":"no"}"#

  @Test func helpAndVersion() throws {
    for arguments in [
      ["--help"], ["-h"], ["--version"], ["help", "assess"], ["content", "--help"], ["start", "-h"],
    ] {
      let run = try CommandRun(arguments)
      #expect(run.status == .code(0), "\(arguments)")
      #expect(!run.output.isEmpty)
      #expect(run.errors.isEmpty)
      #expect(!run.output.contains("\u{1b}"))
    }
  }

  @Test func wrongUsage() throws {
    try CommandRun(["--nope"]).expectRefusal(64, mentioning: "--nope")
    try CommandRun(["assess", "--nope", "-"]).expectRefusal(64, mentioning: "--nope")
    try CommandRun(["content", "nope"]).expectRefusal(64, mentioning: "nope")
  }

  @Test(arguments: [
    ["assess", "-"], ["assess", "--json", "-"], ["assess", "--jsonl", "-"], ["content", "check"], ["--help"],
    ["--version"],
  ])
  func outputThatCannotBeWritten(arguments: [String]) throws {
    let full = try CommandRun(
      arguments, input: Self.intake.utf8, redirections: #"<"$IN" >/dev/full 2>"$ERR""#)
    full.expectRefusal(74)
    let closed = try CommandRun(arguments, input: Self.intake.utf8, redirections: #"<"$IN" >&- 2>"$ERR""#)
    closed.expectRefusal(74)
  }

  @Test func aReaderThatLeavesEndsItQuietly() throws {
    let many = Array(String(repeating: Self.intake + "\n", count: 2000).utf8)
    let run = try CommandRun(
      input: many,
      script:
        #"("$0" assess --jsonl - <"$IN" 2>"$ERR"; echo $? >"$ERR.code") | head -n 1 >"$OUT"; exit $(cat "$ERR.code")"#
    )
    #expect(run.status == .code(128 + 13), "\(run.errors)")
    #expect(run.errors.isEmpty)
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func theContentIsFine() throws {
    let run = try CommandRun(["content", "check"])
    #expect(run.status == .code(0), "\(run.output)")
    #expect(run.errors.isEmpty)
  }

  /// As a package installs it: the program and its content in one folder, a link to it on the PATH.
  @Test func anInstalledCopyFindsItsContent() throws {
    let scratch = try Scratch()
    let files = FileManager.default
    for folder in ["lib", "bin", "elsewhere"] {
      try files.createDirectory(atPath: scratch.path + "/" + folder, withIntermediateDirectories: true)
    }
    try files.copyItem(atPath: ProductLocation.flicker, toPath: scratch.path + "/lib/flicker")
    try files.copyItem(
      atPath: Scratch.resources(), toPath: scratch.path + "/lib/flicker_Content.resources")
    try files.createSymbolicLink(atPath: scratch.path + "/bin/flicker", withDestinationPath: "../lib/flicker")
    let environment = Journey.usualEnvironment().merging(["PATH": scratch.path + "/bin:/usr/bin:/bin"]) { $1 }
    let session = try Session.start(
      program: "/bin/sh", arguments: ["-c", "exec flicker"], environment: environment,
      directory: scratch.path + "/elsewhere")
    try session.waitUntil(text: "Where does it twitch?")
    try session.settle()
    try session.walk(.enter)
    #expect(session.shows("Checklist:"))
    // Only its own content can be meant: without it the program does not start.
    try files.removeItem(atPath: scratch.path + "/lib/flicker_Content.resources")
    let run = try CommandRun(script: #"exec "\#(scratch.path)/bin/flicker" 2>"$ERR""#)
    run.expectRefusal(66, mentioning: "--assets")
  }
}
