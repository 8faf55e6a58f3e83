import Foundation
import Testing
import Triage

struct Vignette: Decodable, CustomTestStringConvertible {
  var id: String
  var title: String
  var expectedTier: Tier
  var acceptableTiers: [Tier]
  var intake: Intake

  var testDescription: String { "\(id) \(title)" }

  static func all() throws -> [Vignette] {
    let file = try #require(
      Bundle.module.url(forResource: "vignettes", withExtension: "json", subdirectory: "Fixtures"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .custom { path in
      let key = path.last?.stringValue ?? ""
      return Name(["expected_tier": "expectedTier", "acceptable_tiers": "acceptableTiers"][key] ?? key)
    }
    return try decoder.decode([Vignette].self, from: Data(contentsOf: file))
  }

  struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}

@Suite("7. The vignettes")
struct VignetteTests {
  @Test func thereAreSome() throws { #expect(try Vignette.all().count >= 11) }

  @Test(arguments: try Vignette.all())
  func vignette(_ vignette: Vignette) throws {
    let book = try RealRuleBook.load()
    try book.check(vignette.intake)
    let assessment = book.assess(vignette.intake)
    #expect(assessment.tier == vignette.expectedTier)
    #expect(assessment.complete)
    #expect(vignette.acceptableTiers.contains(assessment.tier))
    #expect(difference(book, vignette.intake) == nil)
  }
}
