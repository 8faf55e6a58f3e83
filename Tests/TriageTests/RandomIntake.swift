import Triage

/// A generator that gives the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func pick<Element>(_ elements: [Element], or other: Element) -> Element {
    elements.randomElement(using: &self) ?? other
  }
}

/// An intake of any kind: mostly quiet, so that every tier and every rule comes up.
func randomIntake(_ findings: [FindingID], using random: inout SeededGenerator) -> Intake {
  var intake = Intake()
  for _ in 0..<random.pick([0, 1, 1, 1, 2, 2, 3], or: 1) {
    intake.regions.insert(random.pick(RegionID.allCases, or: .chin))
  }
  let openness = random.pick([0, 0, 0, 2, 30], or: 0)
  intake.age = random.chance(openness) ? nil : random.pick([.adult, .adult, .child, .infant], or: .adult)
  intake.daysSinceOnset =
    random.chance(openness)
    ? nil
    : random.pick(
      [.days(0), .days(3), .days(7), .days(7.5), .days(14), .days(14.5), .days(99), .unsure], or: .unsure)
  intake.pregnancy =
    random.chance(openness) ? nil : random.chance(60) ? .no : Pregnancy.allCases.randomElement(using: &random)
  intake.headInjury =
    random.chance(openness)
    ? nil : random.chance(80) ? .no : HeadInjury.allCases.randomElement(using: &random)
  intake.unmentioned = random.chance(70) ? .no : .unanswered
  let loudness = random.pick([0, 1, 1, 2, 5, 30], or: 1)
  for finding in findings {
    if random.chance(loudness) {
      intake.findings[finding] = random.chance(50) ? .yes : .unsure
    } else if !random.chance(openness) {
      intake.findings[finding] = .no
    }
  }
  // The steps down need several answers at once, which chance alone would hardly ever give.
  if random.chance(15) { intake.findings["suppressibleUrge"] = .yes }
  if random.chance(15) { intake.findings["alreadyAssessedUnchanged"] = .yes }
  if random.chance(8) {
    intake.findings["newFacialWeakness"] = random.chance(70) ? .yes : .unsure
    for followUp in Oracle.followUps {
      intake.findings[FindingID(followUp)] = random.chance(85) ? .yes : .unsure
    }
  }
  return intake
}
