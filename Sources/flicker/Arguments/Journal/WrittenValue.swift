import Content
import Foundation
import Journal
import Triage

/// Reads values as they are written on the command line. Each reader throws a `Failure` 64 that names
/// the option and what to write instead.
enum WrittenValue {
  /// A number, with a dot or a comma for its fraction.
  static func number(_ text: String, _ option: String, in range: ClosedRange<Double>, isWhole: Bool) throws
    -> Double
  {
    let plain = text.replacingOccurrences(of: ",", with: ".")
    let isNumber =
      plain.utf8.count <= 12 && plain.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    guard isNumber, let number = Double(plain), range.contains(number),
      !isWhole || number == number.rounded()
    else {
      let kind = isWhole ? "a whole number" : "a number"
      throw unfit(text, option, "write \(kind) from \(Int(range.lowerBound)) to \(Int(range.upperBound))")
    }
    return number
  }

  /// A time that has already been; the day alone means noon, or now if noon is still ahead.
  static func past(_ text: String, _ option: String, now: Moment) throws -> Moment {
    guard let moment = Moment.written(text, now: now) else {
      throw unfit(text, option, "write a time such as \(example(now)), 08:30 or \(now.day)")
    }
    let isAhead = moment.milliseconds > now.milliseconds + JournalValidation.tolerance
    if isAhead, CalendarDay(text) == now.day { return now }
    guard !isAhead else {
      throw unfit(text, option, "it is ahead of now; write a time that has been, such as \(example(now))")
    }
    return moment
  }

  /// A day that has begun.
  static func day(_ text: String, _ option: String, now: Moment) throws -> CalendarDay {
    guard let day = CalendarDay(text) else {
      throw unfit(text, option, "write a day such as \(now.day)")
    }
    guard day <= now.day else {
      throw unfit(text, option, "it is still to come; write \(now.day) or earlier")
    }
    return day
  }

  /// Yes or no.
  static func flag(_ text: String, _ option: String) throws -> Bool {
    switch text.lowercased() {
    case "yes", "y": true
    case "no", "n": false
    default: throw unfit(text, option, "write yes or no")
    }
  }

  /// Places by their ids or names.
  static func places(_ texts: [String], _ option: String, catalog: () throws -> PlaceCatalog) throws
    -> RegionSet
  {
    RegionSet(
      try texts.map { text in
        if let id = RegionID(rawValue: text) { return id }
        let found = try catalog().named(text)
        if found.count == 1, let place = found.first { return place.id }
        let ids = (found.isEmpty ? RegionID.allCases : found.map(\.id)).map(\.rawValue)
        let reason = found.isEmpty ? "no place has this name" : "this can be more than one place"
        throw unfit(text, option, "\(reason); write one of: \(ids.joined(separator: ", "))")
      })
  }

  /// An option whose value cannot be taken.
  static func unfit(_ text: String, _ option: String, _ remedy: String) -> Failure {
    Failure(.usage, "\(option) \(printable(text, limit: 40)) does not fit: \(remedy)")
  }

  private static func example(_ now: Moment) -> String {
    let (hour, minute) = now.clock
    return "\(now.day.before)T\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
