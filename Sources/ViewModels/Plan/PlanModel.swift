import Commands
import Content
import Journal
import Plan
import Triage

/// The seven-day plan: its beginning, its days and tasks, and how the week ends.
package enum PlanModel: ViewModel {
  package struct State: Equatable, Sendable {
    /// The run, as the journal holds it.
    package internal(set) var record: PlanRecord?
    package internal(set) var page = Page.today
    /// The task or the statement in focus.
    package internal(set) var focus = 0
    package internal(set) var sheet: Sheet?
    /// One line above the footer; gone with the next key.
    package internal(set) var notice: TextKey?
    /// What a new run would begin with.
    package internal(set) var proposal: Proposal?
    /// The answers of the checklist of day 7, until the week has its outcome.
    package internal(set) var review: Intake?
    /// The first statement of each page of what is read; set by the screen.
    package internal(set) var pageStarts = [0]
    /// The last of the warning questions that is on the screen; set by the screen.
    package internal(set) var lastQuestionSeen: Int?

    package init() {}
  }

  package enum Page: Equatable, Sendable {
    /// Before the plan begins.
    case introduction
    /// The plan does not open with the answers there are.
    case closed
    /// The week, and the tasks of today.
    case today
    /// One task: what to do and why.
    case task(String)
    /// Day 1 beside a later day.
    case comparison
    /// How the week ended.
    case outcome
    /// What to take along to a doctor.
    case summary
  }

  /// What lies over the page and takes the keys first.
  package enum Sheet: Equatable, Sendable {
    /// Whether the visit is booked, before a plan beside an appointment.
    case visit
    /// The warning questions of the day; the number is the one in focus.
    case daily(Int)
    /// A question before a task.
    case gate(String, task: String, Intent)
    /// What follows from an answer to a gate.
    case said(String)
    case stop
    case restart
    /// How the person puts it, on day 7.
    case ownWord
  }

  /// What a task was wanted for when its questions came first.
  package enum Intent: Equatable, Sendable {
    case read
    case tick
  }

  /// What a run would begin with: the result that opened it, and the habits that may be behind the twitch.
  package struct Proposal: Equatable, Sendable {
    package var tier: Tier
    package var likelyHabits: [String]

    package init(tier: Tier, likelyHabits: [String]) {
      self.tier = tier
      self.likelyHabits = likelyHabits
    }
  }

  package enum Action: Equatable, Sendable {
    /// The plan has been opened; with a result that may begin one, what it would begin with.
    case arrive(Proposal?)
    /// The journal has been read again.
    case recordArrived
    case move(Int)
    case focus(Int)
    case turn(Int)
    /// Begin, open the task in focus, or do what the page is about.
    case go
    case tick
    /// A task was done elsewhere in the program.
    case done(String)
    /// A part of the program did what tasks of today open it for.
    case doneBy(PlanTask.Destination)
    case pauseOrResume
    case askRestart
    case askStop
    case compare
    case showOutcome
    case summary
    case goOn
    case result
    case checklist
    case answer(PlanAnswer)
    case noSign
    case moveQuestion(Int)
    case chooseQuestion(Int)
    case ownWord(PlanOutcome)
    case confirm
    case closeSheet
    case habitsGiven([String])
    case reviewed(Intake)
    case sources
    case back
    case laidOut([Int])
    case questionsShown(through: Int)
  }

  package static func update(_ state: inout State, _ action: Action, in world: World) -> [Effect] {
    guard let plan = world.plan else { return [] }
    if case .laidOut(let starts) = action {
      state.pageStarts = starts
      return []
    }
    if case .questionsShown(let last) = action {
      state.lastQuestionSeen = last
      return []
    }
    if !action.isFromJournal { state.notice = nil }
    if let effects = updateSheet(&state, action, plan, in: world) { return effects }
    switch action {
    case .arrive(let proposal): return arrive(&state, proposal, plan, in: world)
    case .recordArrived: take(&state, in: world)
    case .move(let step): move(&state, by: step, in: world)
    case .focus(let index): state.focus = ChecklistModel.clamp(index, 0...last(state, in: world))
    case .turn(let step): turn(&state, by: step, last: last(state, in: world))
    case .go: return go(&state, plan, in: world)
    case .tick: return tick(&state, plan, in: world)
    case .done(let task): return done(&state, task, plan, in: world)
    case .doneBy(let part): return done(&state, by: part, plan, in: world)
    case .habitsGiven(let likely): return habitsGiven(&state, likely, plan, in: world)
    case .reviewed(let intake): return reviewed(&state, intake, plan, in: world)
    case .sources: return sources(state, in: world)
    case .back: return back(&state)
    default: return changeRun(&state, action, plan, in: world)
    }
    return []
  }

  /// What changes the run as a whole, or shows how it ended.
  private static func changeRun(
    _ state: inout State, _ action: Action, _ plan: PlanContent, in world: World
  ) -> [Effect] {
    guard state.record != nil else { return [] }
    switch action {
    case .pauseOrResume: return pauseOrResume(&state, plan, in: world)
    case .askRestart: state.sheet = .restart
    case .askStop: if state.isUnderWay(in: world) { state.sheet = .stop }
    case .compare: return compare(&state, plan, in: world)
    case .showOutcome: if state.record?.run.review != nil { open(&state, .outcome) }
    case .summary: open(&state, .summary)
    case .goOn: return goOn(&state, in: world)
    case .result: return [.go(.result)]
    case .checklist: return [.go(.planChecklist)]
    default: break
    }
    return []
  }

  // MARK: Moving about

  static func open(_ state: inout State, _ page: Page) {
    state.page = page
    state.focus = 0
    state.pageStarts = [0]
  }

  private static func last(_ state: State, in world: World) -> Int {
    let count = state.page == .today ? state.tasks(in: world).count : state.document(in: world).readable.count
    return max(0, count - 1)
  }

  private static func move(_ state: inout State, by step: Int, in world: World) {
    state.focus = ChecklistModel.clamp(state.focus + step, 0...last(state, in: world))
  }

  private static func turn(_ state: inout State, by step: Int, last: Int) {
    let wanted = ResultModel.page(of: state.focus, in: state.pageStarts) + step
    if state.page == .today || wanted < 0 {
      state.focus = step < 0 ? 0 : last
    } else {
      state.focus = wanted < state.pageStarts.count ? state.pageStarts[wanted] : last
    }
  }

  /// Enter: begins, opens the task in focus, or does what the page is about.
  private static func go(_ state: inout State, _ plan: PlanContent, in world: World) -> [Effect] {
    switch state.page {
    case .introduction: return begin(&state, in: world)
    case .closed: return [.go(.planChecklist)]
    case .today:
      if let task = state.focused(in: world) { return read(&state, task, plan, in: world) }
      return []
    case .task(let id): return carryOut(&state, id, plan, in: world)
    case .outcome:
      guard let review = state.record?.run.review else { return [] }
      if review.outcome == .better, !review.goesOn { return goOn(&state, in: world) }
      open(&state, review.outcome == .better ? .today : .summary)
    case .comparison, .summary: return back(&state)
    }
    return []
  }

  private static func back(_ state: inout State) -> [Effect] {
    switch state.page {
    case .today, .closed, .introduction: return [.go(.face)]
    case .summary where state.record?.run.review != nil: open(&state, .outcome)
    case .task, .comparison, .outcome, .summary: open(&state, .today)
    }
    return []
  }

  private static func sources(_ state: State, in world: World) -> [Effect] {
    if state.page == .today {
      guard let task = state.focused(in: world), let text = world.plan?.texts.tasks[task.task.id] else {
        return []
      }
      return [.showSources(SourcesOverlay(statement: text.reason))]
    }
    let entries = state.document(in: world).readable
    guard entries.indices.contains(state.focus) else { return [] }
    let entry = entries[state.focus]
    return [.showSources(SourcesOverlay(text: entry.text, sources: entry.sources))]
  }

  /// The journal decides, where it keeps anything: undo takes back ticks too.
  static func take(_ state: inout State, in world: World) {
    guard world.record.standing == .kept || world.record.plan != nil else { return }
    state.record = world.record.plan
    state.focus = min(state.focus, last(state, in: world))
    guard state.record == nil else { return }
    switch state.page {
    case .introduction, .closed: break
    case .today, .task, .comparison, .outcome, .summary:
      open(&state, state.proposal == nil ? .closed : .introduction)
    }
  }

  /// Keeps a changed run, here and in the journal.
  static func save(_ state: inout State, _ change: (inout PlanRecord) -> Void) -> [Effect] {
    guard var record = state.record else { return [] }
    change(&record)
    guard record != state.record else { return [] }
    state.record = record
    return [.journal(.savePlan(record))]
  }
}

extension PlanModel.Action {
  /// Whether this follows from something kept: what was said about that stays on the screen.
  fileprivate var isFromJournal: Bool {
    switch self {
    case .recordArrived, .done, .doneBy: true
    default: false
    }
  }
}
