import Plan

/// A small plan with one of everything.
enum Sample {
  static let definition = PlanDefinition(
    comparisonDay: 6, reviewDay: 7,
    days: (1...14).map { PlanDay(number: $0, entries: entries[$0] ?? [.init("checkIn"), .init("keep")]) },
    tasks: [
      PlanTask(id: "checkIn", opens: .checkIn),
      PlanTask(id: "coffee", habits: ["caffeine"]),
      PlanTask(id: "alcohol", habits: ["alcohol"], gates: ["heavy"], alternative: "help"),
      PlanTask(id: "help", habits: ["alcohol"]),
      PlanTask(id: "water", habits: ["water"]),
      PlanTask(
        id: "cloth", habits: ["dryEyes"], gates: ["eye", "lenses"], alternative: "rest", timesPerDay: 2),
      PlanTask(id: "rest", habits: ["dryEyes"]),
      PlanTask(id: "box", habits: ["stress"], gates: ["pregnant", "heart"], alternative: "slow"),
      PlanTask(id: "slow", habits: ["stress"]),
      PlanTask(id: "loopA", gates: ["heart"], alternative: "loopB"),
      PlanTask(id: "loopB", gates: ["heart"], alternative: "loopA"),
      PlanTask(id: "closedForGood", gates: ["heart"]),
      PlanTask(id: "checklist", opens: .checklist),
      PlanTask(id: "keep"),
    ],
    gates: [
      Gate(id: "heavy"), Gate(id: "eye", lasting: .day, leadsToChecklist: true),
      Gate(id: "lenses", effect: .prepares, lasting: .day), Gate(id: "pregnant"), Gate(id: "heart"),
    ],
    measures: [PlanMeasure(id: "times", kind: .count), PlanMeasure(id: "sleep", kind: .hours)])

  private static let entries: [Int: [PlanDay.Entry]] = [
    2: [.init("checkIn"), .init("coffee"), .init("alcohol"), .init("water", onlyIfLikely: true)],
    4: [.init("checkIn"), .init("cloth"), .init("rest")],
    5: [.init("checkIn"), .init("box"), .init("loopA"), .init("closedForGood"), .init("noSuchTask")],
    7: [.init("checkIn"), .init("coffee"), .init("checklist")],
  ]

  static func person(_ habits: String..., gates: [String: PlanAnswer] = [:], day: Int = 1) -> PlanPerson {
    PlanPerson(
      likelyHabits: habits, gates: GateAnswers(gates.mapValues { GateRecord($0, planDay: day) }))
  }
}
