import Content
import Journal
import ViewModels

/// Days and times as the language writes them.
extension Scene {
  /// Such as "Thu 19 Nov 2026".
  func text(of day: CalendarDay) -> String {
    let texts = world.interface.texts
    return texts.filled(
      .dateLong,
      [
        "weekday": texts.text(id: "date.weekday.\(day.weekday)") ?? "",
        "day": String(day.day), "month": texts.text(id: "date.month.\(day.month)") ?? "",
        "year": String(day.year),
      ])
  }

  /// Such as "08:05".
  func clock(of moment: Moment) -> String {
    let (hour, minute) = moment.clock
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
