/// A day as a person lives it: a date with no time and no time zone.
///
/// Its arithmetic is that of the proleptic Gregorian calendar and knows no time zones, so a day
/// is never lost or doubled when the clocks change or the person travels.
package struct CalendarDay: Hashable, Sendable {
  /// Days since 1 January 1970. Always that of a day from `first` to `last`.
  package let serial: Int

  /// 1 January 1900, the earliest day a journal holds.
  package static let first = CalendarDay(uncheckedSerial: -25_567)
  /// 31 December 2199, the latest day a journal holds.
  package static let last = CalendarDay(uncheckedSerial: 84_005)

  private init(uncheckedSerial serial: Int) { self.serial = serial }

  /// The day so many days after 1 January 1970; the nearest one a journal holds if it is outside.
  package init(serial: Int) {
    self.serial = min(max(serial, Self.first.serial), Self.last.serial)
  }

  /// A date of the years 1900 to 2199; `nil` if there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    serial = Self.serial(year: year, month: month, day: day)
  }

  /// The year, month (1 to 12) and day of the month (from 1).
  package var date: (year: Int, month: Int, day: Int) {
    // Counted from 1 March of the year 0, so that a leap day is the last day of its year.
    let days = serial + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The year, from 1900 to 2199.
  package var year: Int { date.year }
  /// The month, from 1 to 12.
  package var month: Int { date.month }
  /// The day of the month, from 1.
  package var day: Int { date.day }

  /// The day of the week, from 1 for Monday to 7 for Sunday.
  package var weekday: Int {
    let sinceMonday = (serial + 3) % 7
    return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
  }

  /// The day so many days later, or earlier if negative. It stops at `first` and `last`.
  package func adding(days: Int) -> CalendarDay {
    let (sum, overflow) = serial.addingReportingOverflow(days)
    return overflow ? (days < 0 ? .first : .last) : CalendarDay(serial: sum)
  }

  /// How many days it is from this day to another; negative if the other is earlier.
  package func days(until other: CalendarDay) -> Int { other.serial - serial }

  /// The day before.
  package var before: CalendarDay { adding(days: -1) }
  /// The day after.
  package var next: CalendarDay { adding(days: 1) }

  /// How many days a month of a year has.
  package static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func serial(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension CalendarDay: Comparable {
  package static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.serial < right.serial }
}

extension CalendarDay: CustomStringConvertible {
  /// The day as `2026-11-19`.
  package var description: String {
    let (year, month, day) = date
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// Reads a day written exactly as `2026-11-19`; `nil` for anything else and for days that never were.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3,
      let year = digits(parts[0], count: 4), let month = digits(parts[1], count: 2),
      let day = digits(parts[2], count: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension CalendarDay: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let day = CalendarDay(text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "Write a day from 1900-01-01 to 2199-12-31, such as 2026-11-19."))
    }
    self = day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A number from 0 to 99 with two digits.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// Reads exactly `count` ASCII digits, at most nine; `nil` for anything else.
func digits(_ text: some StringProtocol, count: Int) -> Int? {
  guard text.utf8.count == count, count < 10 else { return nil }
  var number = 0
  for unit in text.utf8 {
    guard (48...57).contains(unit) else { return nil }
    number = number * 10 + Int(unit) - 48
  }
  return number
}
