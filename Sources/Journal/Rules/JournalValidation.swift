import Foundation
import Triage

/// What a journal takes. Every record passes here on its way in, from the screen as from a file.
package struct JournalValidation: Sendable {
  /// The longest note, in characters.
  package static let longestNote = 4000
  /// The most bytes of a note, which guards against piles of combining marks.
  package static let mostNoteBytes = 64_000
  /// The longest id of a trigger, a task or a technique, in characters.
  package static let longestName = 100
  /// The most triggers of one episode.
  package static let mostTriggers = 20
  /// How far ahead of now a time may be, in milliseconds: clocks of two machines differ a little.
  package static let tolerance: Int64 = 60_000

  /// What counts as now.
  package var now: Moment

  /// Checks against a clock that reads `now`.
  package init(now: Moment) { self.now = now }

  /// Checks an episode and tidies its texts.
  package func checked(_ episode: Episode, keeping old: Episode? = nil) throws -> Episode {
    try check(episode.began, "began", mayBeAhead: old?.began == episode.began)
    try check(episode.strength.map(Double.init), "strength", in: 0...4)
    try check(episode.seconds.map(Double.init), "seconds", in: 0...86_400)
    guard episode.triggers.count <= Self.mostTriggers else {
      throw problem("triggers", .tooMany(Self.mostTriggers))
    }
    var tidy = episode
    tidy.triggers = try episode.triggers.map { try name($0, "triggers") }
    tidy.note = try episode.note.map { try note($0) }.flatMap { $0.isEmpty ? nil : $0 }
    return tidy
  }

  /// Checks a check-in and tidies its note.
  package func checked(_ checkIn: CheckIn, keeping old: CheckIn? = nil) throws -> CheckIn {
    if old == nil, checkIn.day > latestDay { throw problem("day", .ahead) }
    for question in CheckInQuestion.all {
      guard let range = question.range, case .value(let scalar) = question.read(checkIn) else { continue }
      try check(Double(scalar: scalar), question.name, in: range)
    }
    var tidy = checkIn
    if case .value(let text) = checkIn.note {
      let note = try note(text)
      tidy.note = note.isEmpty ? .unknown : .value(note)
    }
    return tidy
  }

  /// Checks an assessment.
  package func checked(_ assessment: SavedAssessment) throws -> SavedAssessment {
    try check(assessment.given, "given")
    guard assessment.rules.count <= 1000 else { throw problem("rules", .tooMany(1000)) }
    var tidy = assessment
    tidy.intake = try intake(assessment.intake)
    tidy.rules = try assessment.rules.map { RuleID(try name($0.rawValue, "rules")) }
    tidy.contentVersion = try name(assessment.contentVersion, "contentVersion")
    tidy.language = try name(assessment.language, "language")
    return tidy
  }

  /// Checks a run of the plan.
  package func checked(_ plan: SavedPlan, keeping old: SavedPlan? = nil) throws -> SavedPlan {
    if old?.started != plan.started, plan.started > latestDay { throw problem("started", .ahead) }
    guard plan.pauses.count <= 1000 else { throw problem("pauses", .tooMany(1000)) }
    guard plan.gates.count <= 100 else { throw problem("gates", .tooMany(100)) }
    guard plan.likelyHabits.count <= 100 else { throw problem("likelyHabits", .tooMany(100)) }
    var tidy = plan
    tidy.likelyHabits = try plan.likelyHabits.map { try name($0, "likelyHabits") }
    if let review = plan.review { tidy.review?.outcome = try name(review.outcome, "review.outcome") }
    tidy.gates = [:]
    for (gate, record) in plan.gates {
      try check(Double(record.planDay), "gates.\(gate.prefix(40))", in: 1...99)
      tidy.gates[try name(gate, "gates")] = SavedPlan.GateAnswer(
        answer: try name(record.answer, "gates"), planDay: record.planDay)
    }
    tidy.ticks = [:]
    for (number, tasks) in plan.ticks where !tasks.isEmpty {
      try check(Double(number), "ticks", in: 1...99)
      guard tasks.count <= 100 else { throw problem("ticks.\(number)", .tooMany(100)) }
      for (task, times) in tasks where times != 0 {
        try check(Double(times), "ticks.\(number)", in: 1...999)
        tidy.ticks[number, default: [:]][try name(task, "ticks.\(number)")] = times
      }
    }
    return tidy
  }

  /// Checks a session and tidies its texts.
  package func checked(_ session: ExerciseSession) throws -> ExerciseSession {
    try check(session.began, "began")
    try check(Double(session.seconds), "seconds", in: 0...86_400)
    var tidy = session
    tidy.technique = try name(session.technique, "technique")
    tidy.stoppedBecause = try session.stoppedBecause.map { try note($0, "stoppedBecause") }
      .flatMap { $0.isEmpty ? nil : $0 }
    return tidy
  }

  /// Checks a draft.
  package func checked(_ draft: Draft) throws -> Draft {
    try check(draft.saved, "saved", mayBeAhead: true)
    var tidy = draft
    tidy.intake = try intake(draft.intake)
    tidy.page = try name(draft.page, "page")
    return tidy
  }
}

