import Foundation

/// A point in time together with where the person's clock stood then.
///
/// The zone and its offset are kept as they were, so that a twitch at nine in the evening in Lisbon
/// stays one at nine in the evening, and on that day, wherever it is looked at later.
package struct Moment: Hashable, Sendable {
  /// Milliseconds since 1 January 1970, UTC.
  package var milliseconds: Int64
  /// The time zone's IANA name, such as `Europe/Lisbon`.
  package var zone: String
  /// How far local time was ahead of UTC then, in seconds.
  package var offset: Int

  /// A moment from its parts. Whether a journal takes it, `JournalValidation` decides.
  package init(milliseconds: Int64, zone: String = "Etc/UTC", offset: Int = 0) {
    self.milliseconds = milliseconds
    self.zone = zone
    self.offset = offset
  }

  /// A moment from a date and the time zone the person is in.
  package init(_ date: Date, in zone: TimeZone) {
    let exact = (date.timeIntervalSince1970 * 1000).rounded(.down)
    let bounded = min(max(exact, -9e15), 9e15)
    self.init(
      milliseconds: bounded.isNaN ? 0 : Int64(bounded), zone: zone.identifier,
      offset: zone.secondsFromGMT(for: date))
  }

  /// The moment as a date.
  package var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

  /// The day the person lived then; the nearest a journal holds if it is outside.
  package var day: CalendarDay { CalendarDay(serial: floorDivide(localSeconds, 86_400)) }

  /// Seconds since local midnight by the clock, from 0 to 86,399.
  package var secondOfDay: Int { localSeconds - floorDivide(localSeconds, 86_400) * 86_400 }

  /// Hours (0 to 23) and minutes (0 to 59) on the person's clock.
  package var clock: (hour: Int, minute: Int) { (secondOfDay / 3600, secondOfDay / 60 % 60) }

  /// The moment so many milliseconds later, in the same zone; it stops at the ends of what fits.
  package func adding(milliseconds more: Int64) -> Moment {
    let (sum, overflow) = milliseconds.addingReportingOverflow(more)
    var moment = self
    moment.milliseconds = overflow ? (more < 0 ? .min : .max) : sum
    return moment
  }

  private var localSeconds: Int {
    Int(milliseconds / 1000) - (milliseconds % 1000 < 0 ? 1 : 0) + min(max(offset, -172_800), 172_800)
  }
}

extension Moment: Comparable {
  /// Earlier in time, wherever the clocks stood.
  package static func < (left: Moment, right: Moment) -> Bool {
    (left.milliseconds, left.offset, left.zone) < (right.milliseconds, right.offset, right.zone)
  }
}

private func floorDivide(_ number: Int, _ divisor: Int) -> Int {
  let quotient = number / divisor
  return number % divisor < 0 ? quotient - 1 : quotient
}
