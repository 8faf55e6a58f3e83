import Content
import Journal
import TerminalUI
import Triage

/// What commands say, in the language of the content.
struct RecordTexts {
  let texts: ScreenTexts

  init(_ content: ContentOptions) throws {
    let library = try content.library()
    do throws(ContentProblem) {
      texts = try library.loadTexts()
    } catch {
      throw Failure(error)
    }
  }

  subscript(key: TextKey) -> String { texts[key] }

  func filled(_ key: TextKey, _ values: [String: String]) -> String { texts.filled(key, values) }

  /// Such as "Thu 19 Nov 2026".
  func day(_ day: CalendarDay) -> String {
    texts.filled(
      .dateLong,
      [
        "weekday": texts.text(id: "date.weekday.\(day.weekday)") ?? "",
        "day": String(day.day), "month": texts.text(id: "date.month.\(day.month)") ?? "",
        "year": String(day.year),
      ])
  }

  /// Such as "08:05".
  func clock(_ moment: Moment) -> String {
    let (hour, minute) = moment.clock
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

extension ContentOptions {
  /// The places of the face, for commands that name them.
  func places() throws -> PlaceCatalog {
    let library = try library()
    do throws(ContentProblem) {
      return try library.loadPlaces()
    } catch {
      throw Failure(error)
    }
  }
}
