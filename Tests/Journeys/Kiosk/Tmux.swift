import Foundation
import TerminalHarness
import Testing

/// A program in a tmux of its own, with the history tmux keeps of it.
struct Tmux {
  static let program = "/usr/bin/tmux"
  private let socket: String

  init(_ socket: String, _ command: [String]) throws {
    self.socket = socket
    try #require(run(["-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24"] + command) != nil)
  }

  /// The screen with all that has scrolled away.
  var contents: String { run(["capture-pane", "-p", "-S", "-", "-E", "-"]) ?? "" }

  func end() { _ = run(["kill-server"]) }

  /// Presses keys, by tmux's names, and waits for a text.
  func press(_ keys: [String], for text: String) throws {
    _ = run(["send-keys"] + keys)
    try wait(for: text)
  }

  func wait(for text: String) throws {
    let deadline = Deadline(within: .seconds(10))
    while !contents.contains(text) {
      if deadline.isOver { throw Missing(text: text, screen: contents) }
    }
  }

  struct Missing: Error {
    let text: String
    let screen: String
  }

  /// What a command of tmux says; nil where it failed.
  private func run(_ arguments: [String]) -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = ["-S", socket] + arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? text : nil
  }
}
