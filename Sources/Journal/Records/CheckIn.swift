import Triage

/// How much it twitched on a day.
package enum TwitchAmount: String, CaseIterable, Hashable, Codable, Sendable {
  /// Not at all.
  case none
  /// Now and then.
  case some
  /// Much of the day.
  case lots
}

/// What a person says about one day. There is at most one for a day.
package struct CheckIn: Hashable, Sendable {
  /// The day it is about.
  package var day: CalendarDay
  /// When it was first saved. The journal sets it.
  package var entered: Moment
  /// When it was last changed. The journal sets it.
  package var changed: Moment

  /// Whether a new warning sign came up.
  package var warningSign: Field<Bool> = .unknown
  /// How much it twitched.
  package var twitching: Field<TwitchAmount> = .unknown
  /// About how many times, from 0 to 100,000.
  package var times: Field<Int> = .unknown
  /// How strong it was, from 0 to 4.
  package var strength: Field<Int> = .unknown
  /// How much it bothered, from 0 to 4.
  package var bother: Field<Int> = .unknown
  /// Where it was.
  package var regions: Field<RegionSet> = .unknown
  /// Hours of sleep in the night before, from 0 to 24.
  package var sleepHours: Field<Double> = .unknown
  /// How good the sleep was, from 0 to 4.
  package var sleepQuality: Field<Int> = .unknown
  /// Cups with caffeine, from 0 to 100.
  package var caffeineCups: Field<Double> = .unknown
  /// Units of alcohol, from 0 to 100.
  package var alcoholUnits: Field<Double> = .unknown
  /// Glasses of water, from 0 to 100.
  package var waterGlasses: Field<Double> = .unknown
  /// How stressful the day was, from 0 to 4.
  package var stress: Field<Int> = .unknown
  /// Hours before a screen, from 0 to 24.
  package var screenHours: Field<Double> = .unknown
  /// Whether food rich in minerals was eaten.
  package var mineralFood: Field<Bool> = .unknown
  /// Whether nicotine was taken.
  package var nicotine: Field<Bool> = .unknown
  /// Whether the eyes were dry.
  package var dryEyes: Field<Bool> = .unknown
  /// What else the person wrote.
  package var note: Field<String> = .unknown

  /// A check-in with nothing answered yet.
  package init(day: CalendarDay, entered: Moment, changed: Moment? = nil) {
    self.day = day
    self.entered = entered
    self.changed = changed ?? entered
  }

  /// True if both say the same about the same day, whenever they were written.
  package func saysTheSame(as other: CheckIn) -> Bool {
    var copy = other
    copy.entered = entered
    copy.changed = changed
    return self == copy
  }
}
