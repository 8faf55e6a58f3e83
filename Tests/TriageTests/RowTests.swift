import Testing
import Triage

/// An intake that fires one row of the table, and the rules that cannot but fire with it.
struct Row: Sendable, CustomTestStringConvertible {
  var rule: RuleID
  var companions: Set<RuleID>
  var tier: Tier
  var because: Set<String>
  var intake: Intake

  var testDescription: String { "\(rule) by \(because.sorted().joined(separator: ", "))" }

  init(
    _ rule: RuleID, _ tier: Tier, _ findings: [FindingID], with companions: Set<RuleID> = [],
    because context: Set<String> = [], _ change: (inout Intake) -> Void = { _ in }
  ) {
    self.rule = rule
    self.companions = companions
    self.tier = tier
    because = context.union(findings.map(\.rawValue))
    intake = quietIntake(Dictionary(uniqueKeysWithValues: findings.map { ($0, .yes) }))
    change(&intake)
  }

  static func each(_ rule: RuleID, _ tier: Tier, _ findings: [FindingID]) -> [Row] {
    findings.map { Row(rule, tier, [$0]) }
  }

  static let emergencies: [Row] =
    each(
      "E1", .emergency,
      [
        "suddenLimbWeakness", "suddenSpeechTrouble", "suddenOneSidedNumbness", "suddenBalanceLoss",
        "suddenConfusion",
      ])
    + each("E2", .emergency, ["newFacialWeakness"])
    + each("E3", .emergency, ["suddenVisionLoss", "suddenDoubleVision"])
    + each("E4", .emergency, ["jerkingSpreadToLimb", "rhythmicJerking", "awarenessLost"])
    + [
      Row("E5", .emergency, [], because: ["headInjury"]) { $0.headInjury = .within14Days },
      Row("E5", .emergency, [], because: ["headInjury"]) { $0.headInjury = .unsure },
      Row("E6", .emergency, ["mouthTingling", "handCramp"]),
    ]
    + [Pregnancy.after20Weeks, .upTo6WeeksAfterBirth, .unsure].map { pregnancy in
      Row("E7", .emergency, ["preeclampsiaSigns"], because: ["pregnancy"]) { $0.pregnancy = pregnancy }
    }
    + each(
      "E8", .emergency,
      [
        "serotoninSigns", "acuteDystonia", "lockedJaw", "withdrawalSigns",
        "suddenBreathingOrSwallowingTrouble",
      ])
    + ["progressiveSlurring", "choking", "tongueRipples"].map {
      Row("E9", .emergency, [$0, "breathlessLyingFlat"], with: ["U5"])
    } + [
      Row("E10", .emergency, ["suddenHearingLoss", "newFacialWeakness"], with: ["E2", "U3"]),
      Row("E10", .emergency, ["suddenHearingLoss", "suddenOneSidedNumbness"], with: ["E1", "U3"]),
    ]

  static let urgent: [Row] =
    [
      Row(
        "U1", .urgent,
        ["newFacialWeakness", "weaknessBuiltOverADay", "foreheadAffected", "weaknessOnlySymptom"]),
      Row("U2", .urgent, ["knownMS"], with: ["S9"], because: ["regions"]) { $0.regions = [.browLeft] },
      Row("U6", .urgent, [], because: ["age"]) { $0.age = .infant },
      Row("U6", .urgent, [], because: ["age", "regions"]) {
        $0.age = .child
        $0.regions = [.cheekLeft]
      },
      Row("U6", .urgent, ["lidClosesEachTime"], with: ["S3"], because: ["age", "regions"]) {
        $0.age = .child
      },
      Row("U6", .urgent, ["sameSideSpreadGradual"], with: ["S2"], because: ["age", "regions"]) {
        $0.age = .child
      },
      Row("U8", .urgent, [], because: ["headInjury"]) { $0.headInjury = .within90Days },
    ]
    + [DaysSinceOnset.days(7), .unsure].map { days in
      Row("U9", .urgent, [], because: ["pregnancy", "regions", "daysSinceOnset"]) {
        $0.pregnancy = .upTo6WeeksAfterBirth
        $0.regions = [.lips]
        $0.daysSinceOnset = days
      }
    }
    + each("U2", .urgent, ["continuous", "rapidSameSideSpread"])
    + each("U3", .urgent, ["suddenHearingLoss"])
    + each("U4", .urgent, ["painfulConstantSpasm"])
    + each(
      "U5", .urgent,
      [
        "gradualFacialNumbness", "gradualWeakness", "progressiveSlurring", "choking", "tongueRipples",
        "fatigableLidOrDoubleVision",
      ])
    + each("U7", .urgent, ["painfulRedEye", "faceRashOrEarBlisters", "otherNewNeuroSymptom"])
    + each("U10", .urgent, ["mouthTingling", "handCramp"])

