import ArgumentParser
import Content
import Journal
import ViewModels

/// The check-in of a day, on the screen or written out.
struct CheckInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkin", abstract: "Do the check-in of a day; with answers as options, without a screen.",
    discussion: """
      Example: flicker checkin --warning-sign no --twitching some --sleep-hours 6.5 --skip alcohol-units
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var journal: JournalOptions

  @Option(help: "The day, such as 2026-11-19. Today if left out.")
  var day: String?

  @OptionGroup(title: "Answers") var answers: CheckInAnswers

  mutating func run() throws {
    let now = try journal.clock().now
    let day = try day.map { try WrittenValue.day($0, "--day", now: now) } ?? now.day
    if answers.isEmpty {
      try showScreen(of: day)
    } else {
      try save(day, now)
    }
  }

  private func showScreen(of day: CalendarDay) throws {
    var start = try Start.parse([])
    start.content = content
    start.journal = journal
    start.checkInDay = day.description
    try start.run()
  }

  private func save(_ day: CalendarDay, _ now: Moment) throws {
    let texts = try RecordTexts(content)
    let filled = { (old: CheckIn?) in
      var checkIn = old ?? CheckIn(day: day, entered: now)
      try answers.fill(&checkIn) { try content.places() }
      return checkIn
    }
    do {
      // Checked first, so that nothing is made on the disk for a value that cannot be taken.
      _ = try JournalValidation(now: now).checked(try filled(nil))
    } catch JournalError.invalid(let problem) {
      throw Failure(.usage, printable("--\(problem.description)"))
    }
    let warning = answers.hasNewWarningSign ? try warningLine(texts) : nil
    try journal.change { store in
      let checkIn = try filled(try store.checkIn(of: day))
      let hasChanged = try store.save(checkIn)
      let fields = CheckInField.allCases
      try StandardOutput.write(
        line: texts.filled(
          hasChanged ? .cliCheckInSaved : .cliCheckInSame,
          [
            "date": texts.day(day), "all": String(fields.count),
            "answered": String(fields.filter { checkIn[$0].value != nil }.count),
          ]))
      if checkIn.warningSign.value == nil { try StandardOutput.write(line: texts[.cliCheckInSignOpen]) }
      if let warning { try StandardOutput.write(line: warning) }
    }
  }

  /// The screen leads from a new warning sign to the checklist; here a line does.
  private func warningLine(_ texts: RecordTexts) throws -> String {
    texts.filled(.cliCheckInWarningSign, ["number": try content.emergencyNumber()])
  }
}

extension CheckInAnswers {
  /// Whether a new warning sign is reported.
  fileprivate var hasNewWarningSign: Bool {
    guard let warningSign else { return false }
    return warningSign.lowercased() == "unsure" || (try? WrittenValue.flag(warningSign, "")) == true
  }
}
