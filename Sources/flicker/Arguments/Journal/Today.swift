import ArgumentParser
import Content
import Foundation
import Journal
import Plan
import Triage

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
    let (state, hasDraft) = try journal.read { (try $0.state(of: today), try $0.draft() != nil) }
    let plan = try state.plan.flatMap { DaySummary.PlanDay($0, try planDefinition(), on: today) }
    let summary = DaySummary(state, plan: plan, hasDraft: hasDraft)
    try StandardOutput.write(line: json ? summary.json() : try text(of: summary))
  }

  /// Read only where a plan is under way: it costs a tenth of the time of a status line.
  private func planDefinition() throws -> PlanDefinition {
    let library = try content.library()
    do throws(ContentProblem) {
      return try library.loadPlanDefinition()
    } catch {
      throw Failure(error)
    }
  }

  /// What must not wait. The number is read only where it has to be said.
  private func warning(_ summary: DaySummary, _ texts: RecordTexts) throws -> [String] {
    let sign = summary.sign == nil ? [] : [texts[.cliTodaySign]]
    guard summary.lastResult?.tier == Tier.emergency.rawValue else { return sign }
    return sign + [texts.filled(.todayEmergency, ["number": try content.emergencyNumber()])]
  }

  private func text(of summary: DaySummary) throws -> String {
    let texts = try RecordTexts(content)
    if !short { return try (warning(summary, texts) + summary.lines(texts)).joined(separator: "\n") }
    return words ? summary.words(texts) : summary.signs(texts)
  }
}
