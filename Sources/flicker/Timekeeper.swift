import Foundation
import Journal

/// What counts as now: the system's clock, or one that was set with `--now` and runs on from there.
struct Timekeeper: Sendable {
  /// Milliseconds added to the system's clock.
  private var offset: Int64 = 0
  /// Whether the clock was set by hand, which is said on the screen.
  private(set) var isSet = false

  /// The system's clock.
  init() {}

  /// A clock that starts at a moment.
  init(startingAt moment: Moment) {
    offset = moment.milliseconds - Moment(Date(), in: .current).milliseconds
    isSet = true
  }

  /// The time in the zone the person is in now.
  var now: Moment {
    let moment = Moment(Date(), in: .current)
    guard isSet else { return moment }
    let date = Date(timeIntervalSince1970: Double(moment.milliseconds + offset) / 1000)
    return Moment(date, in: .current)
  }
}

extension Moment {
  /// A time as a person writes it: `2026-11-19T08:30` or `2026-11-19 08:30` in the zone they are in,
  /// with an offset if they like, `08:30` for today, or just a day.
  static func written(_ text: String, now: Moment) -> Moment? {
    let text = text.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: " ", with: "T")
    if let exact = Moment(text, zone: TimeZone.current.identifier) { return exact.withFittingZone }
    if let day = CalendarDay(text) { return Moment("\(day)T12:00Z", zone: "UTC").flatMap { local($0) } }
    let full = text.contains("T") ? text : "\(now.day)T\(text)"
    return Moment(full + "Z", zone: "UTC").flatMap { local($0) }
  }

  /// Where an offset was written that is not the one of the person's own zone at that time, the zone
  /// is named by the offset.
  private var withFittingZone: Moment {
    let own = TimeZone.current
    guard own.secondsFromGMT(for: date) != offset else { return self }
    guard offset != 0 else { return Moment(milliseconds: milliseconds) }
    var fitting = self
    fitting.zone = TimeZone(secondsFromGMT: offset)?.identifier ?? own.identifier
    return fitting
  }

  /// The same reading of the clock in the person's own zone. In the hour that summer time skips, the
  /// time just after it.
  private static func local(_ reading: Moment) -> Moment? {
    let zone = TimeZone.current
    var guess = reading.milliseconds - Int64(zone.secondsFromGMT(for: reading.date)) * 1000
    let date = Date(timeIntervalSince1970: Double(guess) / 1000)
    guess = reading.milliseconds - Int64(zone.secondsFromGMT(for: date)) * 1000
    return Moment(Date(timeIntervalSince1970: Double(guess) / 1000), in: zone)
  }
}
