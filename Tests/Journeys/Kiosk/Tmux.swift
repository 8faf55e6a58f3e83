import Foundation
import TerminalHarness
import Testing

/// A kiosk in a tmux of its own, with the history tmux keeps of it.
struct Tmux {
  static let program = "/usr/bin/tmux"
  /// What a person sees of it.
  let client: Session
  private let home: KioskHome
  private var socket: String { home.scratch.path + "/tmux" }

  init(_ home: KioskHome) throws {
    self.home = home
    let settings = try home.scratch.write("set -g status off\nset -g assume-paste-time 0\n", to: "tmux.conf")
    client = try Session.start(
      program: Self.program,
      arguments: [
        "-S", home.scratch.path + "/tmux", "-f", settings, "new-session", ProductLocation.flicker, "kiosk",
        "--config", home.configuration,
      ], environment: Journey.usualEnvironment(), directory: home.scratch.path)
  }

  /// Presses keys as a person does: what comes all at once is taken for a paste. What the keys have led
  /// to is for the caller to wait for.
  func press(_ keys: [KeyPress]) throws {
    for key in keys {
      rest()
      try client.press(key)
      _ = client.terminal.waitForActivity(by: Deadline(within: .seconds(1)))
    }
  }

  /// Waits until nothing is drawn for a moment; tmux draws a frame in several goes.
  private func rest() {
    client.refresh()
    while client.terminal.waitForActivity(by: Deadline(within: .milliseconds(60))) { client.refresh() }
  }

  /// The screen with all that has scrolled away.
  func contents() throws -> String {
    let file = home.scratch.path + "/contents"
    try run(["capture-pane", "-S", "-", "-E", "-", ";", "save-buffer", file])
    return home.scratch.text(of: "contents")
  }

  func end() { try? run(["kill-server"]) }

  private func run(_ arguments: [String]) throws {
    let session = try Session.start(
      program: Self.program, arguments: ["-S", socket] + arguments,
      environment: Journey.usualEnvironment())
    #expect(try session.waitForExit() == .code(0), "\(session.screenDump)")
  }
}
