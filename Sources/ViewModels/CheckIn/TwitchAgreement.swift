import Journal
import Triage

/// A day without a twitch has no number, strength or place of one; the last word counts.
extension CheckIn {
  /// The lines that tell of a twitch.
  package static let twitchLines: [CheckInField] = [.times, .strength, .regions]

  /// Whether a line says that it twitched.
  package func tellsOfTwitch(_ field: CheckInField) -> Bool {
    switch self[field] {
    case .value(.number(let number)): Self.twitchLines.contains(field) && number > 0
    case .value(.places(let places)): !places.isEmpty
    default: false
    }
  }

  /// Whether anything is said beside a warning sign.
  package var tellsMoreThanSign: Bool {
    warningSign != .value(true)
      || CheckInField.allCases.contains { $0 != .warningSign && self[$0] != .unknown }
  }

  /// Makes the other lines fit the one that has just been answered.
  package mutating func agree(with field: CheckInField) {
    guard twitching == .value(.none) else { return }
    if field == .twitching {
      for line in Self.twitchLines where tellsOfTwitch(line) { self[line] = .unknown }
    } else if tellsOfTwitch(field) {
      twitching = .value(.some)
    }
  }
}
