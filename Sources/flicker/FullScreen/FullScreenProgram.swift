import ArgumentParser
import Commands
import Content
import FaceMap
import Journal
import NcursesTerminal
import Screens
import TerminalUI
import ViewModels

/// The loop that ties terminal, view models and screens together. The one place that carries out effects.
final class FullScreenProgram {
  private let terminal: NcursesTerminal
  private let contentOptions: ContentOptions
  /// The day of the plan in a demonstration.
  private let demoDay: Int?
  private let library: ContentLibrary
  private var loading: BackgroundLoading?
  private let record: PersonalRecord
  private let clock: Timekeeper
  private var scene: Scene
  private var state = ProgramModel.State()
  /// What is on the screen.
  private var frame: ProgramFrame?
  /// When the next tick is due, while something moves.
  private var tickTime: ContinuousClock.Instant?
  private var ending: Ending?
  /// The day whose check-in was asked for on the command line, until it is shown.
  private var checkInDay: CalendarDay?

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
    scene = try Self.scene(library, now: clock.now, hasMotion: !options.reducesMotion)
    scene.world.isClockSet = clock.isSet
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

  private static func scene(_ library: ContentLibrary, now: Moment, hasMotion: Bool) throws -> Scene {
    let interface: InterfaceContent
    do {
      interface = try library.loadInterface()
    } catch {
      throw Failure(error)
    }
    var file = "face/face.svg"
    do {
      let drawing = try FaceDrawing(svg: interface.faceDrawing)
      file = "face/face-ascii.txt"
      let handDrawn = try FaceRaster(ascii: interface.faceAscii, mask: interface.faceAsciiMask)
      let world = World(
        interface: interface, now: now, face: drawing, emergencyNumber: EmergencyNumbers.beforeLoading,
        hasMotion: hasMotion)
      return Scene(world: world, faces: FaceRasterCache(drawing: drawing, handDrawn: handDrawn))
    } catch {
      throw Failure(.badData, "\(file): \(printable("\(error)"))")
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

  /// A terminal that goes away takes nothing with it.
  private func keepWhatIsOpen() {
    for order in ProgramModel.lastOrders(of: state, in: scene.world) {
      _ = record.perform(order, clinical: scene.world.clinical)
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

  private func perform(_ action: ProgramModel.Action) {
    scene.world.now = clock.now
    for effect in ProgramModel.update(&state, action, in: scene.world) { carryOut(effect) }
  }

  private func carryOut(_ effect: Effect) {
    switch effect {
    case .wake(let delay):
      let due = ContinuousClock.now + delay
      tickTime = tickTime.map { min($0, due) } ?? due
    case .repaint: terminal.invalidate()
    case .suspend: terminal.suspend()
    case .quit: ending = .exit(0)
    case .bell: terminal.bell()
    case .loadLearn: loadLearn()
    case .journal(let order):
      let answer = record.perform(order, clinical: scene.world.clinical)
      scene.world.record = record.snapshot()
      perform(.journalAnswered(answer))
      if order == .begin { showCheckInAskedFor() }
    case .go, .showSources, .taskDone: break  // The program's own model has dealt with these.
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
      case .record:
        scene.world.record = record.snapshot()
        perform(.recordArrived)
        showCheckInAskedFor()
      case .clinical(let clinical): take(clinical)
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

  /// The first page of a first start comes before anything else.
  private func showCheckInAskedFor() {
    guard let day = checkInDay, state.screen == .face else { return }
    checkInDay = nil
    perform(.open(.checkIn))
    if day != scene.world.now.day { carryOut(.journal(.loadDay(day))) }
  }

  private func take(_ clinical: ClinicalContent) {
    do {
      scene.world.emergencyNumber = try contentOptions.emergencyNumber(clinical)
      scene.world.clinical = clinical
      perform(.contentArrived)
    } catch {
      ending = .failure(error as? Failure ?? Failure(.badData, "\(error)"))
    }
  }
}
