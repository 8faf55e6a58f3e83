import Commands
import Content
import Journal
import ProgramTesting
import Screens
import Testing
import Triage
import ViewModels

/// The last result can be opened again from the first page, as it was given.
@Suite struct LastResultTests {
  private func run(_ intake: Intake = .calm, tier: Tier = .selfCare) throws -> ProgramRun {
    var run = ProgramRun(try RealContent.load())
    run.haveResult(of: intake, tier, daysAgo: 3)
    run.perform(.open(.face))
    return run
  }

  @Test func opensWithItsDayAndSavesNothing() throws {
    var run = try run()
    run.type("r")
    #expect(run.state.screen == .result && run.state.result?.report.tier == .selfCare)
    #expect(run.effects.isEmpty)
    #expect(run.draw().text.contains("Your result of Mon 16 Nov 2026"))
    run.press(.escape)
    #expect(run.state.screen == .face && run.effects.isEmpty)
  }

  @Test func anAnswerCanBeChangedFromThere() throws {
    var run = try run()
    run.type("rc")
    #expect(run.state.screen == .checklist && run.state.checklist.page == .review)
    #expect(run.state.checklist.intake.findings == Intake.calm.findings)
  }

  @Test func withoutOneTheKeySaysWhy() throws {
    var run = ProgramRun(try RealContent.load())
    let command = try #require(run.table.commands.first { $0.id == "face.lastResult" })
    #expect(command.availability == .unavailable(reason: "result.none"))
    run.type("r")
    #expect(run.state.screen == .face)
  }

  @Test func aChecklistUnderWayIsPutBy() throws {
    var run = try run()
    run.startChecklist()
    run.answer("suddenLimbWeakness", .no)
    run.perform(.open(.face))
    run.type("r")
    #expect(run.state.screen == .result)
    guard case .journal(.saveDraft(let draft?)) = run.effects.first else {
      Issue.record("\(run.effects)")
      return
    }
    #expect(draft.intake.findings["suddenLimbWeakness"] == .no)
  }

  /// Where nothing can be put by, the answers stay where they are.
  @Test func aChecklistThatCannotBePutByStays() throws {
    var run = try run()
    run.scene.world.record.standing = .notKept(.readOnly)
    run.startChecklist()
    run.answer("suddenLimbWeakness", .no)
    run.perform(.open(.face))
    run.type("r")
    #expect(run.state.screen == .result && run.effects.isEmpty)
    #expect(run.state.checklist.intake.findings["suddenLimbWeakness"] == .no)
  }

  @Test func theFirstPageSaysHow() throws {
    let run = try run()
    let line = try #require(run.scene.world.todayLines.first { $0.kind == .lastResult(.selfCare) })
    #expect(line.text.hasSuffix("(r)") && line.destination == .lastResult)
  }
}
