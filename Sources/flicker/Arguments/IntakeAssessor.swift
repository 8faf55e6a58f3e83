import Content
import Foundation
import Triage

/// Turns intakes into assessments, with the content that belongs to them.
struct IntakeAssessor {
  let clinical: ClinicalContent
  let places: PlaceCatalog
  let texts: ScreenTexts
  let emergencyNumber: String

  init(_ library: ContentLibrary, _ options: ContentOptions) throws {
    do throws(ContentProblem) {
      let interface = try library.loadInterface()
      places = interface.places
      texts = interface.texts
      clinical = try library.loadClinical()
    } catch {
      throw Failure(error)
    }
    emergencyNumber = try options.emergencyNumber(clinical)
  }

  /// - Throws: `Failure` 65 that names what is wrong in the intake.
  func report(for data: Data, place: String) throws -> AssessmentReport {
    let intake: Intake
    do {
      intake = try JSONDecoder().decode(Intake.self, from: data)
      try Intake.checkKeys(of: data)
      try clinical.ruleBook.check(intake)
    } catch {
      throw Failure(.badData, "\(printable(place)): \(Self.line(for: error))")
    }
    return AssessmentReport(
      intake: intake, assessment: clinical.ruleBook.assess(intake), content: clinical, places: places,
      emergencyNumber: emergencyNumber)
  }

  /// Assesses every line, prints an assessment or an error object for each, and fails at the end if
  /// any line was bad: one bad intake must not lose the others.
  func assessLines(of data: Data, named name: String) throws {
    var bad: [String] = []
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 })
    {
      do {
        let report = try report(for: Data(line), place: "\(name):\(index + 1)")
        try StandardOutput.write(line: encoded(report, isPretty: false))
      } catch let failure as Failure where failure.code == .badData {
        bad += failure.lines
        let error = BadLine(error: failure.lines.joined(separator: "; "), line: index + 1)
        try StandardOutput.write(line: encoded(error, isPretty: false))
      }
    }
    guard !bad.isEmpty else { return }
    let rest =
      bad.count > Self.mostLinesTold ? ["\(name): \(bad.count - Self.mostLinesTold) more bad lines"] : []
    throw Failure(.badData, bad.prefix(Self.mostLinesTold) + rest)
  }

  /// What stands in the place of an assessment.
  private struct BadLine: Encodable {
    let error: String
    let line: Int
  }

  /// More bad lines than this are only counted.
  private static let mostLinesTold = 20

  func encoded(_ report: some Encodable, isPretty: Bool) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      isPretty
      ? [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes] : [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(report), as: UTF8.self)
  }

  private static func line(for error: any Error) -> String {
    switch error {
    case let problem as IntakeProblem: printable(problem.description)
    case let DecodingError.dataCorrupted(context) where context.underlyingError is IntakeProblem:
      printable("\(context.underlyingError.map { "\($0)" } ?? "")")
    case DecodingError.dataCorrupted: "is no valid JSON; write one object as the README shows"
    case let DecodingError.typeMismatch(_, context), let DecodingError.valueNotFound(_, context):
      printable(
        "\(context.codingPath.map(\.stringValue).joined(separator: ".")): \(context.debugDescription)")
    default: "is no intake; write one object as the README shows"
    }
  }
}
