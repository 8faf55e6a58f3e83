import Journal
import Plan
import Triage

/// What the journal holds that screens need, as a value: read again after every change.
package struct JournalSnapshot: Equatable, Sendable {
  /// Whether what is entered will be there tomorrow.
  package enum Standing: Equatable, Sendable {
    case kept
    /// Nothing can be written; the text says why and what to do.
    case notKept(TextReason)
  }

  /// Why nothing is kept.
  package enum TextReason: Equatable, Sendable {
    /// The folder or the file can only be read.
    case readOnly
    /// No space is left.
    case full
    /// A newer version of the program wrote the journal.
    case newerVersion
    /// The file is damaged; it has been left as it is. What to write behind `flicker restore` for its newest
    /// good backup, if there is one.
    case damaged(restore: String?)
    /// A demonstration: a story in memory.
    case demo
    /// The path is none for a journal, or the system refused.
    case refused
  }

  package var standing: Standing
  /// No journal has been written yet: this is somebody's first start.
  package var isFirstStart: Bool
  /// The check-in of the day it is, and of the day before.
  package var today: CheckIn?
  package var yesterday: CheckIn?
  package var episodesToday: Int
  /// Where it twitched last.
  package var lastRegions: RegionSet
  package var plan: PlanRecord?
  /// Check-ins since the plan began, by day.
  package var planCheckIns: [CalendarDay: CheckIn]
  package var lastAssessment: SavedAssessment?
  /// The check-in with a warning sign that no finished checklist has dealt with, of today or an earlier day.
  package var openSign: CheckIn?
  /// Its answers; nil where this version cannot read them.
  package var lastIntake: Intake?
  package var draft: DraftAnswers?
  package var canUndo: Bool
  package var canRedo: Bool

  package init(
    standing: Standing = .kept, isFirstStart: Bool = false, today: CheckIn? = nil, yesterday: CheckIn? = nil,
    episodesToday: Int = 0, lastRegions: RegionSet = [], plan: PlanRecord? = nil,
    planCheckIns: [CalendarDay: CheckIn] = [:], lastAssessment: SavedAssessment? = nil,
    lastIntake: Intake? = nil, openSign: CheckIn? = nil,
    draft: DraftAnswers? = nil,
    canUndo: Bool = false, canRedo: Bool = false
  ) {
    self.standing = standing
    self.isFirstStart = isFirstStart
    self.today = today
    self.yesterday = yesterday
    self.episodesToday = episodesToday
    self.lastRegions = lastRegions
    self.plan = plan
    self.planCheckIns = planCheckIns
    self.lastAssessment = lastAssessment
    self.lastIntake = lastIntake
    self.openSign = openSign
    self.draft = draft
    self.canUndo = canUndo
    self.canRedo = canRedo
  }

  /// Whether there is anything to greet a returning person with.
  package var hasRecord: Bool {
    draft != nil || today != nil || yesterday != nil || plan != nil || lastAssessment != nil
      || episodesToday > 0
  }
}

/// A checklist that was left before its end.
package struct DraftAnswers: Equatable, Sendable {
  package var intake: Intake
  package var stage: Stage

  package init(intake: Intake, stage: Stage) {
    self.intake = intake
    self.stage = stage
  }
}

/// Something to be written in the journal. Effects carry these; one place writes them.
package enum JournalOrder: Equatable, Sendable {
  case saveCheckIn(CheckIn)
  case logEpisode(regions: RegionSet, strength: Int?)
  case saveAssessment(Intake)
  case savePlan(PlanRecord)
  /// A task was ticked by what has just been saved; undo takes both back.
  case tickPlan(PlanRecord)
  case saveExercise(ExerciseSession)
  case saveDraft(DraftAnswers?)
  /// The check-in of another day is wanted; the answer comes as `.dayLoaded`.
  case loadDay(CalendarDay)
  case undo
  case redo
  /// The first page has been read: make the journal, so that it is not shown again.
  case begin
}

/// Why the journal could not do something.
package enum JournalTrouble: Equatable, Sendable {
  /// No space is left.
  case full
  case readOnly
  case newerVersion
  /// Another program keeps it locked.
  case busy
  case damaged
  /// A value that cannot be, such as a time ahead of now.
  case invalid
  /// Reading or writing failed.
  case inputOutput
}

/// What came of an order.
package enum JournalAnswer: Equatable, Sendable {
  case saved(JournalOrder)
  /// It was not done. Nothing that was saved before is lost.
  case failed(JournalTrouble)
  case dayLoaded(CalendarDay, CheckIn?, dayBefore: CheckIn?)
  case undone, redone, nothingToUndo
}
