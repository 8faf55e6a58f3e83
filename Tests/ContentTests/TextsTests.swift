import Testing
import Triage

@testable import Content

@Suite struct TextsTests {
  @Test func placeholdersAreFilledAndStrangersStay() {
    #expect(Placeholders.fill("a {x} {y} {", with: ["x": "1"]) == "a 1 {y} {")
    // A value is never filled again.
    #expect(Placeholders.fill("{x}", with: ["x": "{x}{y}", "y": "2"]) == "{x}{y}")
    #expect(Placeholders.names(in: "{a} b {c} }{") == ["a", "c"])
  }

  @Test func textsByKeyAndByCount() {
    let texts = ScreenTexts([
      "face.title": "T {a}", "some.thing.one": "one", "some.thing.other": "{count} of {a}",
    ])
    #expect(texts.filled(.faceTitle, ["a": "x"]) == "T x")
    #expect(texts.counted("some.thing", 1) == "one")
    #expect(texts.counted("some.thing", 2, ["a": "3"]) == "2 of 3")
    #expect(texts.counted("no.such", 2) == "no.such")
    #expect(texts.text(id: "no.such") == nil)
    #expect(texts.text(id: "face.title") == "T {a}")
  }

  @Test func sentencesEndWhereTheyEnd() {
    let words = { (text: String) in Sentences.split(text).map(\.words) }
    #expect(words("One two. Three four five!") == [2, 3])
    #expect(words("Take 0.5 mg, e.g. at night. Then rest.") == [6, 2])
    #expect(words("See Dr. Who at 5 p.m. today.") == [7])
    #expect(words("(He left.) \"Why?\" she asked") == [2, 1, 2])
    #expect(words("no end - with a dash") == [5])
    #expect(words("two lines\nare two") == [2, 2])
    #expect(words("") == [])
  }

  @Test func theYearOfACitation() {
    #expect(Source.year(in: "NG127. 2019, amended July 2020.") == 2020)
    #expect(Source.year(in: "Unknown, 12345 pages") == nil)
  }

  @Test func emergencyNumbers() throws {
    let sample = try SampleContent()
    let numbers = try sample.library.loadClinical().emergencyNumbers
    #expect(try numbers.number(forCountry: "gb") == "999")
    #expect(throws: EmergencyNumbers.UnknownCountry(code: "XX")) { try numbers.number(forCountry: "XX") }
    let locale = { (environment: [String: String]) in numbers.number(forLocaleOf: environment) }
    #expect(locale(["LANG": "en_US.UTF-8"]) == "911")
    #expect(locale(["LANG": "en_US.UTF-8", "LC_ALL": "en_GB@euro"]) == "999")
    #expect(locale(["LANG": "en_US.UTF-8", "LC_MESSAGES": "de_AT", "LC_ALL": ""]) == "112")
    #expect(locale(["LANG": "C.UTF-8"]) == "112")
    #expect(locale(["LANG": "zh_Hant_XX"]) == "112")
    #expect(locale([:]) == "112")
    #expect(try numbers.number(country: "US", environment: ["LANG": "en_GB"]) == "911")
    #expect(try numbers.number(country: nil, environment: ["LANG": "en_GB"]) == "999")
  }

  @Test func habitsKnowWhenTheyAreLikely() {
    let cases: [(String, HabitValue, Bool)] = [
      ("< 7", .number(6.5), true), ("< 7", .number(7), false), (">= 4", .number(4), true),
      ("> 4", .number(4), false), ("<= 1", .number(1), true), ("yes", .bool(true), true),
      ("no", .bool(true), false), ("yes", .number(1), false),
    ]
    for (text, value, isLikely) in cases {
      let habit = Habit(
        id: "h", ask: "", kind: .number, unit: nil, range: 0...9, step: 1, usual: nil,
        likely: Habit.Likely(text) ?? .answer(false), tip: Statement(text: "", sources: []))
      #expect(habit.isLikely(value) == isLikely, "\(text) \(value)")
    }
    #expect(Habit.Likely("about 7") == nil)
    #expect(Habit.Likely("< seven") == nil)
    #expect(Habit.Likely("yes 7") == nil)
  }
}
