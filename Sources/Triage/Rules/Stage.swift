/// A page of the checklist. Stages are asked in the order of their cases.
public enum Stage: String, CaseIterable, Hashable, Codable, Sendable {
  /// Emergency signs, with the questions for pregnancy and a blow to the head.
  case emergencySigns = "1"
  /// Follow-ups, asked only when an answer of the first stage calls for them.
  case followUps = "1b"
  /// Urgent signs.
  case urgentSigns = "2"
  /// How old the person is and how long ago it began. It holds no findings.
  case about
  /// Pattern and background.
  case pattern = "3"
}
