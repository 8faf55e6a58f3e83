import Commands
import ProgramTesting
import Testing
import Triage
import ViewModels

/// The tour after the welcome, and again from help.
@Suite struct TourTests {
  private static func atTheWelcome() throws -> ProgramRun {
    var run = ProgramRun(try RealContent.load())
    run.state.screen = .welcome
    return run
  }

  @Test func enterLeadsThroughItToTheFace() throws {
    var run = try Self.atTheWelcome()
    run.press(.enter)
    #expect(run.effects == [.journal(.begin)])
    for step in 0..<3 {
      #expect(run.state.overlay == .tour(step))
      #expect(run.state.screen == .face)
      run.press(.enter)
    }
    #expect(run.state.overlay == nil && run.state.screen == .face)
  }

  /// Nobody has to read it.
  @Test(arguments: 0..<3) func escapeSkipsWhatIsLeft(step: Int) throws {
    var run = try Self.atTheWelcome()
    run.press(Array(repeating: .enter, count: step + 1))
    #expect(run.state.overlay == .tour(step))
    run.press(.escape)
    #expect(run.state.overlay == nil && run.state.screen == .face)
  }

  @Test func escapeAtTheWelcomeSkipsAllOfIt() throws {
    var run = try Self.atTheWelcome()
    run.press(.escape)
    #expect(run.state.overlay == nil && run.state.screen == .face)
    #expect(run.effects == [.journal(.begin)])
  }

  @Test func leftGoesBackAStep() throws {
    var run = try Self.atTheWelcome()
    run.press([.enter, .enter, .left])
    #expect(run.state.overlay == .tour(0))
    run.press(.left)
    #expect(run.state.overlay == .tour(0))
  }

  /// Called from a page of questions it leads back there, with the answers.
  @Test func helpCallsItAgain() throws {
    var run = ProgramRun(try RealContent.load())
    run.startChecklist()
    run.answer("suddenConfusion", .no)
    let before = run.state
    run.type("?t")
    #expect(run.state.overlay == .tour(0))
    run.press([.enter, .enter, .enter])
    #expect(run.state == before)
  }

  /// What is told of a key is what the key does: each command of a step is one of the real tables.
  @Test func everyStepNamesRealCommands() throws {
    let world = try RealContent.load().world()
    let counts = TourStep.all.map { Set($0.commands(in: world).map(\.id)).count }
    #expect(counts == [3, 5, 3])
  }

  @Test func thereIsNoneInAWaitingRoom() throws {
    let content = try RealContent.load()
    var run = ProgramRun(content, world: content.world(mode: .kiosk))
    run.type("?t")
    #expect(run.state.overlay != .tour(0))
  }
}
