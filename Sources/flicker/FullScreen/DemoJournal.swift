import Content
import Foundation
import Journal
import Plan
import Triage
import ViewModels

/// Fills a journal in memory with the worked example, told so that the plan is at a wanted day today.
struct DemoJournal {
  let plan: PlanContent
  let now: Moment
  /// The day of the plan that it is today; the days before it are filled.
  let day: Int

  func fill(_ store: JournalStore) throws {
    let start = now.day.adding(days: 1 - day)
    var saved = SavedPlan(started: start, entered: now)
    let habits: [String] = ["sleepHours", "caffeineCups", "stress", "screenHours"]
    saved.likelyHabits = habits
    for told in plan.example.days where told.planDay < day {
      try store.save(checkIn(told, on: start.adding(days: told.day)))
      guard told.planDay >= 1 else { continue }
      saved.ticks[told.planDay] = Dictionary(told.ticks.map { ($0, 1) }) { first, _ in first }
    }
    if day > plan.definition.reviewDay {
      saved.review = SavedPlan.Review(
        day: start.adding(days: plan.definition.reviewDay - 1), outcome: PlanOutcome.better.rawValue,
        goesOn: true)
    }
    try store.save(saved)
  }

  private func checkIn(_ told: ExampleStory.Day, on day: CalendarDay) -> CheckIn {
    var checkIn = CheckIn(day: day, entered: now)
    checkIn.warningSign = .value(false)
    checkIn.regions = .value(RegionSet(plan.example.regions))
    checkIn.twitching =
      switch told.twitching {
      case .none: .value(.none)
      case .some: .value(.some)
      case .aLot: .value(.lots)
      }
    checkIn.times = Self.field(told.times)
    checkIn.strength = Self.field(told.strength)
    checkIn.bother = Self.field(told.bother)
    checkIn.sleepHours = Self.field(told.sleepHours)
    checkIn.sleepQuality = Self.field(told.sleepQuality)
    checkIn.caffeineCups = Self.field(told.caffeineCups.map(Double.init))
    checkIn.stress = Self.field(told.stress)
    checkIn.screenHours = Self.field(told.screenHours)
    checkIn.mineralFood = Self.field(told.mineralFood)
    checkIn.note = Self.field(told.note.flatMap { plan.texts.example.notes[$0] })
    return checkIn
  }

  private static func field<Value>(_ value: Value?) -> Field<Value> { value.map { .value($0) } ?? .unknown }
}
