extension Moment: CustomStringConvertible {
  /// Local time and offset, as `2026-11-19T08:12:33.123+01:00`; seconds of an offset only if there are any.
  package var description: String {
    let second = secondOfDay
    let fraction = Int(((milliseconds % 1000) + 1000) % 1000)
    let padded = fraction < 10 ? "00\(fraction)" : fraction < 100 ? "0\(fraction)" : "\(fraction)"
    let time = "\(twoDigits(second / 3600)):\(twoDigits(second / 60 % 60)):\(twoDigits(second % 60))"
    return "\(day)T\(time).\(padded)\(offsetText)"
  }

  private var offsetText: String {
    let size = min(abs(max(offset, -172_800)), 172_800)
    let seconds = size % 60 == 0 ? "" : ":\(twoDigits(size % 60))"
    return "\(offset < 0 ? "-" : "+")\(twoDigits(size / 3600)):\(twoDigits(size / 60 % 60))\(seconds)"
  }

  /// Reads what `description` writes, and `Z` for UTC; seconds and their fraction may be left out.
  package init?(_ text: String, zone: String) {
    guard let split = text.firstIndex(of: "T"), let day = CalendarDay(text[..<split]) else { return nil }
    let rest = text[text.index(after: split)...]
    guard let sign = rest.firstIndex(where: { "+-Z".contains($0) }),
      let time = Self.clockMilliseconds(rest[..<sign]), let offset = Self.offset(rest[sign...])
    else { return nil }
    let local = Int64(day.serial) * 86_400_000 + Int64(time)
    self.init(milliseconds: local - Int64(offset) * 1000, zone: zone, offset: offset)
  }

  private static func clockMilliseconds(_ text: Substring) -> Int? {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, let first = halves.first, let seconds = clockSeconds(first) else { return nil }
    guard halves.count == 2 else { return seconds * 1000 }
    guard let fraction = digits(halves[1], count: 3) else { return nil }
    return seconds * 1000 + fraction
  }

  private static func clockSeconds(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { digits($0, count: 2) }
    guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1], hour < 24, minute < 60
    else { return nil }
    guard parts.count == 3 else { return hour * 3600 + minute * 60 }
    guard let second = parts[2], second < 60 else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  private static func offset(_ text: Substring) -> Int? {
    if text == "Z" { return 0 }
    guard let seconds = clockSeconds(text.dropFirst()) else { return nil }
    return text.hasPrefix("-") ? -seconds : text.hasPrefix("+") ? seconds : nil
  }
}

extension Moment: Codable {
  private enum Key: String, CodingKey { case time, zone }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    let text = try fields.decode(String.self, forKey: .time)
    let zone = try fields.decode(String.self, forKey: .zone)
    guard let moment = Moment(text, zone: zone) else {
      throw DecodingError.dataCorruptedError(
        forKey: .time, in: fields,
        debugDescription: "Write a time such as 2026-11-19T08:12:33.123+01:00.")
    }
    self = moment
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(description, forKey: .time)
    try fields.encode(zone, forKey: .zone)
  }
}
