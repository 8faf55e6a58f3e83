import Foundation
import TerminalHarness
import Testing

/// What staff does for a kiosk on the command line.
@Suite struct KioskCommandTests {
  private let scratch: Scratch
  private let configuration: String

  init() throws {
    scratch = try Scratch()
    configuration = try scratch.write(
      """
      stateFolder: \(scratch.path)/state
      handOver:
        ticket: {folder: \(scratch.path)/tickets, keepMinutes: 60}

      """, to: "kiosk.yaml")
  }

  private func run(_ arguments: String..., input: String = "") throws -> CommandRun {
    try CommandRun(
      ["kiosk"] + arguments + ["--config", configuration], input: Array(input.utf8),
      environment: ["HOME": scratch.path])
  }

  private var hash: String { scratch.text(of: "state/pin") }

  private func mode(_ name: String) throws -> mode_t {
    var info = stat()
    try #require(lstat(scratch.path + "/" + name, &info) == 0)
    return info.st_mode & 0o777
  }

  // MARK: check

  @Test func aGoodConfigurationIsInOrder() throws {
    let run = try run("check")
    #expect(run.status == .code(0) && run.output == "\(configuration) is in order.\n", "\(run.errors)")
  }

  @Test func everyMistakeIsALine() throws {
    try scratch.write(
      "idle: {countdownSeconds: 5}\nthem: dark\nclinic: {name: \"\\u202E\"}\n", to: "kiosk.yaml")
    let run = try run("check")
    #expect(run.status == .code(65) && run.errors.isEmpty)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3, "\(run.output)")
    #expect(lines.first == "\(configuration):1: idle.countdownSeconds is 5; write a number from 20 to 300")
    #expect(
      lines.dropFirst().first?.hasPrefix("\(configuration):2: unknown key them; did you mean theme?") == true)
    #expect(!run.output.unicodeScalars.contains("\u{202E}"))
    let other = try self.run("set-pin", input: "4711\n4711\n")
    #expect(other.status == .code(65) && other.output.isEmpty && hash.isEmpty)
  }

  @Test func aFileThatIsNamedMustBeThere() throws {
    let missing = try CommandRun(["kiosk", "check", "--config", "/no/such.yaml"])
    #expect(missing.status == .code(65) && missing.output.contains("there is no such file"))
  }

  // MARK: set-pin

  private func session(_ arguments: [String] = []) throws -> Session {
    try Session.start(
      program: ProductLocation.flicker,
      arguments: ["kiosk", "set-pin", "--config", configuration] + arguments,
      environment: Journey.usualEnvironment().merging(["HOME": scratch.path]) { $1 },
      size: TerminalSize(columns: 150, rows: 10))
  }

  /// Defence: what is typed is not shown, and the terminal shows again what is typed afterwards.
  @Test func aPINIsTypedTwiceAndNotShown() throws {
    let session = try session()
    try session.waitUntil(text: "New PIN, 4 to 12 digits:")
    try session.type("90")
    try session.press(.backspace)
    try session.type("4711")
    try session.press(.enter)
    try session.waitUntil(text: "The same again:")
    try session.type("94711")
    try session.press(.enter)
    #expect(try session.waitForExit() == .code(0))
    #expect(session.shows("The PIN is set"), "\(session.screenDump)")
    #expect(!session.screenDump.contains("4711"))
    session.expectTerminalAsFound()
    #expect(hash.hasPrefix("$y$") && !hash.contains("94711"))
    #expect(try mode("state") == 0o700 && mode("state/pin") == 0o600)
  }

  @Test func twoThatDifferChangeNothing() throws {
    #expect(try run("set-pin", input: "94711\n94711\n").status == .code(0))
    let before = hash
    for input in ["4711\n4712\n", "471\n471\n", "1234\n1234\n", "4711", "", "4711x\n4711x\n", "\n\n"]
      + ["1234567890123\n1234567890123\n", "\u{1B}[A4711\n4711\n", "\0\0\0\0\n"]
    {
      try run("set-pin", input: input).expectRefusal(64)
      #expect(hash == before)
    }
  }

  @Test(arguments: ["c", "d"] as [Character]) func givingUpChangesNothing(key: Character) throws {
    let session = try session()
    try session.waitUntil(text: "New PIN")
    try session.type("47")
    try session.press(.control(key))
    #expect(try session.waitForExit() == .code(64))
    session.expectTerminalAsFound()
    #expect(hash.isEmpty)
  }

  @Test func aSignalLeavesTheTerminalAsItWas() throws {
    let session = try session()
    try session.waitUntil(text: "New PIN")
    session.terminal.signal(SIGTERM)
    #expect(try session.waitForExit() == .signal(SIGTERM))
    session.expectTerminalAsFound()
  }

  @Test func aFolderThatCannotBeUsedIsSaid() throws {
    try scratch.write("a file", to: "state")
    try run("set-pin", input: "4711\n4711\n").expectRefusal(74, mentioning: "state")
    #expect(scratch.text(of: "state") == "a file")
  }

  // MARK: show

  @Test func aTicketIsShownAndNothingElse() throws {
    mkdir(scratch.path + "/tickets", 0o700)
    try scratch.write("Book an appointment\n", to: "tickets/K7Q4.txt")
    for words in [["K7 Q4"], ["k7", "q4"], ["K7Q4"], ["k7-q4"]] {
      let run = try CommandRun(["kiosk", "show", "--config", configuration] + words)
      #expect(run.status == .code(0) && run.output == "Book an appointment\n", "\(run.errors)")
    }
    try run("show", "A2A2").expectRefusal(66, mentioning: "no summary under A2 A2")
    for wrong in ["K7", "../../kiosk.yaml", "\u{1B}[31m", "*"] { try run("show", wrong).expectRefusal(64) }
    try run("show").expectRefusal(64)
  }

  @Test func aTicketPastItsTimeIsGone() throws {
    mkdir(scratch.path + "/tickets", 0o700)
    let file = try scratch.write("Book an appointment\n", to: "tickets/K7Q4.txt")
    var times = [
      timeval(tv_sec: time(nil) - 3601, tv_usec: 0), timeval(tv_sec: time(nil) - 3601, tv_usec: 0),
    ]
    try #require(utimes(file, &times) == 0)
    try run("show", "K7Q4").expectRefusal(66)
    #expect(access(file, F_OK) != 0)
  }

  @Test func withoutASettingThereAreNoTickets() throws {
    try scratch.write("stateFolder: \(scratch.path)/state\n", to: "kiosk.yaml")
    try run("show", "K7Q4").expectRefusal(74, mentioning: "not set up")
  }
}
