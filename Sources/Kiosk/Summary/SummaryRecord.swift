import Foundation
import Triage

extension KioskSummary: Encodable {
  private enum Key: String, CodingKey {
    case date, clinic, tier, complete, word, timeFrame, headline, places, said, unsure, open, reasons, steps
    case watchFor, getHelp, contentVersion, language, notice
  }

  /// Writes the form for other programs; keys may be added, the ones here stay.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(day.description, forKey: .date)
    try container.encodeIfPresent(clinic, forKey: .clinic)
    try container.encode(tier, forKey: .tier)
    try container.encode(complete, forKey: .complete)
    try container.encode(word, forKey: .word)
    try container.encode(timeFrame, forKey: .timeFrame)
    try container.encode(headline, forKey: .headline)
    try container.encode(places, forKey: .places)
    try container.encode(said, forKey: .said)
    try container.encode(unsure, forKey: .unsure)
    try container.encode(open, forKey: .open)
    try container.encode(reasons, forKey: .reasons)
    try container.encode(steps, forKey: .steps)
    try container.encode(watchFor, forKey: .watchFor)
    try container.encode(getHelp, forKey: .getHelp)
    try container.encode(contentVersion, forKey: .contentVersion)
    try container.encode(language, forKey: .language)
    try container.encode(notice, forKey: .notice)
  }

  /// The summary for other programs.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings and Booleans alone always encode.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }
}
