import ArgumentParser
import Content
import Foundation
import Journal

/// Where the day stands, for a glance, a script or a status line.
struct Today: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "Say where the day stands: the check-in, the plan, what was logged.",
    discussion: """
      --short is one line for tmux or waybar with no word about health: what is done today, and a dot that \
      is filled once the check-in is done. tmux: set -g status-right '#(flicker today --short)'
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var journal: JournalOptions

  @Flag(help: "As JSON, with the same keys every time.")
  var json = false

  @Flag(help: "One short line.")
  var short = false

  @Flag(help: "With --short: in words instead of signs.")
  var words = false

  mutating func validate() throws {
    if json && (short || words) { throw ValidationError("--json goes with neither --short nor --words") }
    if words && !short { throw ValidationError("--words goes with --short") }
  }

  mutating func run() throws {
    let today = try journal.clock().now.day
    let summary = try journal.read { store in
      DaySummary(try store.state(of: today), hasDraft: try store.draft() != nil)
    }
    try StandardOutput.write(line: json ? summary.json() : try text(of: summary))
  }

  private func text(of summary: DaySummary) throws -> String {
    let texts = try RecordTexts(content)
    if !short { return summary.lines(texts).joined(separator: "\n") }
    return words ? summary.words(texts) : summary.signs(texts)
  }
}
