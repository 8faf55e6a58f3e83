import Plan
import Testing

@testable import Content

/// The plan that is shipped.
@Suite struct PlanContentTests {
  private let content: PlanContent

  init() throws { content = try PlanSample.library.loadPlan() }

  @Test func checksClean() {
    let files = ["plan/", "languages/en/plan.yaml", "languages/en/techniques.yaml"]
    let found = PlanSample.library.check().filter { finding in files.contains { finding.file.hasPrefix($0) } }
    #expect(found.map(\.description) == [])
  }

  @Test func hasSevenDaysAndSevenLighterOnes() {
    #expect(content.definition.days.map(\.number) == Array(1...14))
    #expect(content.definition.comparisonDay == 6)
    #expect(content.definition.reviewDay == 7)
    let mostLater = (8...14).compactMap { content.definition.day($0)?.entries.count { !$0.onlyIfLikely } }
      .max()
    #expect((mostLater ?? 99) <= 3)
  }

  @Test func asksSixWarningQuestions() {
    #expect(content.dailyQuestions.count == 6)
    #expect(content.dailyQuestions.allSatisfy { $0.ask.hasSuffix("?") && !$0.sources.isEmpty })
  }

  /// The gates of the issue, each before the task that needs it, with an alternative.
  @Test(arguments: [
    ("lessAlcohol", ["heavyDrinking"]),
    ("mineralFoods", ["kidneyDisease", "potassiumMedicine", "anyNumbness"]),
    ("boxBreathing", ["pregnancy", "heartOrLung"]),
    ("warmCompress", ["contactLenses", "numbSkin", "eyeTrouble"]),
  ])
  func gatesComeBefore(task: String, gates: [String]) throws {
    let task = try #require(content.definition.task(task))
    #expect(Set(gates).isSubset(of: task.gates))
    let alternative = try #require(task.alternative.flatMap(content.definition.task))
    #expect(alternative.gates.isEmpty)
  }

  /// Whoever must not hold the breath is never led to an exercise that does.
  @Test func noWayPastTheGatesToABreathHold() {
    for technique in content.techniques where technique.holdsBreath {
      #expect(technique.gates == ["pregnancy", "heartOrLung"])
      #expect(technique.alternative.flatMap(content.technique)?.holdsBreath == false)
    }
    for task in content.definition.tasks {
      guard let technique = task.technique.flatMap(content.technique), technique.holdsBreath else { continue }
      let alternative = task.alternative.flatMap(content.definition.task)
      #expect(alternative?.technique.flatMap(content.technique)?.holdsBreath == false)
    }
  }

  /// Every task about alcohol either has the dependence gate or is the help behind it.
  @Test func alcoholIsNeverCutWithoutTheGate() {
    for task in content.definition.tasks where task.habits.contains("alcoholUnits") {
      #expect(task.gates.contains("heavyDrinking") || task.id == "safeAlcoholHelp")
    }
  }

  @Test func boxBreathingIsFourTimesFourForFiveMinutes() throws {
    let box = try #require(content.technique("boxBreathing"))
    #expect(box.phases.map(\.action) == [.inhale, .hold, .exhale, .rest])
    #expect(box.phases.map(\.seconds) == [4, 4, 4, 4])
    #expect(box.seconds == 300 && box.rounds == 19 && box.stopsWhenLightHeaded)
  }

  @Test func theOtherExercisesHaveTheirTimes() throws {
    #expect(content.technique("bellyBreathing")?.sessionSeconds == 300)
    #expect(content.technique("warmCompress")?.lengths == [300, 600])
    #expect(content.definition.task("warmCompress")?.timesPerDay == 2)
    #expect(content.technique("screenBreak")?.everySeconds == 1200)
    #expect(content.technique("screenBreak")?.seconds == 20)
    #expect(content.technique("screensOff")?.seconds == 3600)
    #expect(content.technique("stretches")?.kind == .checklist)
  }

  /// Words that promise, or that the content must not use.
  @Test func promisesNothing() {
    let texts = content.texts
    var statements = texts.introduction.points + texts.tasks.values.flatMap { $0.steps + [$0.reason] }
    statements += texts.outcomes.values.flatMap(\.steps) + texts.example.intro + texts.example.ending
    statements += content.techniqueTexts.values.flatMap { $0.steps + $0.cautions + [$0.purpose] }
    let banned = [
      "cure", "heal ", "will help", "guarantee", "only stress", "nothing to worry", "harmless",
      "always works",
      "stop alcohol", "proven to", "boston",
    ]
    for statement in statements {
      let text = statement.text.lowercased()
      for word in banned { #expect(!text.contains(word), "\(statement.text)") }
    }
  }

  @Test func theExampleSaysThatItIsAStory() {
    let words = content.texts.example.intro.map(\.text).joined(separator: " ")
    #expect(words.contains("Nobody has verified it") && words.contains("one person"))
    #expect(words.contains("made up"))
  }

  @Test func theExampleGoesDownInStepsAndEndsWithinNineDays() throws {
    let days = content.example.days
    #expect(days.map(\.day) == Array(0...13))
    let drinks = days.compactMap(\.caffeineCups)
    #expect(drinks.first == 3 && drinks.count == days.count)
    #expect(zip(drinks, drinks.dropFirst()).allSatisfy { $0 - $1 == 0 || $0 - $1 == 1 })
    #expect(days.filter { $0.day >= 9 }.allSatisfy { $0.twitching == .none && $0.times == 0 })
    #expect(days.filter { $0.day < 9 }.allSatisfy { $0.twitching != .none })
    #expect(days.filter { $0.day == 0 }.allSatisfy { ($0.sleepHours ?? 9) < 6 })
  }

  /// The example ticks only what its day of the plan holds.
  @Test func theExampleFollowsThePlan() {
    for day in content.example.days {
      let tasks = Set(content.definition.day(day.planDay)?.entries.map(\.task) ?? [])
      #expect(Set(day.ticks).isSubset(of: tasks), "day \(day.day)")
    }
  }

  @Test func aComparisonIsTold() throws {
    let rows = content.definition.comparison(of: ["times": [1: 14, 6: 7]])
    let row = try #require(rows.first)
    let text = content.texts.comparison.sentence(for: row) { number, _ in String(Int(number)) }
    #expect(text == "Twitches: 14 on day 1, 7 on day 6. That is 7 fewer.")
  }
}
