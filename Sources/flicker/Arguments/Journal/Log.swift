import ArgumentParser
import Content
import Journal
import TerminalUI
import Triage

/// Logs one twitch.
struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Log a twitch, now or at a time that has been.",
    discussion: "Example: flicker log --region eyelid-lower-left --strength 2 --at 08:30")

  @OptionGroup var content: ContentOptions
  @OptionGroup var journal: JournalOptions

  @Option(
    name: .customLong("region"),
    help: "Where: an id such as eyelid-lower-left, or a name such as \"left lower eyelid\". Can be repeated.")
  var regions: [String] = []

  @Option(help: "How strong, from 0 (none) to 4 (the eye shuts, or you must stop).")
  var strength: String?

  @Option(help: "When it began: 08:30 for today, or such as 2026-11-19T08:30. Now if left out.")
  var at: String?

  @Option(help: "Anything else, in your own words.")
  var note: String?

  mutating func run() throws {
    let texts = try RecordTexts(content)
    let places = try content.places()
    let now = try journal.clock().now
    var episode = Episode(
      began: try at.map { try WrittenValue.past($0, "--at", now: now) } ?? now,
      regions: try WrittenValue.places(regions, "--region") { places },
      strength: try strength.map {
        Int(try WrittenValue.number($0, "--strength", in: 0...4, isWhole: true))
      },
      note: note)
    do {
      // Checked first, so that nothing is made on the disk for a value that cannot be taken.
      episode = try JournalValidation(now: now).checked(episode)
    } catch JournalError.invalid(var problem) {
      if problem.field == "began" { problem.field = "at" }
      throw Failure(.usage, printable("--\(problem.description)"))
    }
    try journal.change { store in
      try store.save(episode)
      try StandardOutput.write(line: Self.line(for: episode, texts, places))
    }
  }

  private static func line(for episode: Episode, _ texts: RecordTexts, _ places: PlaceCatalog) -> String {
    var parts = [texts[.cliLogTwitch]]
    parts += episode.regions.map { places.name(of: $0) }
    if let strength = episode.strength {
      parts.append("\(strength) (\(texts.texts.text(id: "strength.\(strength)") ?? ""))")
    }
    if let note = episode.note {
      let whole = TextSanitising.line(note)
      let start = TextSanitising.line(note, limit: longestQuote)
      parts.append("\"\(start)\(start == whole ? "" : "...")\"")
    }
    return texts.filled(
      .cliLogDone,
      [
        "date": texts.day(episode.began.day), "time": texts.clock(episode.began),
        "what": parts.joined(separator: ", "),
      ])
  }

  /// How much of a note is shown back, in characters.
  private static let longestQuote = 40
}
