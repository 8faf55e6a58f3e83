import Foundation
import LineMode

/// Writes lines to standard output, and the sign that a line can be typed.
final class LineWriter {
  private let form: LineOutput
  /// What is typed into a pipe is shown, so that the whole reads as a conversation.
  private let echoesInput: Bool
  private let isTerminal = isatty(STDOUT_FILENO) == 1
  private var isPromptOpen = false
  /// Whether anything has been said since the last answer.
  private var isPromptDue = true

  init(_ form: LineOutput, echoesInput: Bool) {
    self.form = form
    self.echoesInput = echoesInput
  }

  /// Says lines, each on its own.
  ///
  /// - Throws: `Failure` 74 where they cannot be written.
  func say(_ lines: [String]) throws {
    guard !lines.isEmpty else { return }
    try breakPrompt()
    try write(lines.flatMap(form.written).map { $0 + "\n" }.joined())
  }

  /// Shows, once for each answer, that one can type.
  func prompt() throws {
    guard isPromptDue else { return }
    isPromptDue = false
    isPromptOpen = true
    try write("> ")
  }

  /// A line was typed; a terminal has shown it and is on the next line.
  func took(_ line: String) throws {
    isPromptDue = true
    guard isPromptOpen || echoesInput else { return }
    if echoesInput {
      let shown = form.written(String(line.prefix(Self.longestEcho))).first ?? ""
      try write((isPromptOpen ? "" : "> ") + shown + "\n")
    }
    isPromptOpen = false
  }

  private static let longestEcho = 70

  /// Leaves a whole line behind.
  func close() throws { try breakPrompt() }

  func bell() {
    if isTerminal { try? write("\u{7}") }
  }

  private func breakPrompt() throws {
    guard isPromptOpen else { return }
    isPromptOpen = false
    try write("\n")
  }

  private func write(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw Failure(
          .inputOutput, "standard output cannot be written; check where it goes and that there is room")
      }
    }
  }
}