extension JournalValidation {
  /// The latest day that may be written about.
  private var latestDay: CalendarDay { now.adding(milliseconds: Self.tolerance).day }

  /// Checks a time and its zone.
  func check(_ moment: Moment, _ field: String, mayBeAhead: Bool = false) throws {
    guard (Self.earliest...Self.latest).contains(moment.milliseconds) else {
      throw problem(field, .outsideYears)
    }
    guard abs(moment.offset) <= 64_800, Self.isZoneName(moment.zone) else {
      throw problem(field, .unknownZone)
    }
    if !mayBeAhead, moment.milliseconds > now.adding(milliseconds: Self.tolerance).milliseconds {
      throw problem(field, .ahead)
    }
  }

  private static let earliest = Int64(CalendarDay.first.serial + 1) * 86_400_000
  private static let latest = Int64(CalendarDay.last.serial) * 86_400_000 - 1

  /// True for names in the form of the time zone database. Zones it does not know yet are taken,
  /// since the offset is kept beside the name.
  static func isZoneName(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count)
      && name.utf8.allSatisfy { unit in
        switch unit {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x2B, 0x2D, 0x2F, 0x5F, 0x3A: true
        default: false
        }
      }
  }

  private func check(_ number: Double?, _ field: String, in range: ClosedRange<Double>) throws {
    guard let number else { return }
    guard range.contains(number) else { throw problem(field, .outOfRange(range)) }
  }

  private func note(_ text: String, _ field: String = "note") throws -> String {
    // What could never be tidied to a note is not worth the time it would take.
    guard text.utf8.count <= Self.mostNoteBytes * 16 else { throw problem(field, .tooLong(Self.longestNote)) }
    let tidy = HostileText.tidied(text)
    guard tidy.utf8.count <= Self.mostNoteBytes, tidy.count <= Self.longestNote else {
      throw problem(field, .tooLong(Self.longestNote))
    }
    return tidy
  }

  private func name(_ text: String, _ field: String) throws -> String {
    let tidy = HostileText.oneLine(text)
    guard !tidy.isEmpty else { throw problem(field, .empty) }
    guard tidy.utf8.count <= Self.longestName * 8, tidy.count <= Self.longestName else {
      throw problem(field, .tooLong(Self.longestName))
    }
    return tidy
  }

  private func intake(_ text: String) throws -> String {
    guard text.utf8.count <= 200_000 else { throw problem("intake", .tooLong(200_000)) }
    guard (try? JSONDecoder().decode(Intake.self, from: Data(text.utf8))) != nil else {
      throw problem("intake", .notAnIntake)
    }
    return text
  }

  private func problem(_ field: String, _ reason: JournalProblem.Reason) -> JournalError {
    .invalid(JournalProblem(field, reason))
  }
}
