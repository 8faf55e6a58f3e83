import Content
import Foundation
import Journal
import Synchronization
import Triage
import ViewModels

/// The person's journal as the program uses it: carries out orders and reads the state of the day.
///
/// Safe from any thread: it is opened behind the first frame and used by the loop afterwards.
final class PersonalRecord: Sendable {
  private struct Open {
    var store: JournalStore?
    /// The file that was opened, to notice when another one, or none, has come in its place.
    var file: FileIdentity?
    var standing = JournalSnapshot.Standing.kept
    /// There is no file yet; it is made with the first change.
    var isFresh = false
    /// Whether the order before this one changed anything, so that what follows from it can join it.
    var hasJustChanged = false
  }

  /// Where the journal lies; nil where there is no home, or for a demo.
  let location: JournalLocation?
  private let clock: Timekeeper
  private let open = Mutex(Open())

  /// - Parameter location: nil keeps everything in memory only.
  init(at location: JournalLocation?, clock: Timekeeper) {
    self.location = location
    self.clock = clock
  }

  /// Whether somebody has started the program here before. Costs one look at the file system.
  var isFirstStart: Bool {
    location.map { !FileManager.default.fileExists(atPath: $0.path) } ?? false
  }

  /// What counts as now.
  var now: Moment { clock.now }

  /// Opens the journal; does not make one. What goes wrong shows in the snapshot.
  func open(demo fill: ((JournalStore) throws -> Void)? = nil) {
    open.withLock { open in
      do {
        if let fill {
          let store = try JournalStore.inMemory(clock: { [clock] in clock.now })
          try fill(store)
          open = Open(store: store, standing: .notKept(.demo))
        } else if isFirstStart {
          open.isFresh = true
        } else {
          try openFile(&open)
        }
      } catch {
        open.standing = .notKept(Self.reason(for: error))
      }
    }
  }

  private func openFile(_ open: inout Open) throws {
    open.isFresh = false
    let opening = try JournalStore.open(at: location, clock: { [clock] in clock.now })
    open.store = opening.store
    open.file = location.flatMap { FileIdentity($0.path) }
    open.standing = Self.standing(of: opening, today: clock.now.day)
  }

  private static func standing(of opening: JournalOpening, today: CalendarDay) -> JournalSnapshot.Standing {
    switch opening {
    case .ready: .kept
    case .readOnly(_, .newerVersion): .notKept(.newerVersion)
    case .readOnly(_, .full): .notKept(.full)
    case .readOnly, .notKept: .notKept(.readOnly)
    case .damaged(let journal):
      .notKept(
        .damaged(
          restore: journal.newestGoodBackup(today: today).map {
            restoreWords($0, for: journal.location.isNamed ? journal.location.path : nil)
          }))
    }
  }

  /// What screens need to know, read at one go.
  func snapshot() -> JournalSnapshot {
    open.withLock { open in
      guard let store = open.store else {
        return JournalSnapshot(standing: open.standing, isFirstStart: open.isFresh)
      }
      do {
        return try Self.snapshot(of: store, open.standing, today: clock.now.day)
      } catch {
        return JournalSnapshot(standing: .notKept(Self.reason(for: error)))
      }
    }
  }

  private static func snapshot(
    of store: JournalStore, _ standing: JournalSnapshot.Standing, today: CalendarDay
  ) throws -> JournalSnapshot {
    let state = try store.state(of: today)
    let history = try store.history()
    var snapshot = JournalSnapshot(state)
    snapshot.standing = standing
    snapshot.draft = try store.draft().flatMap(DraftAnswers.init)
    snapshot.canUndo = history.undo != nil
    snapshot.canRedo = history.redo != nil
    try snapshot.addPlan(from: store, today: today)
    if snapshot.lastRegions.isEmpty, let intake = snapshot.lastIntake {
      snapshot.lastRegions = intake.regions
    }
    return snapshot
  }

  /// Carries out an order. Every change is on the disk when this returns.
  func perform(_ order: JournalOrder, clinical: ClinicalContent?) -> JournalAnswer {
    open.withLock { open in
      do {
        letGoOfLostFile(&open)
        if open.store == nil, open.isFresh { try openFile(&open) }
        guard let store = open.store else { return .failed(.readOnly) }
        let (answer, hasChanged) = try perform(order, store, clinical, after: open.hasJustChanged)
        open.hasJustChanged = hasChanged
        return answer
      } catch {
        open.hasJustChanged = false
        if open.store == nil, open.standing == .kept { open.standing = .notKept(Self.reason(for: error)) }
        return .failed(Self.trouble(for: error))
      }
    }
  }

