import Journal
import ProgramTesting
import Testing
import ViewModels

/// One conversation for each thing that people come for.
@Suite struct TranscriptTests {
  private func begin(_ record: JournalSnapshot = JournalSnapshot()) throws -> LineRun {
    LineRun(try RealContent.load(), record: record)
  }

  @Test func findAnEmergency() throws {
    var run = try begin(JournalSnapshot(isFirstStart: true))
    run.type("begin", "5", "checklist", "1 n", "2 u", "go on", "result", "2", "b", "q")
    #expect(run.hasLeft)
    try Transcript(name: "emergency").check(run)
  }

  @Test func aTwitchThatMostOftenFades() throws {
    var run = try begin()
    run.type("/", "lid", "3", "b", "checklist", "s", "b", "0", "0", "3", "5", "next", "0")
    run.type("6", "2", "u", "result", "3", "b", "c", "b", "q")
    try Transcript(name: "self-care").check(run)
  }

  @Test func beginThePlanAndTickATask() throws {
    var run = try begin()
    run.type("5", "checklist", "0", "0", "3", "5", "next", "0", "result", "p", "begin", "0")
    run.type("1 tick", "2", "3", "b", "b", "pause", "pause", "b", "q")
    try Transcript(name: "plan").check(run)
  }

  @Test func theCheckInOfADay() throws {
    var run = try begin()
    run.type(
      "c", "n", "2", "6", "2", "1", "pick on the face", "4", "6", "to the check-in", "next", "6.5", "77")
    run.type("3", "m", "17", "slept badly", "save", "b", "q")
    try Transcript(name: "check-in").check(run)
  }

  @Test func logATwitch() throws {
    var run = try begin()
    run.type("+", "2", "log it", "undo", "redo", "?", "b", "q")
    try Transcript(name: "twitch").check(run)
  }

  @Test func breathe() throws {
    var run = try begin()
    run.havePlan(day: 5)
    run.type("p", "3")
    run.happen(.open(.exercise(technique: "boxBreathing", task: nil)))
    run.type("1", "b", "start")
    run.wait(seconds: 20)
    run.type("pause")
    run.wait(seconds: 60)
    run.type("go on")
    run.wait(seconds: 9)
    run.type("done", "b")
    try Transcript(name: "breathing").check(run)
  }

  @Test func readAndSearch() throws {
    var run = try begin()
    run.type("learn", "1", "1", "b", "next part", "m", "b", "/", "coffe", "1", "b", "b", "b", "q")
    try Transcript(name: "learn").check(run)
  }

  @Test func aPersonWhoComesBack() throws {
    var run = try begin()
    run.havePlan(day: 3)
    run.type("p", "b", "g", "b", "m", "b", "zzz", "", "q")
    try Transcript(name: "coming-back").check(run)
  }
}
