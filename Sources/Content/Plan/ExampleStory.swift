import Triage

/// The worked example: a story nobody has verified, of one person, and no proof of anything.
public struct ExampleStory: Equatable, Sendable {
  /// Where it twitches in the story.
  public let regions: [RegionID]
  /// How many days before day 0 it began.
  public let daysSinceOnset: Int
  /// One check-in for each day, in order.
  public let days: [Day]

  /// How much it twitched on a day.
  public enum Twitching: String, CaseIterable, Sendable {
    /// Not at all.
    case none
    /// Some.
    case some
    /// A lot.
    case aLot
  }

  /// One check-in. What the story leaves open is nil: not asked, not "no".
  public struct Day: Equatable, Sendable {
    /// Days since the plan began; 0 is its first day.
    public let day: Int
    /// How much it twitched.
    public let twitching: Twitching
    /// How many times, about.
    public let times: Int?
    /// From 0 to 4.
    public let strength: Int?
    /// From 0 to 4.
    public let bother: Int?
    /// Hours of sleep.
    public let sleepHours: Double?
    /// From 0 to 4.
    public let sleepQuality: Int?
    /// Cups of coffee or tea, or energy drinks.
    public let caffeineCups: Int?
    /// From 0 to 4.
    public let stress: Int?
    /// Hours at a screen.
    public let screenHours: Double?
    /// Greens, nuts, seeds or bananas.
    public let mineralFood: Bool?
    /// Ids of the tasks that were ticked.
    public let ticks: [String]
    /// The key of its note in the texts.
    public let note: String?

    /// The day of the plan, counted from 1; below 1 before it began.
    public var planDay: Int { day + 1 }
  }
}

/// The words of the worked example.
public struct ExampleTexts: Equatable, Sendable {
  /// Its head, which says that it is a story.
  public let title: String
  /// Where the story comes from, and what it is not.
  public let intro: [Statement]
  /// The notes of the check-ins, by key.
  public let notes: [String: String]
  /// How it ended.
  public let ending: [Statement]
}

extension ExampleStory {
  /// The file, to be read once the regions are known.
  init(_ reader: YAMLReader) {
    reader.allow("regions", "daysSinceOnset", "days")
    let regions = reader.words("regions")
    for word in regions where RegionID(rawValue: word) == nil {
      reader.log.add(
        reader.file, reader.node("regions")?.line ?? reader.line, "no region \(word)",
        "write an id of the face map")
    }
    self.init(
      regions: regions.compactMap(RegionID.init(rawValue:)),
      daysSinceOnset: reader.optionalInt("daysSinceOnset") ?? 0,
      days: reader.list("days").map { Day($0) })
  }
}

extension ExampleStory.Day {
  init(_ reader: YAMLReader) {
    reader.allow(
      "day", "twitching", "times", "strength", "bother", "sleepHours", "sleepQuality", "caffeineCups",
      "stress",
      "screenHours", "mineralFood", "ticks", "note")
    if !reader.has("day") {
      reader.log.add(
        reader.file, reader.line, "\(reader.full("day")) is missing", "write day: 0 for the first day")
    }
    self.init(
      day: reader.optionalInt("day") ?? 0, twitching: reader.choice("twitching") ?? .some,
      times: reader.bounded("times", 0...10_000), strength: reader.bounded("strength", 0...4),
      bother: reader.bounded("bother", 0...4), sleepHours: reader.hours("sleepHours"),
      sleepQuality: reader.bounded("sleepQuality", 0...4),
      caffeineCups: reader.bounded("caffeineCups", 0...20),
      stress: reader.bounded("stress", 0...4), screenHours: reader.hours("screenHours"),
      mineralFood: reader.has("mineralFood") ? reader.flag("mineralFood") : nil, ticks: reader.words("ticks"),
      note: reader.optionalText("note"))
  }
}

extension ExampleTexts {
  init(_ reader: YAMLReader) {
    reader.allow("title", "intro", "notes", "ending")
    self.init(
      title: reader.text("title"), intro: reader.statements("intro"),
      notes: Dictionary(reader.map("notes").texts().map { ($0.key, $0.text) }) { first, _ in first },
      ending: reader.statements("ending"))
  }
}

extension YAMLReader {
  /// A whole number between two ends that may be left out.
  func bounded(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard let number = optionalInt(key) else { return nil }
    if range.contains(number) { return number }
    log.add(
      file, node(key)?.line ?? line, "\(full(key)) is \(number)",
      "write a number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  /// Hours of a day that may be left out.
  fileprivate func hours(_ key: String) -> Double? {
    guard let number = optionalNumber(key) else { return nil }
    if (0...24).contains(number) { return number }
    log.add(file, node(key)?.line ?? line, "\(full(key)) is \(number)", "write hours from 0 to 24")
    return nil
  }
}
