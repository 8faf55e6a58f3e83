import Content
import Journal

/// Texts of the screens, and days and times as the language writes them, whatever shows them.
extension World {
  /// A screen text.
  package func text(_ key: TextKey) -> String { interface.texts[key] }

  /// A screen text with its placeholders filled.
  package func text(_ key: TextKey, _ values: [String: String]) -> String {
    interface.texts.filled(key, values)
  }

  /// Such as "Thu 19 Nov 2026".
  package func text(of day: CalendarDay) -> String {
    let texts = interface.texts
    return texts.filled(
      .dateLong,
      [
        "weekday": texts.text(id: "date.weekday.\(day.weekday)") ?? "",
        "day": String(day.day), "month": texts.text(id: "date.month.\(day.month)") ?? "",
        "year": String(day.year),
      ])
  }

  /// Such as "08:05".
  package func clock(of moment: Moment) -> String {
    let (hour, minute) = moment.clock
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// Minutes and seconds, such as 4:05.
  package static func time(seconds: Int) -> String {
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
