import Plan
import Testing

/// Which tasks a day has, in which order, and what is asked before them.
@Suite struct TodayTests {
  private let plan = Sample.definition

  private func tasks(
    _ day: Int, _ person: PlanPerson = PlanPerson(), _ run: PlanRun = PlanRun(start: 0)
  )
    -> [TodayTask]
  {
    plan.tasks(onDay: day, of: run, person: person)
  }

  private func ids(_ day: Int, _ person: PlanPerson = PlanPerson()) -> [String] {
    tasks(day, person).map(\.task.id)
  }

  @Test func withoutLikelyHabitsTheOrderIsThatOfTheFile() {
    #expect(ids(2) == ["checkIn", "coffee", "alcohol"])
    #expect(tasks(2).allSatisfy { $0.because.isEmpty && $0.insteadOf == nil })
  }

  @Test func likelyHabitsComeFirstInTheirOwnOrderWithTheReason() {
    let person = Sample.person("water", "alcohol", "caffeine")
    #expect(ids(2, person) == ["water", "alcohol", "coffee", "checkIn"])
    #expect(tasks(2, person).map(\.because) == [["water"], ["alcohol"], ["caffeine"], []])
  }

  @Test func aTaskForALikelyHabitIsShownOnlyThen() {
    #expect(!ids(2, Sample.person("caffeine")).contains("water"))
    #expect(ids(2, Sample.person("water")).contains("water"))
  }

  @Test func theChecklistComesBeforeAllElse() {
    #expect(ids(7, Sample.person("caffeine")) == ["checklist", "coffee", "checkIn"])
  }

  @Test func openGatesAreNamedInOrder() {
    let box = tasks(5).first { $0.task.id == "box" }
    #expect(box?.gatesToAsk == ["pregnant", "heart"])
    let asked = tasks(5, Sample.person(gates: ["pregnant": .no])).first { $0.task.id == "box" }
    #expect(asked?.gatesToAsk == ["heart"])
  }

  @Test func twoTimesNoOpensTheTask() {
    let box = tasks(5, Sample.person(gates: ["pregnant": .no, "heart": .no])).first { $0.task.id == "box" }
    #expect(box?.gatesToAsk == [] && box?.insteadOf == nil)
  }

  @Test(arguments: ["pregnant", "heart"], [PlanAnswer.yes, .unsure])
  func yesAndNotSureBringTheAlternative(gate: String, answer: PlanAnswer) {
    let found = tasks(5, Sample.person("stress", gates: [gate: answer]))
    let slow = found.first { $0.task.id == "slow" }
    #expect(slow?.insteadOf == "box" && slow?.closedBy == [gate] && slow?.gatesToAsk == [])
    #expect(slow?.because == ["stress"] && found.first?.task.id == "slow")
    #expect(!found.contains { $0.task.id == "box" })
  }

  @Test func dependenceOnAlcoholNeverLeavesTheTaskOfCuttingDown() {
    for answer in [PlanAnswer.yes, .unsure] {
      let person = Sample.person("alcohol", gates: ["heavy": answer])
      #expect(ids(2, person).contains("help") && !ids(2, person).contains("alcohol"))
    }
  }

  @Test func aGateForADayIsAskedAgainOnTheNext() {
    let person = Sample.person(gates: ["eye": .no, "lenses": .no, "pregnant": .no], day: 3)
    #expect(tasks(4, person).first { $0.task.id == "cloth" }?.gatesToAsk == ["eye", "lenses"])
    #expect(tasks(5, person).first { $0.task.id == "box" }?.gatesToAsk == ["heart"])
    let sameDay = Sample.person(gates: ["eye": .no, "lenses": .no], day: 4)
    #expect(tasks(4, sameDay).first { $0.task.id == "cloth" }?.gatesToAsk == [])
  }

  @Test func aGateThatPreparesLeavesTheTask() {
    let person = Sample.person(gates: ["eye": .no, "lenses": .yes], day: 4)
    let cloth = tasks(4, person).first { $0.task.id == "cloth" }
    #expect(cloth?.prepares == ["lenses"] && cloth?.insteadOf == nil)
  }

  @Test func anAlternativeThatIsOnTheDayAnywayStandsOnce() {
    let person = Sample.person(gates: ["eye": .yes], day: 4)
    #expect(ids(4, person) == ["checkIn", "rest"])
  }

  @Test func alternativesInACircleAndClosedTasksAreLeftOut() {
    let person = Sample.person(gates: ["heart": .yes])
    #expect(ids(5, person) == ["checkIn", "slow"])
  }

  @Test func ticksCountForTheTaskThatWasDone() {
    let run = PlanRun(start: 0, ticks: [5: ["slow": 1], 4: ["cloth": 1]])
    #expect(
      tasks(5, Sample.person(gates: ["heart": .yes]), run).first { $0.task.id == "slow" }?.isDone == true)
    #expect(tasks(5, PlanPerson(), run).first { $0.task.id == "box" }?.isDone == false)
    #expect(tasks(4, PlanPerson(), run).first { $0.task.id == "cloth" }?.isDone == false)
  }

  @Test func beyondThePlanThereIsNothing() {
    #expect(ids(0).isEmpty && ids(15).isEmpty && ids(Int.max).isEmpty)
  }
}

@Suite struct DailyCheckTests {
  private let questions = ["a", "b"]

  @Test func onlyNoToAllIsClear() {
    #expect(DailyCheck.result(questions: questions, answers: ["a": .no, "b": .no]) == .clear)
    #expect(DailyCheck.result(questions: questions, answers: ["a": .no]) == .open(["b"]))
    #expect(DailyCheck.result(questions: questions, answers: ["other": .yes]) == .open(["a", "b"]))
  }

  @Test(arguments: [PlanAnswer.yes, .unsure])
  func oneYesOrNotSureLeavesThePlanAtOnce(answer: PlanAnswer) {
    #expect(DailyCheck.result(questions: questions, answers: ["b": answer]) == .leavesPlan(["b"]))
    #expect(DailyCheck.result(questions: questions, answers: ["a": .no, "b": answer]) == .leavesPlan(["b"]))
  }
}
