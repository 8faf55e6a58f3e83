import Commands
import Content
import Plan
import ViewModels

extension LinePage {
  static func plan(_ state: ProgramModel.State, in world: World) -> LinePage {
    var page = state.plan.sheet.map { sheet($0, in: world) } ?? planPage(state.plan, in: world)
    page.isOverlay = state.plan.sheet != nil
    page.note(state.plan.notice, in: world)
    var byNumber: Set<String> = []
    // "No" alone would answer all six questions.
    if case .daily = state.plan.sheet { byNumber = ["plan.yes", "plan.unsure", "plan.none"] }
    page.add(
      table(state, in: world),
      Emphasis(
        shown: [
          "plan.pause", "plan.stop", "plan.outcome", "plan.compare", "plan.restart", "plan.check",
          "plan.result",
        ],
        hidden: state.plan.page == .today ? ["plan.open", "plan.sources"] : ["plan.sources"],
        byNumber: byNumber), in: world)
    return page
  }

  private static func planPage(_ plan: PlanModel.State, in world: World) -> LinePage {
    var page = LinePage(plan.page.name, plan.title(in: world))
    if plan.page == .today {
      page.addDay(plan, in: world)
      return page
    }
    var index = 0
    for entry in plan.document(in: world).entries {
      guard entry.kind != .heading else {
        page.head(entry.text)
        continue
      }
      let focus = Action.plan(.focus(index))
      page.parts.append(.choice(LineChoice(entry.text, [focus, .plan(.sources)], focus: [focus])))
      if index == plan.focus { page.nowAt(index, entry.text, in: world) }
      index += 1
    }
    return page
  }

  private mutating func addDay(_ plan: PlanModel.State, in world: World) {
    if let progress = plan.progress(in: world) {
      let days = progress.shownDays.map { "\($0.number) \($0.state.word(in: world))" }
      say(world.text(.lineDays, ["days": days.joined(separator: ", ")]))
    }
    if let day = plan.status(in: world)?.day, let text = world.plan?.texts.days[day] {
      say(text.title)
      say(text.lead)
    }
    for note in [plan.warning(in: world)].compactMap({ $0 }) + plan.notes(in: world) { say(note) }
    let tasks = plan.tasks(in: world)
    for (index, task) in tasks.enumerated() {
      let focus = Action.plan(.focus(index))
      parts.append(
        .choice(LineChoice(title(of: task, in: world), [focus, .plan(.go)], focus: [focus])))
    }
    if tasks.indices.contains(plan.focus) {
      let title = world.plan?.texts.tasks[tasks[plan.focus].task.id]?.title ?? ""
      now.append(world.text(.lineTask, ["number": String(plan.focus + 1), "task": title]))
    }
  }

  private func title(of task: TodayTask, in world: World) -> String {
    let text = world.plan?.texts.tasks[task.task.id]
    let note = task.note(in: world)
    let title = [text?.title ?? task.task.id, note].filter { !$0.isEmpty }.joined(separator: ", ")
    let named = task.isDone ? "\(title): \(world.text(.planStateDone))" : title
    return ([named] + task.because(in: world)).joined(separator: ". ")
  }

  // MARK: Questions over a page

  private static func sheet(_ sheet: PlanModel.Sheet, in world: World) -> LinePage {
    let texts = world.plan?.texts
    switch sheet {
    case .visit: return LinePage("plan.visit", world.text(.planVisit)).saying(world.text(.planVisitWhy))
    case .stop: return LinePage("plan.stop", world.text(.planStopAsk)).saying(world.text(.planStopWhat))
    case .restart:
      return LinePage("plan.restart", world.text(.planRestartAsk)).saying(world.text(.planRestartWhat))
    case .gate(let id, let task, _):
      var page = LinePage("plan.gate.\(id).\(task)", texts?.gates[id]?.ask ?? "")
      guard let gate = texts?.gates[id] else { return page }
      page.offer(gate.yes, .plan(.answer(.yes)))
      page.offer(gate.no, .plan(.answer(.no)))
      page.offer(world.text(.answerUnsure), .plan(.answer(.unsure)))
      page.now.append(world.text(.lineYesNo))
      return page
    case .said(let id):
      let said = texts?.gates[id]?.said.text.replacing("{number}", with: world.emergencyNumber)
      return LinePage("plan.said.\(id)", said ?? "")
    case .ownWord:
      var page = LinePage("plan.ownWord", world.text(.planOwnWord))
      page.offer(world.text(.planOwnWordBetter), .plan(.ownWord(.better)))
      page.offer(world.text(.planOwnWordSame), .plan(.ownWord(.noChange)))
      page.offer(world.text(.planOwnWordWorse), .plan(.ownWord(.worse)))
      return page
    case .daily:
      var page = LinePage("plan.daily", texts?.daily.title ?? "").saying(texts?.daily.lead ?? "")
      for (index, question) in (world.plan?.dailyQuestions ?? []).enumerated() {
        // The model moves by steps only; from the top a step of the index leads there.
        let focus: [Action] = [.plan(.moveQuestion(-1000)), .plan(.moveQuestion(index))]
        page.parts.append(.choice(LineChoice(question.ask, [.plan(.chooseQuestion(index))], focus: focus)))
      }
      page.offer(world.text(.checklistNone), .plan(.noSign), number: 0)
      page.now.append(world.text(.lineDaily))
      return page
    }
  }

  private func saying(_ text: String) -> LinePage {
    var page = self
    page.say(text)
    return page
  }
}

extension PlanModel.Page {
  fileprivate var name: String {
    switch self {
    case .introduction: "plan.introduction"
    case .closed: "plan.closed"
    case .today: "plan.today"
    case .task(let id): "plan.task.\(id)"
    case .comparison: "plan.comparison"
    case .outcome: "plan.outcome"
    case .summary: "plan.summary"
    }
  }
}
