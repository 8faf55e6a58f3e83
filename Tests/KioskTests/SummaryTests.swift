import Content
import Foundation
import Testing
import Triage

@testable import Kiosk

@Suite struct SummaryTests {
  /// From nothing answered to everything.
  static let intakes: [Intake] = {
    guard let content = try? RealContent.load() else { return [] }
    let findings = content.clinical.ruleBook.findings.map(\.id)
    func all(_ answer: Answer) -> Intake {
      Intake(
        regions: RegionSet(RegionID.allCases), age: .adult, daysSinceOnset: .days(3), pregnancy: .no,
        headInjury: .no, findings: Dictionary(uniqueKeysWithValues: findings.map { ($0, answer) }))
    }
    let usual = Intake(
      regions: [.eyelidLowerLeft], age: .adult, daysSinceOnset: .days(6), pregnancy: .no, headInjury: .no,
      findings: ["presentInSleep": .unsure, "continuous": .yes], unmentioned: .no)
    var child = usual
    child.age = .child
    var alternating = all(.no)
    for (index, finding) in findings.enumerated() {
      alternating.findings[finding] = [.yes, .no, .unsure][index % 3]
    }
    return [Intake(), usual, child, all(.yes), all(.no), all(.unsure), alternating]
      + findings.map { finding in
        var one = usual
        one.findings[finding] = .yes
        return one
      }
  }()

  @Test func thereAreIntakes() { #expect(Self.intakes.count > 40) }

  @Test(arguments: intakes) func thePageFitsAndHasAll(intake: Intake) throws {
    let content = try RealContent.load()
    let clinic = "Praxis Dr. Example, second floor, left door"
    let summary = try content.summary(intake, clinic: String(clinic.prefix(40)))
    #expect(summary.lines.count <= 60, "\(summary.text)")
    #expect(summary.lines.allSatisfy { TextWidth.columns($0) <= 60 }, "\(summary.text)")
    #expect(!summary.lines.contains { $0.hasSuffix(" ") }, "\(summary.text)")
    let flat = summary.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let musts =
      [summary.word, summary.timeFrame, summary.headline, "Thu 19 Nov 2026", summary.notice]
      + ["Content \(summary.contentVersion)", summary.getHelp] + summary.steps
    for must in musts { #expect(flat.contains(must), "\(must) is not in\n\(summary.text)") }
    let report = content.clinical.ruleBook.assess(intake)
    #expect(summary.tier == report.tier && summary.complete == report.complete)
  }

  @Test(arguments: intakes) func thereIsNoTimeOfDayInIt(intake: Intake) throws {
    let summary = try RealContent.load().summary(intake)
    for form in [summary.text, summary.json, summary.codeText] {
      #expect(form.firstMatch(of: /\d\d:\d\d/) == nil)
      #expect(!form.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    }
  }

  @Test func answersStandWithTheirWords() throws {
    let content = try RealContent.load()
    let summary = try content.summary(Self.intakes[1])
    let questions = content.clinical.questions
    #expect(summary.unsure == [questions["presentInSleep"]?.unsure])
    #expect(summary.said.contains(try #require(questions["continuous"]?.yes)))
    #expect(summary.places == [content.places.name(of: .eyelidLowerLeft)])
    #expect(!summary.reasons.isEmpty && summary.reasons.allSatisfy { $0.rule != nil })
  }

  @Test func theJSONTellsTheSame() throws {
    let summary = try RealContent.load().summary(Self.intakes[1], clinic: "Example")
    let object = try JSONSerialization.jsonObject(with: Data(summary.json.utf8)) as? [String: Any]
    let json = try #require(object)
    #expect(json["date"] as? String == "2026-11-19")
    #expect(json["tier"] as? String == summary.tier.rawValue)
    #expect(json["clinic"] as? String == "Example")
    #expect(json["steps"] as? [String] == summary.steps)
    #expect(json["said"] as? [String] == summary.said)
    #expect(json["unsure"] as? [String] == summary.unsure)
    #expect(json["contentVersion"] as? String == summary.contentVersion)
    #expect((json["reasons"] as? [[String: String]])?.map(\.["text"]) == summary.reasons.map(\.text))
  }

  @Test(arguments: intakes) func theCodesTextFitsWithTheMostImportantFirst(intake: Intake) throws {
    let summary = try RealContent.load().summary(intake)
    #expect(summary.codeText.utf8.count <= QRMatrix.capacity)
    #expect(summary.codeText.hasPrefix("Flicker 2026-11-19\n\(summary.word)"))
  }

  @Test func aPageOfManyWordsIsCutWhereItMattersLeast() {
    let long = (0..<40).map { ["item \($0)"] }
    func page(steps: Int) -> SummaryPage {
      SummaryPage(
        head: ["head"],
        parts: [
          .init("steps", Array(long.prefix(steps)), .kept), .init("why", long, .shortened(4)),
          .init("said", long, .shortened(3)), .init("watch", long, .whole),
        ], foot: ["foot"], more: "{count} more")
    }
    var some = page(steps: 4)
    some.shorten(to: 60)
    #expect(some.lines.count <= 60 && some.lines.count > 50)
    #expect(some.lines.contains { $0.hasSuffix(" more") } && !some.lines.contains("watch"))
    #expect(some.lines.count(where: { $0.hasPrefix("item") }) > 40)
    var too = page(steps: 40)
    too.shorten(to: 20)
    #expect(too.lines.count <= 20 && too.lines.last == "foot" && too.lines.first == "head")
  }
}
