import Journal
import Plan
import Triage

/// What results and days mean for the run of the plan, the same on every page.
extension JournalSnapshot {
  /// A result of the run's days that calls for a doctor now ends the plan's part in it.
  package var isPlanClosedByResult: Bool {
    guard let run = plan?.run, run.review == nil, let last = lastAssessment else { return false }
    return last.tier >= .urgent && last.given.day.serial >= run.start
  }

  /// How the week ended; nil before its review, and once there has been time to act on it. A better week
  /// that goes on with the lighter days has nothing to act on.
  package func freshOutcome(on today: CalendarDay) -> PlanOutcome? {
    guard let run = plan?.run, run.stopped == nil, let review = run.review,
      today.serial - review.day <= Self.daysToBookIn
    else { return nil }
    return review.goesOn && review.outcome == .better ? nil : review.outcome
  }

  /// A visit is to be within two weeks.
  private static let daysToBookIn = 14

  /// Whether the twitch has gone on for more than two weeks by now, while the last result knew of fewer days.
  ///
  /// A doctor's look at this very twitch settles it, as in rule S1; so does a day without a twitch.
  package func hasPassedTwoWeeks(by today: CalendarDay) -> Bool {
    guard let last = lastAssessment, let intake = lastIntake, let then = intake.daysSinceOnset?.days,
      intake["alreadyAssessedUnchanged"] != .yes, !isGone
    else { return false }
    let now = then + Double(today.serial - last.given.day.serial)
    return then <= Self.twoWeeks && now > Self.twoWeeks
  }

  /// The number of rule S1, in days.
  private static let twoWeeks = 14.0

  /// The latest check-in says that it did not twitch.
  private var isGone: Bool {
    let latest = planCheckIns.values.max { $0.day < $1.day } ?? today ?? yesterday
    return latest?.twitching == .value(.none)
  }
}

extension World {
  /// The twitch has passed two weeks on a day of the plan: that is said on the day itself (facts.md Q19, P07).
  package var hasPassedTwoWeeks: Bool {
    guard PlanToday(in: self) != nil else { return false }
    return record.hasPassedTwoWeeks(by: now.day)
  }
}
