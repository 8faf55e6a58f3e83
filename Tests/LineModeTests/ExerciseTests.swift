import Content
import Plan
import ProgramTesting
import Testing
import ViewModels

@testable import LineMode

/// An exercise in words: each phase when it begins, and nothing else.
@Suite struct ExerciseTests {
  private func begin(_ technique: String) throws -> LineRun {
    var run = LineRun(try RealContent.load())
    let exercise = try #require(run.world.plan?.technique(technique))
    run.havePlan(day: 5)
    run.happen(.open(.exercise(technique: exercise.id, task: nil)))
    return run
  }

  @Test func eachPhaseOfABreathIsSaidOnTime() throws {
    let content = try RealContent.load()
    let technique = try #require(content.plan.techniques.first { $0.phases.count == 4 })
    let words = try #require(content.plan.techniqueTexts[technique.id]).phases
    var run = try begin(technique.id)
    run.type("start")
    #expect(run.said.last == words[technique.phases[0].action])
    let heard = run.wait(seconds: 2 * technique.phases.reduce(0) { $0 + $1.seconds })
    var due: [(Int, String)] = []
    var second = 0
    for index in 0..<8 {
      second += technique.phases[index % 4].seconds
      due.append((second, words[technique.phases[(index + 1) % 4].action] ?? ""))
    }
    #expect(heard.map(\.second) == due.map(\.0))
    #expect(heard.map(\.text) == due.map(\.1))
  }

  @Test func theEndIsSaidAndRung() throws {
    let content = try RealContent.load()
    let technique = try #require(content.plan.techniques.first { $0.kind == .paced })
    var run = try begin(technique.id)
    run.type("start")
    let heard = run.wait(seconds: technique.sessionSeconds + 5)
    #expect(heard.contains { $0.text == content.plan.techniqueTexts[technique.id]?.ending })
    #expect(run.bells == 1)
    #expect(run.state.exercise?.stage == .finished)
  }

  @Test func aTimerSpeaksOnceAMinute() throws {
    let content = try RealContent.load()
    let technique = try #require(content.plan.techniques.first { $0.kind == .timer })
    var run = try begin(technique.id)
    run.type("start")
    let heard = run.wait(seconds: 130)
    #expect(heard.map(\.second) == [60, 120])
  }

  @Test func pauseHoldsEverything() throws {
    let content = try RealContent.load()
    let technique = try #require(content.plan.techniques.first { $0.kind == .paced })
    var run = try begin(technique.id)
    run.type("start", "pause")
    #expect(run.wait(seconds: 60).isEmpty)
    run.type("go on")
    #expect(!run.wait(seconds: 10).isEmpty)
  }
}
