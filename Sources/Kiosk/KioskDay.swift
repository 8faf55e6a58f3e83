import Content
import Foundation

/// A day, and nothing finer: what a kiosk writes down of when something was.
package struct KioskDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let year: Int
  /// From 1.
  package let month: Int
  /// From 1.
  package let day: Int
  /// From 1 for Monday to 7 for Sunday.
  package let weekday: Int
  /// Days since 1 January 1970.
  let serial: Int

  /// The day of a moment in the machine's own time zone.
  package init(_ date: Date) {
    // A clock beyond all reason still has a day.
    var seconds = time_t(min(max(date.timeIntervalSince1970, 0), 2e11))
    var local = tm()
    localtime_r(&seconds, &local)
    self.init(local)
  }

  /// Reads a day written exactly as `2026-11-19`; nil for anything else and for days that never were.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int32(parts[0]), let month = Int32(parts[1]), let day = Int32(parts[2]), year >= 1970
    else { return nil }
    var fields = tm()
    fields.tm_year = year - 1900
    fields.tm_mon = month - 1
    fields.tm_mday = day
    self.init(fields)
    guard description == text else { return nil }
  }

  private init(_ fields: tm) {
    var noon = tm()
    noon.tm_year = fields.tm_year
    noon.tm_mon = fields.tm_mon
    noon.tm_mday = fields.tm_mday
    noon.tm_hour = 12
    serial = timegm(&noon) / 86_400
    year = Int(noon.tm_year) + 1900
    month = Int(noon.tm_mon) + 1
    day = Int(noon.tm_mday)
    weekday = noon.tm_wday == 0 ? 7 : Int(noon.tm_wday)
  }

  /// How many days it is from another day to this one; negative if the other is later.
  package func days(since other: KioskDay) -> Int { serial - other.serial }

  /// As `2026-11-19`.
  package var description: String {
    let digits = [(year, 4), (month, 2), (day, 2)].map { number, width in
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return digits.joined(separator: "-")
  }

  /// In words, such as `Thu 19 Nov 2026`.
  package func words(_ texts: ScreenTexts) -> String {
    texts.filled(
      .dateLong,
      [
        "weekday": texts.text(id: "date.weekday.\(weekday)") ?? "", "day": String(day),
        "month": texts.text(id: "date.month.\(month)") ?? String(month), "year": String(year),
      ])
  }

  package static func < (left: KioskDay, right: KioskDay) -> Bool { left.serial < right.serial }
}
