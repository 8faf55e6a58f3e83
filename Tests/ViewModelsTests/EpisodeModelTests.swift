import Commands
import Content
import ProgramTesting
import Testing
import Triage
import ViewModels

/// Logging a single twitch from anywhere.
@Suite struct EpisodeModelTests {
  private func run(last regions: RegionSet = []) throws -> ProgramRun {
    let content = try RealContent.load()
    var world = content.world()
    world.record.lastRegions = regions
    return ProgramRun(content, world: world)
  }

  private func logged(_ run: ProgramRun) -> (RegionSet, Int?)? {
    for case .journal(.logEpisode(let regions, let strength)) in run.effects { return (regions, strength) }
    return nil
  }

  @Test(arguments: 0...4)
  func threeKeysAreEnough(_ strength: Int) throws {
    var run = try run()
    run.type("+\(strength)")
    run.press(.enter)
    let entry = try #require(logged(run))
    #expect(entry.1 == strength)
    #expect(entry.0 == [run.state.face.focus])
    #expect(run.state.overlay == nil)
  }

  @Test func withoutAStrengthItIsLeftOpen() throws {
    var run = try run()
    run.type("+")
    run.press(.enter)
    #expect(try #require(logged(run)).1 == nil)
  }

  @Test func whatIsPickedComesBeforeTheLastPlace() throws {
    var run = try run(last: [.chin])
    run.type("+")
    run.press(.enter)
    #expect(try #require(logged(run)).0 == [.chin])
    run.press([.character(" "), .character("+"), .enter])
    #expect(try #require(logged(run)).0 == [run.state.face.focus])
  }

  @Test func arrowsStayOnTheScale() throws {
    var run = try run()
    run.type("+")
    for _ in 0..<9 { run.press(.right) }
    guard case .episode(let most) = run.state.overlay else { return #expect(Bool(false)) }
    #expect(most.strength == 4)
    for _ in 0..<9 { run.press(.left) }
    guard case .episode(let least) = run.state.overlay else { return #expect(Bool(false)) }
    #expect(least.strength == 0)
    run.perform(.episode(.strength(7)))
    guard case .episode(let same) = run.state.overlay else { return #expect(Bool(false)) }
    #expect(same.strength == 0, "no number beyond the scale")
  }

  @Test(arguments: [Key.escape, .backspace])
  func closingLogsNothing(_ key: Key) throws {
    var run = try run()
    run.type("+3")
    run.press(key)
    #expect(run.state.overlay == nil)
    #expect(logged(run) == nil)
  }
}
