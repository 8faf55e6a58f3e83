import Foundation
import Testing

@testable import Content

/// Articles can be read by someone who is eleven years old, or worried.
@Suite struct ReadabilityTests {
  private static let highestGrade = 6.0

  @Test(.enabled(if: RealArticles.exist, "there are no articles"))
  func everyArticleIsEasyToRead() throws {
    let learn = try RealArticles.load()
    let terms = GlossaryTerms(learn)
    #expect(!terms.isEmpty, "no heading has a term: in braces, so no medical word is explained")
    var lines = [Self.line("article", "words", "sentences", "longest", "Flesch-Kincaid", "SMOG")]
    for article in learn.articles.values.sorted(by: { $0.id < $1.id }) {
      let grade = Readability(article, terms: terms)
      lines.append(
        Self.line(
          article.id, "\(grade.words)", "\(grade.sentences)", "\(grade.longest)",
          Self.oneDigit(grade.fleschKincaid), Self.oneDigit(grade.smog)))
      let long = Set(grade.longWords).sorted().joined(separator: " ")
      #expect(grade.fleschKincaid <= Self.highestGrade, "\(article.id), Flesch-Kincaid; long words: \(long)")
      #expect(grade.smog <= Self.highestGrade, "\(article.id), SMOG; long words: \(long)")
      #expect(grade.longest <= Sentences.wordLimit, "\(article.id): \(grade.longestSentence)")
    }
    print(lines.joined(separator: "\n"))
  }

  /// Worked out by hand: 16 words, 3 sentences, 22 syllables, 2 long words, one of which is a term.
  @Test func gradesAreComputedAsTheFormulasSay() throws {
    let learn = try Learn(
      contents: "groups: [{ id: a, title: A, articles: [a] }]",
      files: [
        "a": """
        ---
        title: A
        ---
        The nerve has a drop of botulinum. It is a cover that helps.[^x]

        ## Botulinum {term:botulinum}
        - Holidays may help.[^x]
        """
      ])
    let article = try #require(learn["a"])
    let grade = Readability(article, terms: GlossaryTerms(learn))
    #expect(grade.words == 16)
    #expect(grade.sentences == 3)
    #expect(grade.longest == 7)
    #expect(grade.longWords == ["holidays"])
    #expect(abs(grade.fleschKincaid - (0.39 * 16 / 3 + 11.8 * 19 / 16 - 15.59)) < 0.001)
    #expect(abs(grade.smog - (1.0430 * 10.0.squareRoot() + 3.1291)) < 0.001)
    #expect(Readability(article, terms: GlossaryTerms(Learn(groups: [], articles: []))).longWords.count == 2)
  }

  @Test(arguments: [
    ("twitch", 1), ("move", 1), ("little", 2), ("muscle", 2), ("called", 1), ("rested", 2), ("eyelid", 2),
    ("emergency", 4), ("the", 1), ("12", 1),
  ])
  func syllablesAreCounted(word: String, count: Int) {
    #expect(Readability.syllables(of: word) == count)
  }

  @Test func pluralsOfTermsAreTerms() throws {
    let learn = try Learn(
      contents: "groups: []",
      files: ["g": "---\ntitle: G\n---\n## Bell’s palsy {term:bells term:motor-unit}\nText.[^x]\n"])
    let terms = GlossaryTerms(learn)
    for word in ["Bell’s", "bells", "unit", "units", "motor-unit", "Motor"] {
      #expect(terms.hold(word), "\(word)")
    }
    for word in ["bell", "uniting", "s", "nerve"] { #expect(!terms.hold(word), "\(word)") }
  }

  private static func line(_ name: String, _ figures: String...) -> String {
    let pad = { (text: String, width: Int) in
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    return name + String(repeating: " ", count: max(1, 28 - name.count))
      + zip(figures, [7, 11, 9, 16, 7]).map(pad).joined()
  }

  private static func oneDigit(_ value: Double) -> String { String(format: "%.1f", value) }
}
