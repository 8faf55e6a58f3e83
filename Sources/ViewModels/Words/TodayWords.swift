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
    let isDone = record.today != nil
    lines.append(
      TodayLine(
        kind: .checkIn(isDone: isDone), text: text(isDone ? .todayCheckInDone : .todayCheckInOpen),
        destination: .checkIn))
    lines += planLines
    if record.episodesToday > 0 {
      lines.append(
        TodayLine(kind: .episodes, text: text(.todayEpisodes, ["count": String(record.episodesToday)])))
    }
    if let last = record.lastAssessment, let word = clinical?.guidance[last.tier]?.word {
      let said = text(.todayLastResult, ["date": text(of: last.given.day), "word": word])
      lines.append(TodayLine(kind: .lastResult(last.tier), text: said))
    }
    return lines
  }

  private var warnings: [TodayLine] {
    let call = text(.todayEmergency, ["number": emergencyNumber])
    switch record.unsettledSign(clinical) {
    case .draft: return [TodayLine(kind: .danger, text: call, destination: .draft)]
    case .checkIn: return [TodayLine(kind: .danger, text: text(.todaySign), destination: .checkIn)]
    case nil:
      guard record.lastAssessment?.tier == .emergency else { return [] }
      return [TodayLine(kind: .danger, text: call)]
    }
  }

  /// The day of the plan, what is done of it, and the next step.
  private var planLines: [TodayLine] {
    guard let plan, let day = PlanToday(in: self) else { return [] }
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
}
