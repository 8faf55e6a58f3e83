import Content
import Journal
import Plan
import Triage

/// One line about the day of a person who comes back.
package struct TodayLine: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// What must not wait.
    case danger
    case draft
    case checkIn(isDone: Bool)
    case planPaused, planDay, planTasks, planNext
    /// How the week ended, until somebody has had time to act on it.
    case planOutcome(PlanOutcome)
    /// The twitch has passed two weeks since the last result.
    case twoWeeks
    case episodes
    case lastResult(Tier)
  }

  package var kind: Kind
  package var text: String
  /// Where it leads.
  package var destination: Destination?
}

extension World {
  /// Check-in, plan, last result, and what comes next; what must not wait comes first.
  package var todayLines: [TodayLine] {
    var lines = warnings
    if record.draft != nil {
      lines.append(TodayLine(kind: .draft, text: text(.todayDraft), destination: .draft))
    }
    let isDone = record.today?.warningSign.value != nil
    lines.append(
      TodayLine(
        kind: .checkIn(isDone: isDone), text: text(isDone ? .todayCheckInDone : .todayCheckInOpen),
        destination: .checkIn))
    lines += planLines + outcomeLines
    if hasPassedTwoWeeks {
      lines.append(TodayLine(kind: .twoWeeks, text: text(.todayTwoWeeks), destination: .plan))
    }
    if record.episodesToday > 0 {
      lines.append(
        TodayLine(kind: .episodes, text: text(.todayEpisodes, ["count": String(record.episodesToday)])))
    }
    if let last = record.lastAssessment, isSaid(last.tier), let word = clinical?.guidance[last.tier]?.word {
      let said = text(.todayLastResult, ["date": text(of: last.given.day), "word": word])
      lines.append(TodayLine(kind: .lastResult(last.tier), text: said, destination: .lastResult))
    }
    return lines
  }

  /// No calm result stands beside a sign that is still open.
  private func isSaid(_ tier: Tier) -> Bool { tier >= .urgent || record.unsettledSign(clinical) == nil }

  private var warnings: [TodayLine] {
    let call = text(.todayEmergency, ["number": emergencyNumber])
    switch record.unsettledSign(clinical) {
    case .draft: return [TodayLine(kind: .danger, text: call, destination: .draft)]
    case .checkIn: return [TodayLine(kind: .danger, text: text(.todaySign), destination: .checkIn)]
    case nil:
      guard record.lastAssessment?.tier == .emergency else { return [] }
      return [TodayLine(kind: .danger, text: call, destination: .lastResult)]
    }
  }

  /// The day of the plan, what is done of it, and the next step.
  private var planLines: [TodayLine] {
    guard let plan, let day = PlanToday(in: self) else { return [] }
    if let stop = reasonForNoTask(plan) {
      return [TodayLine(kind: .planPaused, text: stop, destination: .plan)]
    }
    if day.isPaused {
      let said = text(.todayPlanPaused, ["day": String(day.number)])
      return [TodayLine(kind: .planPaused, text: said, destination: .plan)]
    }
    let title = plan.texts.days[day.number]?.title ?? ""
    let number = ["day": String(day.number), "count": String(day.count), "title": title]
    let tasks = ["done": String(day.doneTasks), "count": String(day.tasks.count)]
    var lines = [
      TodayLine(kind: .planDay, text: text(.todayPlanDay, number), destination: .plan),
      TodayLine(kind: .planTasks, text: text(.todayPlanTasks, tasks), destination: .plan),
    ]
    if let next = day.next.flatMap({ plan.texts.tasks[$0.task.id]?.title }) {
      lines.append(TodayLine(kind: .planNext, text: text(.todayNext, ["step": next]), destination: .plan))
    }
    return lines
  }

  /// What stands in the place of the tasks while a sign or a result comes before them.
  private func reasonForNoTask(_ plan: PlanContent) -> String? {
    if record.unsettledSign(clinical) != nil {
      return plan.texts.daily.stop.text.replacing("{number}", with: emergencyNumber)
    }
    return record.isPlanClosedByResult ? plan.texts.introduction.closed.text : nil
  }

  /// How the week ended, as the plan's own page says it.
  private var outcomeLines: [TodayLine] {
    guard let outcome = record.freshOutcome(on: now.day) else { return [] }
    return [TodayLine(kind: .planOutcome(outcome), text: text(outcome.todayKey), destination: .plan)]
  }
}

extension PlanOutcome {
  /// The line that tells it on the first page and in `flicker today`.
  package var todayKey: TextKey {
    switch self {
    case .better: .todayOutcomeBetter
    case .noChange: .todayOutcomeNoChange
    case .worse: .todayOutcomeWorse
    }
  }
}
