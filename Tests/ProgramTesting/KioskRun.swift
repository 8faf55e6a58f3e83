import Commands
import Content
import Journal
import Kiosk
import Screens
import TerminalUI
import Triage
import ViewModels

/// A kiosk without a terminal: keys and clicks go in as its loop takes them, time passes when it is told
/// to, and what the kiosk wants done comes out.
package struct KioskRun: Sendable {
  package var state = KioskModel.State()
  package var scene: KioskScene
  package var size: Size
  package let glyphs: GlyphSet
  /// What the last step asked the world outside to do.
  package private(set) var effects: [KioskEffect] = []
  private let content: RealContent

  package init(
    _ content: RealContent, _ configuration: KioskConfiguration = KioskConfiguration(), languages: Int = 1,
    size: Size = Size(columns: 80, rows: 24), glyphs: GlyphSet = .braille, hasMotion: Bool = false
  ) {
    self.content = content
    var world = content.world(mode: .kiosk, hasMotion: hasMotion)
    world.reception = configuration.clinic.reception
    let names = ["English", "Deutsch", "Nederlands"]
    let codes = ["en", "de", "nl"]
    scene = KioskScene(
      world: KioskWorld(
        world: world, configuration: configuration,
        languages: (0..<min(languages, names.count)).map { LanguageInfo(code: codes[$0], name: names[$0]) },
        uptime: .seconds(1_000)),
      faces: content.scene(for: world).faces)
    self.size = size
    self.glyphs = glyphs
    measure()
  }

  /// The commands that there are now.
  package var table: CommandTable<KioskModel.Action> {
    CommandTable(KioskModel.commands(state, in: scene.world), mode: .kiosk)
  }

  /// What a key means now; nil for nothing.
  package func meaning(of key: Key) -> KioskModel.Action? {
    KioskModel.meaning(of: key, state, table, in: scene.world)
  }

  /// Presses one key.
  package mutating func press(_ key: Key) { perform(.touched(meaning(of: key))) }

  package mutating func press(_ keys: [Key]) {
    for key in keys { press(key) }
  }

  /// Presses the key of each character.
  package mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// Takes one step, and tells the view model afterwards what the window has room for.
  package mutating func perform(_ action: KioskModel.Action) {
    effects = KioskModel.update(&state, action, in: scene.world)
    measure()
  }

  /// Lets time go by, with a step whenever the kiosk has asked for one.
  package mutating func pass(_ time: Duration) {
    let end = scene.world.uptime + time
    effects = []
    var all: [KioskEffect] = []
    while let deadline = KioskModel.deadline(state, in: scene.world), deadline <= end {
      move(to: max(deadline, scene.world.uptime))
      perform(.tick)
      all += effects
    }
    move(to: end)
    effects = all
  }

  /// Lets time go by without anybody looking.
  package mutating func move(to uptime: Duration) {
    let (seconds, attoseconds) = (uptime - scene.world.uptime).components
    scene.world.world.now = scene.world.world.now.adding(
      milliseconds: seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    scene.world.uptime = uptime
  }

  private mutating func measure() { _ = KioskFrame(of: &state, in: scene, size: size, glyphs: glyphs) }

  /// What the screen shows now, and what it answers to.
  package func draw() -> Drawn {
    let frame = KioskFrame(drawing: state, in: scene, size: size, glyphs: glyphs)
    return Drawn(surface: frame.surface, interaction: frame.interaction)
  }

  /// One picture of the kiosk.
  package struct Drawn: Sendable {
    package var surface: Surface
    package var interaction: Interaction<KioskModel.Action>

    /// All rows as text.
    package var text: String {
      (0..<surface.size.rows).map(surface.text(ofRow:)).joined(separator: "\n")
    }
  }
}

/// Ways through a visit.
extension KioskRun {
  /// From the first page to the face.
  package mutating func enter() {
    press(.enter)
    if state.page == .language { press(.enter) }
    press(.enter)
  }

  /// To the result of an intake, as if its answers had been given.
  package mutating func showResult(of intake: Intake = .calm) {
    if state.page == .attract { enter() }
    var run = ProgramRun(content, world: scene.world.world, size: size, glyphs: glyphs)
    run.showResult(of: intake)
    state.program = run.state
    measure()
  }

  /// To the page of the summary.
  package mutating func showSummary(of intake: Intake = .calm) {
    showResult(of: intake)
    press(.enter)
  }

  /// Takes one of the offers of that page.
  package mutating func take(_ offer: KioskOffer) {
    let choices = KioskModel.choices(state, in: scene.world)
    guard let index = choices.firstIndex(of: .offer(offer)) else { return }
    press(.character(Character(String(index + 1))))
  }

  /// To the guided exercise, where it is offered.
  package mutating func openExercise() {
    showSummary()
    for case .offer(.exercise(let id)) in KioskModel.choices(state, in: scene.world) {
      take(.exercise(id))
    }
  }

  /// To the menu of staff.
  package mutating func openStaffMenu() {
    press(.function(12))
    perform(.staff(.verdict(.right)))
  }
}

extension KioskConfiguration {
  /// Everything that can be offered is.
  package static let generous: KioskConfiguration = {
    var configuration = KioskConfiguration()
    configuration.clinic.name = "Old Mill Surgery"
    configuration.handOver.printCommand = ["/usr/bin/lp", "-d", "reception"]
    configuration.handOver.qrCode = true
    configuration.handOver.ticket = HandOver.Ticket(folder: "/var/lib/flicker-kiosk/tickets")
    return configuration
  }()
}
