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
  private var problem: Failure?
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
      try output.say([world.text(.lineHow)])
      try sayPage(isAnswered: true)
      while exitCode == nil { try takeInput() }
    } catch {
      // Nobody hears any more: what was answered is kept all the same.
      keepWhatIsOpen()
      throw error
    }
    if let problem { throw problem }
    return exitCode ?? 0
  }

  private func load() throws {
    do throws(ContentProblem) {
      let clinical = try library.loadClinical()
      let plan = try library.loadPlan()
      if let demoDay {
        let demo = DemoJournal(plan: plan, now: record.now, day: demoDay)
        record.open { try demo.fill($0) }
      } else {
        record.open()
      }
      try take(clinical, plan)
    } catch {
      throw Failure(error)
    }
  }

  private func take(_ clinical: ClinicalContent, _ plan: PlanContent) throws(ContentProblem) {
    do {
      try take(clinical)
    } catch {
      problem = error as? Failure
    }
    takeRecord()
    world.plan = plan
    perform(.planArrived)
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
    if problem != nil { return exitCode = 0 }
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
      world.search = SearchIndex(
        SearchEntry.all(
          learn: learn, clinical: clinical, plan: plan, texts: world.interface.texts,
          isCommandWanted: ProgramModel.isSearchable))
      perform(.learnArrived)
    } catch {
      perform(.learnFailed(printable(error.description)))
    }
  }
}
