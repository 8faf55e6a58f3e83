import Content

extension ProgramModel.Message {
  /// What the journal has to say, in one or two sentences.
  package func text(in world: World) -> String {
    switch self {
    case .text(let key): world.text(key)
    case .failure(let trouble): world.text(trouble.key)
    case .notKept(let reason): reason.text(in: world)
    }
  }
}

extension JournalTrouble {
  fileprivate var key: TextKey {
    switch self {
    case .full: .journalFailedFull
    case .readOnly: .journalReadOnly
    case .newerVersion: .journalNewer
    case .busy: .journalFailedBusy
    case .damaged: .journalDamagedNoBackup
    case .invalid: .journalFailedInvalid
    case .inputOutput: .journalFailedInputOutput
    }
  }
}

extension JournalSnapshot.TextReason {
  /// Why nothing is kept.
  package func text(in world: World) -> String {
    switch self {
    case .readOnly: world.text(.journalReadOnly)
    case .full: world.text(.journalFull)
    case .newerVersion: world.text(.journalNewer)
    case .damaged(let backup?): world.text(.journalDamaged, ["path": backup])
    case .damaged(nil): world.text(.journalDamagedNoBackup)
    case .demo: world.text(.journalDemo)
    case .refused: world.text(.journalRefused)
    }
  }
}
