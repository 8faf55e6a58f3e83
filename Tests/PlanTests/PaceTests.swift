import Plan
import Testing

@Suite struct PaceTests {
  private let box = Technique(
    id: "box", kind: .paced,
    phases: [
      .init(.inhale, seconds: 4), .init(.hold, seconds: 4), .init(.exhale, seconds: 4),
      .init(.rest, seconds: 4),
    ], seconds: 300)

  @Test func aSessionEndsWithAFullRound() {
    #expect(box.roundSeconds == 16 && box.rounds == 19 && box.sessionSeconds == 304)
    let even = Technique(
      id: "belly", kind: .paced, phases: [.init(.inhale, seconds: 4), .init(.exhale, seconds: 6)],
      seconds: 300)
    #expect(even.rounds == 30 && even.sessionSeconds == 300 && !even.holdsBreath && box.holdsBreath)
  }

  @Test(arguments: [
    (0, 1, 0, 4), (1, 1, 0, 4), (3_000, 1, 0, 1), (3_999, 1, 0, 1), (4_000, 1, 1, 4), (15_999, 1, 3, 1),
    (16_000, 2, 0, 4), (303_999, 19, 3, 1), (-5, 1, 0, 4), (Int.min, 1, 0, 4),
  ])
  func position(elapsed: Int, round: Int, phase: Int, left: Int) throws {
    let position = try #require(box.position(atMilliseconds: elapsed))
    #expect(position.round == round && position.phase == phase && position.secondsLeft == left)
    #expect((0..<1).contains(position.fraction))
  }

  @Test func theEndIsTheEnd() {
    #expect(box.position(atMilliseconds: 304_000) == nil)
    #expect(box.position(atMilliseconds: Int.max) == nil)
    #expect(Technique(id: "cloth", kind: .timer, seconds: 300).position(atMilliseconds: 0) == nil)
  }

  @Test func impossibleLengthsAreBounded() {
    #expect(Technique.Phase(.inhale, seconds: -3).seconds == 1)
    #expect(Technique(id: "x", kind: .timer, seconds: -1).sessionSeconds == 0)
  }
}
