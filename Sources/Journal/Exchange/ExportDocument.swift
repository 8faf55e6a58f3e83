import Foundation
import Triage

/// A whole export, as `importJSON` reads it.
struct ExportDocument: Decodable {
  var checkIns: [CheckIn]
  var episodes: [Episode]
  var assessments: [SavedAssessment]
  var plans: [SavedPlan]
  var exercises: [ExerciseSession]
  var draft: Draft?

  private enum Key: String, CodingKey, CaseIterable {
    case format, checkIns, episodes, assessments, plans, exercises, draft
  }

  private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    let format = try fields.decode(Int.self, forKey: .format)
    guard (1...JournalStore.exportVersion).contains(format) else {
      throw DecodingError.dataCorruptedError(
        forKey: .format, in: fields,
        debugDescription: "This program reads format \(JournalStore.exportVersion), not \(format).")
    }
    let known = Set(Key.allCases.map(\.rawValue))
    let all = try decoder.container(keyedBy: AnyKey.self)
    if let stranger = all.allKeys.first(where: { !known.contains($0.stringValue) }) {
      throw DecodingError.dataCorruptedError(
        forKey: stranger, in: all, debugDescription: "There is no such part.")
    }
    checkIns = try fields.decodeIfPresent([CheckIn].self, forKey: .checkIns) ?? []
    episodes = try fields.decodeIfPresent([Episode].self, forKey: .episodes) ?? []
    assessments = try fields.decodeIfPresent([SavedAssessment].self, forKey: .assessments) ?? []
    plans = try fields.decodeIfPresent([SavedPlan].self, forKey: .plans) ?? []
    exercises = try fields.decodeIfPresent([ExerciseSession].self, forKey: .exercises) ?? []
    draft = try fields.decodeIfPresent(Draft.self, forKey: .draft)
  }

  /// Reads a document.
  ///
  /// - Throws: `JournalError.badFile` with the place and the remedy.
  static func read(_ data: Data) throws -> ExportDocument {
    do {
      let document = try JSONDecoder().decode(ExportDocument.self, from: data)
      // A decoder takes one of the two in silence.
      if let key = RepeatedKeys.first(in: data) {
        throw JournalError.badFile(where: key, message: "It stands twice in one place. Write it once.")
      }
      return document
    } catch let error as JournalError {
      throw error
    } catch let error as DecodingError {
      throw problem(error)
    } catch {
      // Foundation has errors of its own for numbers that fit nowhere, and the like.
      throw JournalError.badFile(where: "", message: "This is not a file that flicker exported.")
    }
  }

  private static func problem(_ error: DecodingError) -> JournalError {
    switch error {
    case .keyNotFound(let key, let context):
      .badFile(where: place(context.codingPath + [key]), message: "It is missing.")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      .badFile(where: place(context.codingPath), message: "It is of another kind.")
    case .dataCorrupted(let context):
      context.codingPath.isEmpty
        ? .badFile(where: "", message: "This is not a file that flicker exported.")
        : .badFile(where: place(context.codingPath), message: context.debugDescription)
    @unknown default: .badFile(where: "", message: "This is not a file that flicker exported.")
    }
  }

  /// A path such as `episodes[3].regions`.
  private static func place(_ path: [any CodingKey]) -> String {
    path.reduce(into: "") { text, key in
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }
}
