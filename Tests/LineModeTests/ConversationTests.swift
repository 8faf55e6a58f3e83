import Content
import Journal
import Plan
import ProgramTesting
import Testing
import Triage
import ViewModels

@testable import LineMode

/// How lines are answered, and what is said.
@Suite struct ConversationTests {
  private func run(_ lines: String...) throws -> LineRun {
    var run = LineRun(try RealContent.load())
    for line in lines { run.type(line) }
    return run
  }

  @Test func aPageIsSaidOnceAndThenOnlyWhatChanges() throws {
    var run = try run("5")
    #expect(run.said == ["5. left lower eyelid: picked", "Picked: left lower eyelid"])
    run.type("checklist", "1 n")
    #expect(run.said.first == "1. An arm or leg suddenly weak or heavy, even if it has passed: no")
    #expect(run.said.count == 3)
    run.type("s")
    run.type("b")
    #expect(run.said.first == "" && run.said[1].hasPrefix("Back at"))
    #expect(run.said.count == 4)
    run.type("")
    #expect(run.said.contains { $0.hasPrefix("20. ") })
  }

  @Test func anEmergencyIsSaidAtOnceAndStaysInSight() throws {
    var run = try run("5", "checklist", "2 u")
    let said = run.said.filter { !$0.isEmpty }
    #expect(said.first == "! Get emergency help now: call 112")
    run.type("go on")
    #expect(run.said.contains("! Get emergency help now: call 112"))
    run.type("7 y", "result")
    #expect(
      run.said.filter { !$0.isEmpty }[..<3] == ["Your result", "Get emergency help now", "Call 112 now"])
  }

  /// A second sign is as loud as the first.
  @Test func anotherEmergencyIsSaidAnew() throws {
    var run = try run("5", "checklist", "2 y", "go on", "19 y")
    #expect(run.said.filter { !$0.isEmpty }.first == "! Get emergency help now: call 112")
    run.type("b", "2 n", "19 n")
    #expect(run.said.contains { $0.contains("no longer show an emergency") })
  }

  @Test func anUnknownAnswerGetsOnePlainLine() throws {
    var run = try run()
    for line in ReachTests.hostile + ["checkl", "zz", "y"] {
      let state = run.state
      run.type(line)
      let expected = line == "checkl" || line == "１" || line == "1 " || line == "\0" || line == "m m"
      #expect(expected || run.said.count == 1 && run.state == state, "\(line.debugDescription): \(run.said)")
      run = try self.run()
    }
  }

  @Test func namesOfThingsToDoWorkAndTheirBeginnings() throws {
    #expect(try run("5", "checkl").state.screen == .checklist)
    #expect(try run("5", "CHECKLIST").state.screen == .checklist)
    #expect(try run("5", "check").said == ["More than one thing begins so: checklist, check-in"])
  }

  @Test func whatCannotBeDoneSaysWhy() throws {
    #expect(try run("U").said == ["Not now: there is nothing to undo."])
    #expect(try run("p").said == ["Not now: no plan is running."])
  }

  @Test func backIsSaidWhereThereIsNone() throws {
    #expect(try run("b").said == ["There is no page before this one. q leaves."])
  }

  @Test func leavingAsksWhereAnswersWouldBeLost() throws {
    var run = LineRun(try RealContent.load(), record: JournalSnapshot(standing: .notKept(.readOnly)))
    #expect(run.transcript.contains("Nothing is kept: the journal's folder cannot be written."))
    run.type("5", "checklist", "1 n", "q")
    #expect(!run.hasLeft)
    #expect(run.said.contains("Leave now?"))
    #expect(Reach(of: run.state, in: run.world).missing(run.state, in: run.world) == [])
    run.type("b")
    #expect(!run.hasLeft)
    run.type("q", "q")
    #expect(run.hasLeft)
  }

  @Test func numbersAreTakenWholeAndInRange() throws {
    var run = try run("c", "n", "next", "12", "5")
    #expect(run.said == ["Type a number from 0 to 4."])
    run.type("3", "1.5")
    #expect(run.said == ["Type a number from 0 to 4."])
    run.type("2", "next", "6,5", "save")
    #expect(run.said.contains("Saved."))
    guard case .saveCheckIn(let saved) = run.orders.last else {
      Issue.record("nothing saved: \(run.orders)")
      return
    }
    #expect(saved.times == .value(12))
    #expect(saved.strength == .value(3))
    #expect(saved.bother == .value(2))
    #expect(saved.sleepHours == .value(6.5))
    #expect(saved.warningSign == .value(false))
    #expect(saved.twitching == .unknown)
  }

  @Test(arguments: [("1", TwitchAmount.none), ("2", .some), ("3", .lots)])
  func amountsAreWhatTheySay(_ number: String, _ amount: TwitchAmount) throws {
    for first in ["1", "2", "3"] {
      var run = try run("c", "n", first, "line before", number, "save")
      guard case .saveCheckIn(let saved) = run.orders.last else {
        Issue.record("nothing saved")
        return
      }
      #expect(saved.twitching == .value(amount))
      run.type("b")
    }
  }

  @Test func aNoteIsTakenAsItIs() throws {
    var run = try run("c", "n", "m", "17", "Two coffees, then a film", "save")
    guard case .saveCheckIn(let saved) = run.orders.last else {
      Issue.record("nothing saved")
      return
    }
    #expect(saved.note == .value("Two coffees, then a film"))
    run.type(String(repeating: "a", count: 5_000), "save")
    guard case .saveCheckIn(let long) = run.orders.last, case .value(let note) = long.note else {
      Issue.record("nothing saved")
      return
    }
    #expect(note.count == CheckInModel.longestNote)
  }

  /// "3 u" on the six questions must answer the third and no other.
  @Test func aDailyQuestionIsTheOneThatWasNamed() throws {
    var run = LineRun(try RealContent.load())
    run.havePlan(day: 2)
    run.world.record.plan?.clearOn = nil
    run.happen(.recordArrived)
    run.type("p")
    // Alone these would answer a question that nobody has named, or all of them.
    for letter in ["y", "u", "n"] {
      run.type(letter)
      #expect(run.said == ["Type the number of the line as well, such as 3 \(letter)."])
    }
    run.type("4 u")
    let id = try #require(run.world.plan?.dailyQuestions[3].id)
    let signs = try #require(run.world.plan?.definition.warningSigns[id])
    #expect(signs.allSatisfy { run.state.checklist.intake.findings[$0] == .unsure })
    #expect(run.state.checklist.intake.findings.count == signs.count)
  }
}
