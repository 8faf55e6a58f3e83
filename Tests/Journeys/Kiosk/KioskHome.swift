import Foundation
import TerminalHarness
import Testing

/// A kiosk's own folders, and kiosks that run with them.
struct KioskHome {
  static let pin = "4826"
  /// What the first page says.
  static let attract = "Press any key"

  let scratch: Scratch
  var configuration: String { scratch.path + "/kiosk.yaml" }
  var state: String { scratch.path + "/state" }

  /// - Parameter settings: lines of the configuration besides the folder and the name of the clinic.
  init(_ settings: String = "", hasPIN: Bool = true) throws {
    scratch = try Scratch()
    try scratch.write("stateFolder: \(state)\nclinic:\n  name: Old Mill Surgery\n" + settings, to: "kiosk.yaml")
    guard hasPIN else { return }
    let set = try CommandRun(
      ["kiosk", "set-pin", "--config", configuration], input: Array("\(Self.pin)\n\(Self.pin)\n".utf8))
    try #require(set.status == .code(0), "\(set.errors)")
  }

  /// Starts a kiosk without waiting for anything.
  func start(
    term: String = "xterm-256color", size: TerminalSize = .standard, environment: [String: String] = [:]
  ) throws -> Session {
    try Session.start(
      program: ProductLocation.flicker, arguments: ["kiosk", "--config", configuration],
      environment: Journey.usualEnvironment().merging(environment) { $1 }, term: term, size: size,
      directory: scratch.path)
  }

  /// Starts a kiosk and waits for its first page, with all content loaded.
  func begin(
    term: String = "xterm-256color", size: TerminalSize = .standard, environment: [String: String] = [:]
  ) throws -> Session {
    let session = try start(term: term, size: size, environment: environment)
    try session.waitUntil(text: Self.attract)
    try session.settle()
    return session
  }
}

extension Session {
  /// From the first page to the face.
  func enterKiosk() throws {
    try pressAndSettle(.enter)
    try waitUntil(text: "Before you begin")
    try pressAndSettle(.enter)
    try waitUntil(text: "Where does it twitch?")
  }

  /// From the first page to the summary, with an unusual number of days among the answers.
  func answerInKiosk(days: String = "1237") throws {
    try enterKiosk()
    try pressAndSettle(.enter, "0", "0", "3", "a")
    try press(.text(days))
    try pressAndSettle(.enter, .enter, "0", "0")
    try waitUntil(text: "Your result")
    try pressAndSettle(.enter)
    try waitUntil(text: "Your summary")
  }

  /// Everything back to the first page.
  func endVisit() throws {
    try pressAndSettle("q", "y")
    try waitUntil(text: KioskHome.attract)
    try settle()
  }

  /// Whether it is still the process it was, at work and not stopped.
  func expectRunning(sourceLocation: SourceLocation = #_sourceLocation) {
    refresh()
    #expect(terminal.exitStatus == nil, "\(screenDump)", sourceLocation: sourceLocation)
    let state = ProcessStatus.field("State", of: terminal.processID) ?? ""
    #expect(!state.hasPrefix("T") && !state.hasPrefix("Z"), "\(state)", sourceLocation: sourceLocation)
  }
}

/// Lines of /proc/PID/status.
enum ProcessStatus {
  static func field(_ name: String, of process: Int32) -> String? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return nil }
    return text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
      .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
  }

  /// Whether a process ignores a signal.
  static func ignores(_ signal: Int32, _ process: Int32) -> Bool {
    guard let mask = field("SigIgn", of: process).flatMap({ UInt64($0, radix: 16) }) else { return false }
    return mask & (1 << UInt64(signal - 1)) != 0
  }
}