  static let soon: [Row] =
    [
      Row("S1", .soon, [], because: ["daysSinceOnset"]) { $0.daysSinceOnset = .days(14.01) },
      Row("S4", .soon, [], because: ["regions"]) { $0.regions = [.eyelidUpperLeft, .eyelidUpperRight] },
      Row("S4", .soon, [], because: ["regions"]) { $0.regions = [.browLeft, .eyelidUpperLeft, .cheekLeft] },
      Row("S8", .soon, [], because: ["age"]) { $0.age = .child },
    ]
    + each(
      "S2", .soon,
      [
        "sameSideSpreadGradual", "browLifts", "presentInSleep", "earClicking", "gradualHearingChange",
        "faceLump",
      ])
    + each("S3", .soon, ["bothEyesClamp", "lidClosesEachTime"])
    + each("S4", .soon, ["otherBodyFlickers"])
    + each("S5", .soon, ["newMedicine", "longTermDopamineBlocker"])
    + each("S6", .soon, ["pastFacialPalsy"])
    + each("S7", .soon, ["planFinishedNoChange", "eyeRedOrDischarge"])
    + each("S9", .soon, ["knownMS"])

  static let selfCare: [Row] = [
    Row("K1", .selfCare, ["suppressibleUrge"], because: ["age"]) { $0.age = .child },
    Row("C1", .selfCare, []),
  ]
}

@Suite("2. Every row of the table fires alone and gives exactly its tier")
struct RowTests {
  let book: RuleBook
  static let rows = Row.emergencies + Row.urgent + Row.soon + Row.selfCare

  init() throws { book = try RealRuleBook.load() }

  @Test(arguments: rows)
  func alone(_ row: Row) throws {
    let assessment = book.assess(row.intake)
    #expect(Set(assessment.firedRules.map(\.id)) == row.companions.union([row.rule]))
    #expect(assessment.tier == row.tier && assessment.complete)
    let fired = try #require(assessment.firedRules.first { $0.id == row.rule })
    #expect(Set(fired.because.map(\.id)) == row.because)
    #expect(fired.tier == row.tier)
  }

  @Test func everyRuleHasARow() { #expect(Set(Self.rows.map(\.rule)) == Set(book.rules.map(\.id))) }

  @Test(arguments: rows.filter { $0.tier >= .urgent })
  func unsureCountsAsYesFromUrgentUp(_ row: Row) {
    var intake = row.intake
    for (finding, _) in intake.findings { intake.findings[finding] = .unsure }
    let fired = book.assess(intake).firedRules.map(\.id)
    #expect(fired.contains(row.rule == "U1" ? "E2" : row.rule))
  }

  @Test(arguments: Row.soon.filter { !$0.intake.findings.isEmpty })
  func unsureFiresNoAppointment(_ row: Row) {
    var intake = row.intake
    for (finding, _) in intake.findings { intake.findings[finding] = .unsure }
    let assessment = book.assess(intake)
    #expect(assessment.tier == .selfCare && assessment.planOpen)
    #expect(assessment.worthFindingOut == row.intake.findings.keys.map { .finding($0) })
  }

  @Test func timeLimits() {
    let limits = Row.urgent.map { book.assess($0.intake) }.map(\.limitHours)
    #expect(Set(limits) == [72, 24, nil])
    #expect(book.assess(quietIntake(["suddenHearingLoss": .yes])).limitHours == 24)
    let both: [FindingID: Answer] = ["suddenHearingLoss": .yes, "newFacialWeakness": .yes]
    #expect(book.assess(quietIntake(both)).limitHours == nil, "an emergency has no time left")
  }

  /// A rule with no limit of its own means the same day, which is less than the three days of a weak face.
  @Test func theShortestLimitHolds() throws {
    let weak: [FindingID] = [
      "newFacialWeakness", "weaknessBuiltOverADay", "foreheadAffected", "weaknessOnlySymptom",
    ]
    let weakness = Dictionary(uniqueKeysWithValues: weak.map { ($0, Answer.yes) })
    #expect(book.assess(quietIntake(weakness)).limitHours == 72)
    for row in Row.urgent where row.intake.age == .adult && row.rule != "U1" && row.rule != "U3" {
      var intake = row.intake
      intake.findings.merge(weakness) { first, _ in first }
      let assessment = book.assess(intake)
      #expect(assessment.tier == .urgent && assessment.firedRules.contains { $0.id == "U1" })
      #expect(assessment.limitHours == nil, "\(row)")
    }
  }

  @Test func weaknessIsAnEmergencyBeforeItsFollowUps() {
    let assessment = book.assess(Intake(findings: ["newFacialWeakness": .unsure]))
    #expect(assessment.tier == .emergency && !assessment.complete)
    #expect(assessment.unanswered.contains(.finding("foreheadAffected")))
  }

  @Test func whoMayHaveThePlan() {
    #expect(book.assess(quietIntake()).planOpen)
    #expect(book.assess(quietIntake(["browLifts": .yes])).planOpen)
    #expect(!book.assess(quietIntake(["continuous": .yes])).planOpen)
    var child = quietIntake(["suppressibleUrge": .yes])
    child.age = .child
    #expect(!book.assess(child).planOpen && book.assess(child).isTic)
    child.findings["browLifts"] = .yes
    #expect(!book.assess(child).planOpen && !book.assess(child).isTic)
  }
}
