import Foundation
import TerminalHarness
import Testing

/// What is entered in a check-in; the lines left out stay as they are.
struct DayEntry {
  var times: Int
  var strength: Int
  var bother = 2
  var sleep = "7"
  var caffeine = 2

  /// The keys from the first line on to the line of caffeine.
  var keys: [KeyPress] {
    [
      // No sign; that leads on to the twitching.
      "n", .right, .right, .down, .text(String(times)), .down, .text(String(strength)), .down,
      .text(String(bother)), .down, .down, .text(sleep), .down, .down, .text(String(caffeine)), .enter,
    ]
  }
}

extension Session {
  /// A text that has to be on the screen.
  func expect(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    for text in texts { #expect(shows(text), "no \(text) on\(screenDump)", sourceLocation: sourceLocation) }
  }

  func expectNot(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    for text in texts { #expect(!shows(text), "\(text) on\(screenDump)", sourceLocation: sourceLocation) }
  }

  /// Ends the program as a power cut would.
  func killProgram() throws {
    terminal.signal(SIGKILL)
    #expect(try waitForExit() == .signal(SIGKILL))
  }

  /// The row that has the focus.
  var focusedRow: String { screen.row(screen.cursorPosition.row) }

  /// Fills in the check-in that is open and saves it.
  func fill(_ entry: DayEntry, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try press(entry.keys)
    try settle()
    expectSound("filled in", sourceLocation: sourceLocation)
    expect("Saved.", sourceLocation: sourceLocation)
  }

  /// Ticks every task of the day that is not done, answering no to each question that comes first.
  func tickAll(_ count: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try walk(.pageUp, sourceLocation: sourceLocation)
    for index in 0..<count {
      if index > 0 { try walk(.down, sourceLocation: sourceLocation) }
      // The most there is: five questions and two ticks.
      for _ in 0..<7 where !focusedRow.contains("[√]") {
        try walk(shows("│ y ") ? "n" : " ", sourceLocation: sourceLocation)
      }
      #expect(focusedRow.contains("[√]"), "task \(index) \(screenDump)", sourceLocation: sourceLocation)
    }
    expectNot("[ ]", sourceLocation: sourceLocation)
  }

  /// The face's checklist with nothing to tell, up to the result: an adult, since `began`.
  func answerNothing(began: KeyPress = "4", sourceLocation: SourceLocation = #_sourceLocation) throws {
    try walk("0", "0", "3", began, .enter, "0", sourceLocation: sourceLocation)
  }
}
