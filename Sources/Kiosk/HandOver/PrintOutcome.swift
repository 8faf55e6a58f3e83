import Content

/// What became of a page that was to be printed.
package enum PrintOutcome: Equatable, Sendable {
  /// The print command took it and ended well.
  case printed
  /// No print command is set.
  case notSetUp
  /// The command cannot be started.
  case cannotStart
  /// The command ended with this code, or with 128 and the number of a signal.
  case failed(code: Int)
  /// The command did not end in time and was ended.
  case tooSlow

  /// The sentence for it, to be filled with ``values``.
  package var key: TextKey {
    switch self {
    case .printed: .kioskPrintDone
    case .notSetUp: .kioskPrintNotSetUp
    case .cannotStart: .kioskPrintCannotStart
    case .failed: .kioskPrintFailed
    case .tooSlow: .kioskPrintTooSlow
    }
  }

  /// What the sentence names.
  package var values: [String: String] {
    if case .failed(let code) = self { ["code": String(code)] } else { [:] }
  }
}