  /// What is written to a file that was deleted or replaced meanwhile, as by `flicker restore`, would be lost:
  /// the one that is there now is opened, or a new one made.
  private func letGoOfLostFile(_ open: inout Open) {
    guard let location, let file = open.file, file != FileIdentity(location.path) else { return }
    try? open.store?.close()
    open.store = nil
    open.file = nil
    open.isFresh = true
  }

  /// Carries out an order on an open journal; tells whether it changed anything that undo takes back.
  private func perform(
    _ order: JournalOrder, _ store: JournalStore, _ clinical: ClinicalContent?, after hasJustChanged: Bool
  ) throws -> (JournalAnswer, hasChanged: Bool) {
    var hasChanged = false
    switch order {
    case .saveCheckIn(let checkIn): hasChanged = try store.save(checkIn)
    case .logEpisode(let regions, let strength):
      hasChanged = try store.save(Episode(began: clock.now, regions: regions, strength: strength))
    case .saveAssessment(let intake): try save(intake, store, clinical)
    case .saveExercise(let session): hasChanged = try store.save(session)
    case .saveDraft(let draft):
      if let draft { try store.save(Draft(draft, saved: clock.now)) } else { try store.clearDraft() }
    case .loadDay(let day):
      let before = try store.checkIn(of: day.before)
      return (.dayLoaded(day, try store.checkIn(of: day), dayBefore: before), false)
    case .undo: return (try store.undo() == nil ? .nothingToUndo : .undone, false)
    case .redo: return (try store.redo() == nil ? .nothingToUndo : .redone, false)
    case .savePlan(let plan): _ = try store.save(SavedPlan(plan, now: clock.now))
    case .tickPlan(let plan):
      try store.save(SavedPlan(plan, now: clock.now), joinsLastStep: hasJustChanged)
    case .begin: break
    }
    return (.saved(order), hasChanged)
  }

  private func save(_ intake: Intake, _ store: JournalStore, _ clinical: ClinicalContent?) throws {
    guard let clinical else { return }
    let assessment = clinical.ruleBook.assess(intake)
    let answers = String(decoding: try JSONEncoder().encode(intake), as: UTF8.self)
    _ = try store.save(
      SavedAssessment(
        given: clock.now, intake: answers, tier: assessment.tier, complete: assessment.complete,
        rules: assessment.firedRules.map(\.id), contentVersion: clinical.version, language: clinical.language)
    )
    try store.clearDraft()
  }

  /// Waits for a backup under way and closes the file.
  func close() {
    open.withLock { open in
      try? open.store?.close()
      open.store = nil
    }
  }

  private static func trouble(for error: any Error) -> JournalTrouble {
    switch error as? JournalError {
    case .full: .full
    case .readOnly: .readOnly
    case .newerVersion: .newerVersion
    case .busy: .busy
    case .damaged: .damaged
    case .invalid, .changedSince: .invalid
    case .refused, .inputOutput, .notErased, .badFile, .unexpected, nil: .inputOutput
    }
  }

  private static func reason(for error: any Error) -> JournalSnapshot.TextReason {
    switch trouble(for: error) {
    case .readOnly: .readOnly
    case .newerVersion: .newerVersion
    case .damaged: .damaged(restore: nil)
    case .full: .full
    case .busy, .invalid, .inputOutput: .refused
    }
  }
}

extension DraftAnswers {
  /// The answers of a draft; nil where this version cannot read them.
  fileprivate init?(_ draft: Draft) {
    guard let stage = Stage(rawValue: draft.page),
      let intake = try? JSONDecoder().decode(Intake.self, from: Data(draft.intake.utf8))
    else { return nil }
    self.init(intake: intake, stage: stage)
  }
}

extension Draft {
  fileprivate init(_ answers: DraftAnswers, saved: Moment) throws {
    let intake = String(decoding: try JSONEncoder().encode(answers.intake), as: UTF8.self)
    self.init(intake: intake, page: answers.stage.rawValue, saved: saved)
  }
}
