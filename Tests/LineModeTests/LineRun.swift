import Content
import Journal
import LineMode
import Plan
import ProgramTesting
import Triage
import ViewModels

/// A conversation with the program, with a journal that keeps what it is told.
struct LineRun {
  var state = ProgramModel.State()
  var world: World
  private(set) var conversation = LineConversation()
  /// Everything said and typed, line by line.
  private(set) var transcript: [String] = []
  /// What the last answer said.
  private(set) var said: [String] = []
  private(set) var hasLeft = false
  /// What was asked to be written, in order.
  private(set) var orders: [JournalOrder] = []
  private(set) var bells = 0
  /// Milliseconds until the next tick.
  private var wake: Int64?
  private let learn: Learn?

  init(
    _ content: RealContent, record: JournalSnapshot = JournalSnapshot(),
    learn: Learn? = SampleArticles.learn
  ) {
    world = content.world()
    world.record = record
    world.journalPath = "/home/you/.local/share/flicker/journal.sqlite"
    self.learn = learn
    if record.isFirstStart { state.screen = .welcome }
    perform(.recordArrived)
    perform(.planArrived)
    speak(isAnswered: true)
  }

  var page: LinePage { LinePage(of: state, in: world) }

  /// Types a line.
  mutating func type(_ line: String) {
    transcript.append("> \(line)")
    said = []
    var rest: String? = line
    var isContinued = false
    while let typed = rest {
      rest = nil
      switch conversation.answer(typed, isContinued: isContinued, in: world) {
      case .say(let lines): say(lines)
      case .perform(let actions, let next):
        for action in actions { perform(action) }
        if let next {
          _ = conversation.say(page, isAnswered: true, in: world)
          rest = next
          isContinued = true
        } else if !hasLeft {
          speak(isAnswered: true)
        }
      }
    }
  }

  mutating func type(_ lines: String...) { for line in lines { type(line) } }

  /// Lets time pass; returns what was said meanwhile, each with the second it was said at.
  @discardableResult
  mutating func wait(seconds: Int) -> [(second: Int, text: String)] {
    let end = world.now.milliseconds + Int64(seconds) * 1000
    let start = world.now.milliseconds
    var heard: [(second: Int, text: String)] = []
    while let step = wake, world.now.milliseconds + step <= end {
      wake = nil
      world.now = world.now.adding(milliseconds: step)
      said = []
      perform(.tick)
      speak(isAnswered: false)
      heard += said.map { (Int(world.now.milliseconds - start) / 1000, $0) }
    }
    world.now = world.now.adding(milliseconds: max(0, end - world.now.milliseconds))
    return heard
  }

  /// Something happens that nobody has typed; what it leads to is said.
  mutating func happen(_ action: ProgramModel.Action) {
    perform(action)
    said = []
    speak(isAnswered: true)
  }

  private mutating func perform(_ action: ProgramModel.Action) {
    for effect in ProgramModel.update(&state, action, in: world) {
      switch effect {
      case .wake(let delay):
        let (seconds, attoseconds) = delay.components
        let step = seconds * 1000 + attoseconds / 1_000_000_000_000_000
        wake = wake.map { min($0, step) } ?? step
      case .quit: hasLeft = true
      case .bell: bells += 1
      case .journal(let order):
        orders.append(order)
        perform(.journalAnswered(keep(order)))
      case .loadLearn: haveArticles()
      case .repaint, .suspend, .go, .showSources, .taskDone: break
      }
    }
  }

  private mutating func haveArticles() {
    guard let learn, let clinical = world.clinical, let plan = world.plan else { return }
    world.learn = learn
    world.search = SearchIndex(
      SearchEntry.all(
        learn: learn, clinical: clinical, plan: plan, texts: world.interface.texts,
        isCommandWanted: ProgramModel.isSearchable))
    perform(.learnArrived)
  }

  private mutating func speak(isAnswered: Bool) {
    for action in page.measured { perform(action) }
    say(conversation.say(page, isAnswered: isAnswered, in: world))
  }

  private mutating func say(_ lines: [String]) {
    said += lines
    transcript += lines
  }

  /// Does with an order what a journal does.
  private mutating func keep(_ order: JournalOrder) -> JournalAnswer {
    switch order {
    case .saveCheckIn(let checkIn):
      world.record.planCheckIns[checkIn.day] = checkIn
      if checkIn.day == world.now.day { world.record.today = checkIn }
      world.record.canUndo = true
    case .logEpisode(let regions, _):
      world.record.episodesToday += 1
      world.record.lastRegions = regions
      world.record.canUndo = true
    case .savePlan(let plan), .tickPlan(let plan):
      world.record.plan = plan
      world.record.canUndo = true
    case .saveAssessment(let intake):
      world.record.lastIntake = intake
      world.record.lastRegions = intake.regions
      world.record.draft = nil
    case .saveDraft(let draft): world.record.draft = draft
    case .loadDay(let day):
      return .dayLoaded(
        day, world.record.planCheckIns[day], dayBefore: world.record.planCheckIns[day.before])
    case .undo:
      world.record.canUndo = false
      world.record.canRedo = true
      return .undone
    case .redo:
      world.record.canRedo = false
      world.record.canUndo = true
      return .redone
    case .saveExercise, .begin: break
    }
    return .saved(order)
  }
}
