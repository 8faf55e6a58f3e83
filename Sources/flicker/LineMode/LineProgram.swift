import Content
import Foundation
import Journal
import LineMode
import ViewModels

/// The program without a screen: says a page, reads a line, says what has come of it.
final class LineProgram: ProgramHost {
  let contentOptions: ContentOptions
  let clock: Timekeeper
  let record: PersonalRecord
  var state = ProgramModel.State()
  var world: World
  var checkInDay: CalendarDay?

  private let library: ContentLibrary
  private let demoDay: Int?
  private let input = LineReader()
  private let output: LineWriter
  private var conversation = LineConversation()
  /// When the next tick is due, while an exercise runs.
  private var tickTime: ContinuousClock.Instant?
  private var exitCode: Int32?
  /// The page is to be said again in full.
  private var isRepeatWanted = false

  /// - Throws: `Failure` where the content cannot be used.
  init(library: ContentLibrary, options: Start) throws {
    self.library = library
    contentOptions = options.content
    demoDay = options.demoDay
    clock = try options.journal.clock()
    checkInDay = options.checkInDay.flatMap { CalendarDay($0) }
    record = PersonalRecord(at: options.demoDay == nil ? options.journal.location() : nil, clock: clock)
    world = try World(library, options, clock: clock)
    // Nothing moves here: a step a second is enough.
    world.hasMotion = false
    world.journalPath = record.location?.path ?? ""
    output = LineWriter(
      LineOutput(isUTF8: LineOutput.isUTF8(ProcessInfo.processInfo.environment)),
      echoesInput: !input.isTerminal)
    if record.isFirstStart { state.screen = .welcome }
  }

  /// Runs until the person leaves, the input ends or a signal comes; returns the exit code.
  func run() throws -> Int32 {
    defer { record.close() }
    try load()
    do {
      try output.say(greeting)
      try sayPage(isAnswered: true)
      while exitCode == nil { try takeInput() }
    } catch {
      // Nobody hears any more: what was answered is kept all the same.
      keepWhatIsOpen()
      throw error
    }
    return exitCode ?? 0
  }

  private func load() throws {
    let clinical: ClinicalContent
    let plan: PlanContent
    do throws(ContentProblem) {
      clinical = try library.loadClinical()
      plan = try library.loadPlan()
    } catch {
      throw Failure(error)
    }
    let demo = demoDay.map { DemoJournal(plan: plan, now: record.now, day: $0) }
    record.open(demo: demo.map { demo in { try demo.fill($0) } })
    try take(clinical)
    takeRecord()
    world.plan = plan
    perform(.planArrived)
  }

  private var greeting: [String] {
    let how = world.text(.lineHow)
    guard world.isClockSet else { return [how] }
    let time = ["date": world.text(of: world.now.day), "time": world.clock(of: world.now)]
    return [how, world.text(.journalNow, time)]
  }

  private func sayPage(isAnswered: Bool) throws {
    var page = LinePage(of: state, in: world)
    if !page.measured.isEmpty {
      for action in page.measured { perform(action) }
      page = LinePage(of: state, in: world)
    }
    try output.say(conversation.say(page, isAnswered: isAnswered, in: world))
    if isRepeatWanted { try output.say(conversation.again(in: world)) }
    isRepeatWanted = false
  }

  private func takeInput() throws {
    try output.prompt()
    let timeout = tickTime.map { max(.zero, $0 - ContinuousClock.now) }
    switch input.next(within: timeout) {
    case .line(let line, let isCut):
      try output.took(line)
      if isCut { try output.say([world.text(.lineTooLong)]) }
      try answer(line)
    case .timeout:
      guard let tickTime, tickTime <= .now else { return }
      self.tickTime = nil
      perform(.tick)
      try sayPage(isAnswered: false)
    case .end:
      keepWhatIsOpen()
      try output.close()
      exitCode = 0
    case .signal(let number):
      keepWhatIsOpen()
      exitCode = 128 + number
    }
  }

  private func answer(_ line: String) throws {
    var rest: String? = line
    var isContinued = false
    while let typed = rest {
      rest = nil
      switch conversation.answer(typed, isContinued: isContinued, in: world) {
      case .say(let lines): try output.say(lines)
      case .perform(let actions, let next):
        for action in actions where exitCode == nil { perform(action) }
        if let next {
          // The letter that follows belongs to the line just gone to, which need not be said.
          _ = conversation.say(LinePage(of: state, in: world), isAnswered: true, in: world)
          rest = next
          isContinued = true
        } else if exitCode == nil {
          try sayPage(isAnswered: true)
        }
      }
    }
  }

  func carryOutHere(_ effect: Effect) {
    switch effect {
    case .wake(let delay):
      let due = ContinuousClock.now + delay
      tickTime = tickTime.map { min($0, due) } ?? due
    case .repaint: isRepeatWanted = true
    case .suspend: if input.isTerminal { raise(SIGTSTP) }
    case .quit: exitCode = 0
    case .bell: output.bell()
    case .loadLearn: loadLearn()
    case .journal, .go, .showSources, .taskDone: break
    }
  }

  /// The articles, and then what the search looks in.
  private func loadLearn() {
    guard let clinical = world.clinical, let plan = world.plan else { return }
    do throws(ContentProblem) {
      let learn = try library.loadLearn()
      world.learn = learn
      world.search = SearchIndex(of: learn, clinical, plan, world.interface.texts)
      perform(.learnArrived)
    } catch {
      perform(.learnFailed(printable(error.description)))
    }
  }
}
