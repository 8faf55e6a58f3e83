import ArgumentParser
import Content
import Foundation
import Triage

/// Assesses written answers without a screen.
struct Assess: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: "Assess an intake written as JSON.",
    discussion:
      "An intake names the places, the age, how long it has lasted and the answers; the README shows one.")

  @Argument(help: "The file with the intake, or - for standard input.")
  var file: String

  @Flag(help: "Print the assessment as JSON.")
  var json = false

  @Flag(help: "One intake a line in, one assessment as JSON a line out.")
  var jsonl = false

  @OptionGroup var content: ContentOptions

  mutating func run() throws {
    let input = try InputFile.read(file)
    let library = try content.library()
    let assessor = try IntakeAssessor(library, content)
    if jsonl {
      try assessor.assessLines(of: input, named: file)
    } else {
      let report = try assessor.report(for: input, place: file)
      try StandardOutput.write(
        line: json ? assessor.encoded(report, isPretty: true) : PlainReport.text(of: report, assessor.texts))
    }
  }
}
