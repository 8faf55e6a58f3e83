import Content
import Journal
import ViewModels

/// Days and times as the language writes them.
extension Scene {
  /// Such as "Thu 19 Nov 2026".
  func text(of day: CalendarDay) -> String { world.text(of: day) }

  /// Such as "08:05".
  func clock(of moment: Moment) -> String { world.clock(of: moment) }
}
