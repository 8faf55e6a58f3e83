import Foundation
import TerminalHarness
import Testing

/// A kiosk's own folders, and kiosks that run with them.
struct KioskHome {
  static let pin = "482619370558"
  /// What the first page says.
  static let attract = "Press any key"

  let scratch: Scratch
  var configuration: String { scratch.path + "/kiosk.yaml" }
  var state: String { scratch.path + "/state" }

  /// - Parameters:
  ///   - settings: lines of the configuration besides the folder and the name of the clinic;
  ///   `$HOME` in them stands for a folder of this test.
  ///   - printer: a script for the folder, as `lp`.
  init(_ settings: String = "", printer: String? = nil, hasPIN: Bool = true) throws {
    scratch = try Scratch()
    if let printer {
      try scratch.write(printer, to: "lp")
      chmod(scratch.path + "/lp", 0o700)
    }
    let own = settings.replacingOccurrences(of: "$HOME", with: scratch.path)
    try scratch.write("stateFolder: \(state)\nclinic:\n  name: Old Mill Surgery\n" + own, to: "kiosk.yaml")
    guard hasPIN else { return }
    let set = try CommandRun(
      ["kiosk", "set-pin", "--config", configuration], input: Array("\(Self.pin)\n\(Self.pin)\n".utf8))
    try #require(set.status == .code(0), "\(set.errors)")
  }

  /// Starts a kiosk without waiting for anything.
  func start(
    _ arguments: [String] = [], term: String = "xterm-256color", size: TerminalSize = .standard,
    environment: [String: String] = [:]
  ) throws -> Session {
    try Session.start(
      program: ProductLocation.flicker, arguments: ["kiosk", "--config", configuration] + arguments,
      environment: Journey.usualEnvironment().merging(environment) { $1 }, term: term, size: size,
      directory: scratch.path)
  }

  /// Starts a kiosk and waits for its first page, with all content loaded.
  func begin(
    arguments: [String] = [], term: String = "xterm-256color", size: TerminalSize = .standard,
    environment: [String: String] = [:]
  ) throws -> Session {
    let session = try start(arguments, term: term, size: size, environment: environment)
    try session.waitUntil(text: Self.attract)
    try session.settle()
    return session
  }

  /// The files that hold a text, among all that the kiosk has and could write: its home, its folders.
  func files(with text: String) throws -> [String] {
    try files().filter { path in
      FileManager.default.contents(atPath: path)?.range(of: Data(text.utf8)) != nil
    }
  }

  /// Every file in the kiosk's folders.
  func files() throws -> [String] {
    guard let names = FileManager.default.enumerator(atPath: scratch.path) else { return [] }
    return names.compactMap { ($0 as? String).map { scratch.path + "/" + $0 } }.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }
}

/// Numbers that environment variables set for a longer run.
enum KioskRunLength {
  static func number(_ variable: String, usually: Int) -> Int {
    getenv(variable).flatMap { Int(String(cString: $0)) } ?? usually
  }
}

extension Session {
  /// What the canary leaves on the screen: an unusual number of days.
  static let canary = "1237 days"
  /// The word for the result that goes with it, at the top of the summary.
  static let resultWord = "Book an appointment"

  /// From the first page to the face.
  func enterKiosk() throws {
    try pressAndSettle(.enter)
    try waitUntil(text: "Before you begin")
    try pressAndSettle(.enter)
    try waitUntil(text: "Where does it twitch?")
  }

  /// From the face to the page of the result, with an unusual number of days among the answers.
  func answerInKiosk(days: String = "1237") throws {
    try pressAndSettle(.enter, "0", "0", "3", "a")
    try press(.text(days))
    try pressAndSettle(.enter, .enter, "0", "0")
    try waitUntil(text: "Your result")
  }

  /// From the first page to the summary.
  func showKioskSummary(days: String = "1237") throws {
    try enterKiosk()
    try answerInKiosk(days: days)
    try pressAndSettle(.enter)
    try waitUntil(text: "Your summary")
  }

  /// Everything back to the first page.
  func endVisit() throws {
    try pressAndSettle("q", "y")
    try waitUntil(text: KioskHome.attract)
    try settle()
  }

  /// To the menu of staff, from any page.
  func openStaffMenu(pin: String = KioskHome.pin) throws {
    try pressAndSettle(.function(12))
    try waitUntil(text: "Type the PIN")
    try press(.text(pin), .enter)
    try waitUntil(text: "Leave the kiosk")
  }

  /// Whether it is still the process it was, at work and not stopped.
  func expectRunning(_ comment: String = "", sourceLocation: SourceLocation = #_sourceLocation) {
    refresh()
    #expect(terminal.exitStatus == nil, "\(comment) \(screenDump)", sourceLocation: sourceLocation)
    let state = ProcessStatus.field("State", of: terminal.processID) ?? ""
    #expect(
      !state.hasPrefix("T") && !state.hasPrefix("Z"), "\(comment) \(state)", sourceLocation: sourceLocation)
  }

  /// Whether the first page stands, in order, and nothing over it.
  func expectAttract(_ comment: String = "", sourceLocation: SourceLocation = #_sourceLocation) {
    expectRunning(comment, sourceLocation: sourceLocation)
    #expect(
      shows(KioskHome.attract) && shows("Old Mill Surgery"), "\(comment) \(screenDump)",
      sourceLocation: sourceLocation)
  }
}

/// Lines of /proc/PID/status.
enum ProcessStatus {
  static func field(_ name: String, of process: Int32) -> String? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else {
      return nil
    }
    return text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
      .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
  }

  /// Whether a process ignores a signal.
  static func ignores(_ signal: Int32, _ process: Int32) -> Bool {
    guard let mask = field("SigIgn", of: process).flatMap({ UInt64($0, radix: 16) }) else { return false }
    return mask & (1 << UInt64(signal - 1)) != 0
  }

  /// What a process has open, by descriptor.
  static func openFiles(of process: Int32) -> [Int: String] {
    let folder = "/proc/\(process)/fd"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        guard let number = Int(name),
          let target = try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/" + name)
        else { return nil }
        return (number, target)
      })
  }
}
