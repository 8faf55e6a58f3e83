import Foundation
import TerminalHarness
import Testing

/// What people come for, line by line with the real program.
@Suite struct LineGoalTests {
  private static let calm = [
    "begin", "5", "checklist", "0", "0", "3", "5", "next", "0", "result",
  ]

  @Test(arguments: LineStart.allCases) func findAnEmergency(_ start: LineStart) throws {
    let home = try CommandHome()
    let talk = try start.talk(home, "begin", "5", "checklist", "1 n", "2 u", "result", "q")
    #expect(talk.said.first?.hasPrefix("Type a number, then Enter") == true)
    #expect(talk.says("! Get emergency help now: call 112"))
    #expect(
      talk.after("Your result", 3) == ["Your result", "Get emergency help now", "Call 112 now"])
  }

  @Test(arguments: LineStart.allCases) func aTwitchThatMostOftenFades(_ start: LineStart) throws {
    let home = try CommandHome()
    let talk = try LineTalk(
      home, Self.calm + ["1", "q"], arguments: start.arguments, term: start.term, without: start.without)
    #expect(talk.after("Your result", 2) == ["Your result", "Care for it yourself"])
    #expect(talk.says("Where this comes from"))
    // The result is in the journal, and is told next time.
    #expect(try LineTalk(home, "q").says("Last result, Thu 19 Nov 2026: Care for it yourself"))
  }

  @Test func beginThePlanAndTickATask() throws {
    let home = try CommandHome()
    let talk = try LineTalk(home, Self.calm + ["p", "begin", "0", "1 tick", "b", "q"])
    #expect(talk.says("Plan: day 1 of 7"))
    #expect(talk.said.contains("1. Today's check-in: done"))
    #expect(try home.done("today").contains("Plan: day 1, 1 of 3 tasks done"))
    let next = try LineTalk(home, "p", "2", "b", "b", "q")
    #expect(next.said.contains("1. Today's check-in: done"))
  }

  @Test func theCheckInOfADay() throws {
    let home = try CommandHome()
    let talk = try LineTalk(
      home, "begin", "c", "n", "2", "6", "2", "next", "next", "6.5", "m", "17", "slept \u{1b}[31mbadly",
      "save", "q")
    #expect(talk.says("Saved."))
    let export = try home.export()
    for value in ["6.5", "slept [31mbadly"] { #expect(export.contains(value), "\(export)") }
    #expect(try home.done("today").contains("Check-in: done"))
  }

  @Test func logATwitchAndTakeItBack() throws {
    let home = try CommandHome()
    try LineTalk(home, "begin", "+", "2", "log it", "q").run.session.expectTerminalAsFound()
    #expect(try home.done("today", "--json").contains("\"episodes\" : 1"))
    let talk = try LineTalk(home, "undo", "redo", "undo", "q")
    #expect(talk.says("Undone."))
    #expect(talk.says("Done again."))
    #expect(try home.done("today", "--json").contains("\"episodes\" : 0"))
  }

  /// From the story's plan to its third task of day 5, past the two questions that come before it.
  private static let toBreathing = ["b", "p", "0", "3", "n", "n", "do it", "start"]
  private static let demo = ["--demo", "--demo-day", "5"]

  @Test func anExercise() throws {
    let talk = try LineTalk(try CommandHome(), Self.toBreathing + ["done", "b", "q"], arguments: Self.demo)
    #expect(talk.said.contains("Breathe in"))
    #expect(talk.says("Kept up for 0:00"))
    #expect(talk.says("3. Box breathing, five minutes, 5 min: done"))
  }

  /// On a terminal, where time passes: the next phase comes by itself, on a line of its own.
  @Test func breathing() throws {
    let session = try LineStart.asked.session(try CommandHome(), Self.demo)
    try session.waitUntil(text: "> ")
    for line in Self.toBreathing { try session.type(line + "\r") }
    try session.waitUntil(text: "Breathe in")
    try session.waitUntil("the next phase", within: .seconds(20)) { screen in
      screen.text.contains { $0.trimmingCharacters(in: .whitespaces) == "Hold" }
    }
    try session.type("done\r")
    try session.waitUntil(text: "Kept up for")
    try session.type("q\r")
    #expect(try session.waitForExit() == .code(0))
    #expect(session.screen.unknownSequences.isEmpty)
  }

  @Test func readAndSearch() throws {
    let home = try CommandHome()
    let talk = try LineTalk(home, "begin", "learn", "1", "next part", "1", "b", "/", "cofee", "1", "q")
    #expect(talk.says("Learn"))
    #expect(talk.says("page 2 of"))
    #expect(talk.says("Where this comes from"))
    #expect(
      talk.said.contains { $0.hasPrefix("1. article: ") && $0.lowercased().contains("coffee") },
      "\(talk.said)")
  }

  @Test func anotherDayOfTheCheckIn() throws {
    let home = try CommandHome()
    let talk = try LineTalk(home, "begin", "c", "day before", "n", "save", "q")
    #expect(talk.says("Check-in: Wed 18 Nov 2026"))
    #expect(try home.export().contains("2026-11-18"))
  }

  @Test func theCheckInThatACommandAskedFor() throws {
    let home = try CommandHome()
    try home.done("log")
    let run = try home.run(["checkin", "--day", "2026-11-18"], input: "n\nsave\n".utf8)
    #expect(run.status == .code(0))
    #expect(run.output.contains("Check-in: Wed 18 Nov 2026"))
    #expect(try home.export().contains("2026-11-18"))
  }
}
