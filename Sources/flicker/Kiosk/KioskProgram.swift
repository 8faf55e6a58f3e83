import CPrivacy
import Commands
import Content
import Foundation
import Journal
import Kiosk
import NcursesTerminal
import Screens
import TerminalUI
import ViewModels

/// The loop of a kiosk. The one place that carries out what its view model wants; it has no way to open a
/// journal, to stop, or to start anything but the print command.
final class KioskProgram {
  private let content: KioskContent
  private let services: KioskServices
  private let terminal: NcursesTerminal
  private let errands: KioskErrands
  private var scene: KioskScene
  private var state = KioskModel.State()
  private var frame: KioskFrame?
  /// The place of the language that is spoken.
  private var language = 0
  /// When the next step of motion is due.
  private var motionTime: Duration?
  /// When summaries that have waited long enough are looked for.
  private var purgeTime: Duration?
  private var pin = PIN()
  private var exitCode: Int32?

  /// Opens the terminal.
  ///
  /// - Throws: `Failure` where it cannot be used; the terminal is then as it was.
  init(_ content: KioskContent, _ services: KioskServices) throws {
    self.content = content
    self.services = services
    let configuration = services.configuration
    scene = KioskScene(
      world: KioskWorld(
        world: try content.world(0), configuration: configuration, languages: content.languages),
      faces: content.faces)
    do {
      terminal = try NcursesTerminal(
        options: NcursesTerminal.Options(
          wantsColour: configuration.theme != "mono", glyphs: GlyphSet(configuration.glyphs), isLocked: true),
        theme: content.theme)
    } catch {
      throw Failure(error)
    }
    if terminal.capabilities.colours == 0 { terminal.theme = .mono }
    errands = KioskErrands(services, terminal.waker)
    if configuration.handOver.ticket != nil { purgeTime = Self.uptime() + Self.purgeInterval }
  }

  private static let purgeInterval = Duration.seconds(60)

  /// Monotonic, sleep of the machine included.
  private static func uptime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Runs until staff, or a signal, ends it; returns the exit code.
  func run() throws -> Int32 {
    defer { terminal.close() }
    // What was typed before is nobody's.
    terminal.eraseTraces()
    present()
    content.load(terminal.waker)
    while true {
      try takeEvent()
      if let exitCode {
        wipe()
        return exitCode
      }
      present()
    }
  }

  private func present() {
    let frame = KioskFrame(
      of: &state, in: scene, size: terminal.size, glyphs: terminal.capabilities.glyphs)
    terminal.present(frame.surface, cursor: frame.interaction.cursor)
    self.frame = frame
  }

  // MARK: What comes in

  private func takeEvent() throws {
    let now = Self.uptime()
    let due = [motionTime, purgeTime, KioskModel.deadline(state, in: scene.world)].compactMap { $0 }.min()
    if let event = terminal.next(within: due.map { max(.zero, $0 - now) }) { try handle(event) }
    passTime(Self.uptime())
  }

  private func passTime(_ now: Duration) {
    if let motionTime, motionTime <= now {
      self.motionTime = nil
      perform(.program(.tick))
    }
    if let purgeTime, purgeTime <= now {
      self.purgeTime = now + Self.purgeInterval
      services.purgeTickets()
    }
    if let deadline = KioskModel.deadline(state, in: scene.world), deadline <= now { perform(.tick) }
  }

  private func handle(_ event: InputEvent) throws {
    switch event {
    case .key(let key): press(key)
    case .mouse(let mouse): handle(mouse)
    case .paste: break  // Nobody pastes in a waiting room.
    case .resize: break
    case .resumed: terminal.invalidate()
    case .woken: try takeArrivals()
    case .leave(let code): exitCode = code
    }
  }

  private func press(_ key: Key) {
    guard let frame else { return }
    perform(.touched(KioskModel.meaning(of: key, state, frame.commands, in: scene.world)))
  }

  private func handle(_ mouse: MouseEvent) {
    switch mouse.kind {
    case .press:
      if let action = frame?.interaction.action(at: mouse.point) { perform(.touched(action)) }
    case .wheelUp: if state.page != .attract { press(.up) }
    case .wheelDown: if state.page != .attract { press(.down) }
    }
  }

  private func takeArrivals() throws {
    for answer in errands.take() { perform(answer) }
    let spoken = try content.spoken(language)
    guard scene.world.world.clinical == nil || scene.world.world.plan == nil else { return }
    let hadClinical = scene.world.world.clinical != nil
    guard spoken.clinical != nil else { return }
    scene.world.world = try content.world(language)
    if !hadClinical { perform(.program(.contentArrived)) }
  }

  // MARK: What is done

  private func perform(_ action: KioskModel.Action) {
    scene.world.uptime = Self.uptime()
    scene.world.world.now = Moment(Date(), in: .current)
    for effect in KioskModel.update(&state, action, in: scene.world) { carryOut(effect) }
  }

  private func carryOut(_ effect: KioskEffect) {
    switch effect {
    case .wipe: wipe()
    case .speak(let place): speak(place)
    case .count(let event): services.count(event)
    case .print(let summary): errands.print(summary, visit: state.visit)
    case .makeTicket(let summary): makeTicket(summary)
    case .makeCode(let summary): makeCode(summary)
    case .pin(let order): handle(order)
    case .readCounters: perform(.staff(.counters(services.counters())))
    case .printTestPage: errands.printTestPage(scene.world.world.interface.texts[.staffTestText])
    case .wake(let delay):
      let due = Self.uptime() + delay
      motionTime = motionTime.map { min($0, due) } ?? due
    case .bell: terminal.bell()
    case .repaint: terminal.invalidate()
    case .leave: exitCode = 0
    }
  }

  /// Nothing of the visit stays: not in the state, which is a new one already, not on the screen, not in
  /// what was typed ahead, and not in memory that was let go of.
  private func wipe() {
    state = Self.fresh(visit: state.visit)
    frame = nil
    motionTime = nil
    pin.clear()
    errands.forget()
    speak(0)
    terminal.eraseTraces()
    cprivacy_forget()
  }

  private static func fresh(visit: Int) -> KioskModel.State {
    var state = KioskModel.State()
    state.visit = visit
    return state
  }

  private func speak(_ place: Int) {
    guard let world = try? content.world(place) else { return }
    language = place
    scene.world.world = world
  }

  private func makeTicket(_ summary: KioskSummary) {
    do throws(KioskTrouble) {
      perform(.ticketMade(try services.makeTicket(summary), visit: state.visit))
    } catch {
      perform(.failed(visit: state.visit))
    }
  }

  private func makeCode(_ summary: KioskSummary) {
    do throws(KioskTrouble) {
      perform(.codeMade(try services.qr(summary), visit: state.visit))
    } catch {
      perform(.failed(visit: state.visit))
    }
  }

  private func handle(_ order: PINOrder) {
    switch order {
    case .digit(let digit): pin.append(digit)
    case .erase: pin.removeLast()
    case .clear: pin.clear()
    case .check:
      let verdict = services.verify(pin: pin)
      pin.clear()
      perform(.staff(.verdict(verdict)))
    }
  }
}

extension GlyphSet {
  /// Nil lets the terminal choose.
  fileprivate init?(_ glyphs: KioskConfiguration.Glyphs) {
    switch glyphs {
    case .auto: return nil
    case .braille: self = .braille
    case .blocks: self = .blocks
    case .ascii: self = .ascii
    }
  }
}
