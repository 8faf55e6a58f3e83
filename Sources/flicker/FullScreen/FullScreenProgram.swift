import ArgumentParser
import Commands
import Content
import FaceMap
import Journal
import NcursesTerminal
import Screens
import TerminalUI
import ViewModels

/// The loop that ties terminal, view models and screens together.
final class FullScreenProgram: ProgramHost {
  private let terminal: NcursesTerminal
  let contentOptions: ContentOptions
  /// The day of the plan in a demonstration.
  private let demoDay: Int?
  private let library: ContentLibrary
  private var loading: BackgroundLoading?
  let record: PersonalRecord
  let clock: Timekeeper
  private var scene: Scene
  var state = ProgramModel.State()
  /// What is on the screen.
  private var frame: ProgramFrame?
  /// When the next tick is due, while something moves.
  private var tickTime: ContinuousClock.Instant?
  private var ending: Ending?
  /// The day whose check-in was asked for on the command line, until it is shown.
  var checkInDay: CalendarDay?

  var world: World {
    get { scene.world }
    set { scene.world = newValue }
  }

  /// Learn was opened before the content that its search needs had been loaded.
  private var isLearnWanted = false

  /// How the program ends.
  private enum Ending {
    case exit(Int32)
    case failure(Failure)
  }

  /// Opens the terminal.
  ///
  /// - Throws: `Failure` where content or terminal cannot be used; the terminal is then as it was.
  init(library: ContentLibrary, looks: Looks, options: Start) throws {
    self.library = library
    contentOptions = options.content
    demoDay = options.demoDay
    clock = try options.journal.clock()
    checkInDay = options.checkInDay.flatMap { CalendarDay($0) }
    record = PersonalRecord(at: options.demoDay == nil ? options.journal.location() : nil, clock: clock)
    scene = try Self.scene(World(library, options, clock: clock))
    scene.world.journalPath = record.location?.path ?? ""
    if record.isFirstStart { state.screen = .welcome }
    do {
      terminal = try NcursesTerminal(
        options: NcursesTerminal.Options(
          wantsMouse: !options.leavesMouse, wantsColour: looks.wantsColour, glyphs: options.glyphs),
        theme: looks.theme)
    } catch {
      throw Failure(error)
    }
    // A theme of colours says nothing on a terminal that has none.
    if terminal.capabilities.colours == 0 { terminal.theme = .mono }
  }

  private static func scene(_ world: World) throws -> Scene {
    do {
      let interface = world.interface
      let handDrawn = try FaceRaster(ascii: interface.faceAscii, mask: interface.faceAsciiMask)
      return Scene(world: world, faces: FaceRasterCache(drawing: world.face, handDrawn: handDrawn))
    } catch {
      throw Failure(.badData, "face/face-ascii.txt: \(printable("\(error)"))")
    }
  }

  /// Runs until the person leaves or something ends the program; returns the exit code.
  func run() throws -> Int32 {
    defer {
      terminal.close()
      record.close()
    }
    present()
    // Not before: it would take processor time from the first frame.
    loading = BackgroundLoading(library, record, demoDay: demoDay, waker: terminal.waker)
    while true {
      takeEvent()
      switch ending {
      case .exit(let code): return code
      case .failure(let failure): throw failure
      case nil: present()
      }
    }
  }

  private func present() {
    let frame = ProgramFrame(
      of: &state, in: scene, size: terminal.size, glyphs: terminal.capabilities.glyphs)
    terminal.present(frame.surface, cursor: frame.interaction.cursor)
    self.frame = frame
  }

  private func takeEvent() {
    let timeout = tickTime.map { max(.zero, $0 - ContinuousClock.now) }
    guard let event = terminal.next(within: timeout) else {
      if let tickTime, tickTime <= .now {
        self.tickTime = nil
        perform(.tick)
      }
      return
    }
    handle(event)
  }

  private func handle(_ event: InputEvent) {
    switch event {
    case .key(let key): press(key)
    case .mouse(let mouse): handle(mouse)
    case .paste(let text):
      let line = TextSanitising.line(text, limit: Self.longestPaste)
      if let typing = ProgramModel.typing(state), !line.isEmpty { perform(typing(line)) }
    case .resize: break  // The next frame has the new size.
    case .resumed: terminal.invalidate()
    case .woken: takeArrivals()
    case .leave(let exitCode):
      keepWhatIsOpen()
      ending = .exit(exitCode)
    }
  }

  /// No field takes more than this many characters.
  private static let longestPaste = 500

  private func press(_ key: Key) {
    if case .character(let character) = key, let typing = ProgramModel.typing(state) {
      perform(typing(String(character)))
      return
    }
    if let command = frame?.commands.command(for: key) { perform(command.action) }
  }

  private func handle(_ mouse: MouseEvent) {
    switch mouse.kind {
    case .press:
      if let action = frame?.interaction.action(at: mouse.point) { perform(action) }
    case .wheelUp where state.screen != .face || state.overlay != nil: press(.up)
    case .wheelDown where state.screen != .face || state.overlay != nil: press(.down)
    case .wheelUp, .wheelDown: break
    }
  }

  func carryOutHere(_ effect: Effect) {
    switch effect {
    case .wake(let delay):
      let due = ContinuousClock.now + delay
      tickTime = tickTime.map { min($0, due) } ?? due
    case .repaint: terminal.invalidate()
    case .suspend: terminal.suspend()
    case .quit: ending = .exit(0)
    case .bell: terminal.bell()
    case .loadLearn: loadLearn()
    case .journal, .go, .showSources, .taskDone: break
    }
  }

  /// Articles are loaded when they are first opened. The search looks in everything, so it waits for the rest.
  private func loadLearn() {
    guard let clinical = scene.world.clinical, let plan = scene.world.plan else {
      isLearnWanted = true
      return
    }
    isLearnWanted = false
    loading?.loadLearn(
      library, clinical, plan, texts: scene.world.interface.texts, waker: terminal.waker)
  }

  private func takeArrivals() {
    for arrival in loading?.take() ?? [] {
      switch arrival {
      case .record: takeRecord()
      case .clinical(let clinical): takeClinical(clinical)
      case .plan(let plan):
        scene.world.plan = plan
        perform(.planArrived)
        if isLearnWanted { loadLearn() }
      case .learn(let learn):
        scene.world.learn = learn
        perform(.learnArrived)
      case .search(let index):
        scene.world.search = index
        perform(.learnArrived)
      case .learnFailure(let problem): perform(.learnFailed(printable(problem.description)))
      case .failure(let problem): ending = .failure(Failure(problem))
      }
    }
  }

  private func takeClinical(_ clinical: ClinicalContent) {
    do {
      try take(clinical)
    } catch {
      ending = .failure(error as? Failure ?? Failure(.badData, "\(error)"))
    }
  }
}
