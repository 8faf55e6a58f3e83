import Commands
import Content
import Kiosk
import ProgramTesting
import Screens
import TerminalUI
import Testing
import Triage
import ViewModels

/// In a kiosk only what is marked for it exists: for keys, for clicks, in the footer, on the help page,
/// and behind `g`.
@Suite struct AllowListTests {
  private let content: RealContent

  init() throws { content = try RealContent.load() }

  /// Every page, and everything that can lie over one.
  enum Place: String, CaseIterable {
    case attract, language, privacy, face, faceList, checklist, why, choices, days, emergency, pattern, review
    case result, resultSources, emergencyResult, handOver, code, ticket, exercise, breathing, paused, over
    case exerciseSources, help, helpOfResult, helpOfHandOver, helpOfCode, endQuestion, countdown, pin
    case helpOfPIN, menu, counters, settings, testPage

    func go(_ run: inout KioskRun) throws {
      switch self {
      case .attract: break
      case .language, .privacy: run.press(.enter)
      case .face: run.enter()
      case .faceList: Self.enter(&run, [.tab])
      case .checklist: Self.enter(&run, [.enter])
      case .why: Self.enter(&run, [.enter, .character("s")])
      case .choices: Self.enter(&run, [.enter, .end, .up, .character("y")])
      case .emergency: Self.enter(&run, [.enter, .character("y")])
      case .days: Self.enter(&run, [.enter] + "003a12".map(Key.character))
      case .pattern: Self.enter(&run, [.enter] + "003a12".map(Key.character) + [.enter, .enter])
      case .review:
        run.showResult()
        run.press(.character("c"))
      case .result: run.showResult()
      case .resultSources:
        run.showResult()
        run.press(.character("s"))
      case .emergencyResult: run.showResult(of: .calm(but: { $0.findings = ["lockedJaw": .yes] }))
      case .handOver: run.showSummary()
      case .code:
        run.showSummary()
        run.perform(.codeMade(try QRMatrix("Flicker"), visit: run.state.visit))
      case .ticket:
        run.showSummary()
        run.perform(.ticketMade(try #require(Ticket("K7 Q4")), visit: run.state.visit))
      case .exercise: run.openExercise()
      case .breathing: Self.exercise(&run, [.enter])
      case .paused: Self.exercise(&run, [.enter, .character(" ")])
      case .over: Self.exercise(&run, [.enter, .character("f")])
      case .exerciseSources: Self.exercise(&run, [.character("s")])
      case .help: Self.enter(&run, [.character("?")])
      case .helpOfResult:
        run.showResult()
        run.type("?")
      case .helpOfHandOver:
        run.showSummary()
        run.type("?")
      case .helpOfCode:
        try Place.code.go(&run)
        run.type("?")
      case .helpOfPIN:
        run.press(.function(12))
        run.type("?")
      case .endQuestion: Self.enter(&run, [.character("q")])
      case .countdown:
        run.showResult()
        run.pass(.seconds(100))
      case .pin: run.press(.function(12))
      case .menu: run.openStaffMenu()
      case .counters:
        run.openStaffMenu()
        run.type("2")
        run.perform(.staff(.counters(CounterReport())))
      case .settings: Self.staff(&run, "4")
      case .testPage: Self.staff(&run, "3")
      }
    }

    private static func enter(_ run: inout KioskRun, _ keys: [Key]) {
      run.enter()
      run.press(keys)
    }

    private static func exercise(_ run: inout KioskRun, _ keys: [Key]) {
      run.openExercise()
      run.press(keys)
    }

    private static func staff(_ run: inout KioskRun, _ digit: String) {
      run.openStaffMenu()
      run.type(digit)
    }
  }

  private func run(at place: Place) throws -> KioskRun {
    var run = KioskRun(content, .generous, languages: place == .language ? 3 : 1)
    try place.go(&run)
    return run
  }

  /// Every key of every table of commands, and any other there is.
  private static let keys: [Key] =
    (32...126).map { .character(Character(Unicode.Scalar($0))) }
    + "abcdefghijklmnopqrstuvwxyz".map(Key.control) + (1...12).map(Key.function)
    + [.enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end]
    + [.pageUp, .pageDown, .control("\\"), .control("["), .control("]"), .control("_"), .control("@")]
    + [.character("é"), .character("日"), .character("\u{85}")]

  /// What a page offers is what is written down for it, no more and no less.
  @Test(arguments: Place.allCases)
  func everyCommandIsAllowedHere(_ place: Place) throws {
    let run = try run(at: place)
    let allowed = AllowedCommands.ids(place)
    let offered = Set(KioskModel.commands(run.state, in: run.scene.world).map(\.id))
    #expect(offered.subtracting(allowed).isEmpty, "not allowed: \(offered.subtracting(allowed).sorted())")
    #expect(allowed.subtracting(offered).isEmpty, "missing: \(allowed.subtracting(offered).sorted())")
    for command in run.table.commands {
      for key in command.keys { #expect(Self.keys.contains(key), "\(key) of \(command.id)") }
    }
  }

  /// One key away on each page but those on which every key does the same, and back to what was there.
  @Test(arguments: Place.allCases)
  func helpIsOneKeyAway(_ place: Place) throws {
    let isOneKey = place == .attract || place == .countdown
    guard !isOneKey, !place.rawValue.hasPrefix("help") else { return }
    var run = try run(at: place)
    run.pass(.seconds(1))
    let before = run.state
    let footer = run.draw().surface.text(ofRow: run.size.rows - 1)
    #expect(footer.contains("? help"), "\(footer)")
    run.type("?")
    #expect(run.draw().text.contains("Keys on this screen"))
    run.press(.escape)
    var after = run.state
    after.lastSign = before.lastSign
    #expect(after == before)
  }

  /// What a key does is what the table says, or begins a visit, or types a digit.
  @Test(arguments: Place.allCases)
  func keysDispatchOnlyWhatIsInTheTable(_ place: Place) throws {
    let run = try run(at: place)
    let personal = Self.personalCommands(below: run)
    for key in Self.keys {
      guard let meaning = run.meaning(of: key) else { continue }
      if let command = run.table.command(for: key) {
        #expect(meaning == command.action && command.modes.contains(.kiosk), "\(key)")
      } else if place == .attract {
        #expect(meaning == .begin, "\(key)")
      } else {
        #expect(place == .days && "0123456789".map(Key.character).contains(key), "\(key): \(meaning)")
      }
      for command in personal where command.keys.contains(key) {
        #expect(meaning != .program(command.action), "\(key) is \(command.id)")
      }
      var state = run.state
      let effects = KioskModel.update(&state, .touched(meaning), in: run.scene.world)
      Self.expectKiosk(state, effects, "\(key) at \(place)")
    }
  }

  @Test(arguments: Place.allCases)
  func clicksDoNothingThatAKeyCannot(_ place: Place) throws {
    let run = try run(at: place)
    let drawn = run.draw()
    var actions: [KioskModel.Action] = []
    // What lies under another cannot be clicked; it does no harm either.
    for hit in drawn.interaction.hits where !actions.contains(hit.action) { actions.append(hit.action) }
    let personal = Self.personalCommands(below: run).map { KioskModel.Action.program($0.action) }
    for action in actions {
      #expect(!personal.contains(action), "\(action)")
      var state = run.state
      let effects = KioskModel.update(&state, .touched(action), in: run.scene.world)
      Self.expectKiosk(state, effects, "\(action) at \(place)")
    }
  }

  @Test(arguments: Place.allCases)
  func footerAndHelpShowNothingElse(_ place: Place) throws {
    var run = try run(at: place)
    let texts = run.scene.world.world.interface.texts
    let own = Set(run.table.commands.map(\.id))
    for command in Self.personalCommands(below: run) where !own.contains(command.id) {
      let title = texts.title(ofCommand: command.id)
      guard !run.table.commands.contains(where: { texts.title(ofCommand: $0.id) == title }) else { continue }
      let footer = run.draw().surface.text(ofRow: run.size.rows - 1)
      #expect(!footer.contains(" " + title), "\(command.id): \(footer)")
    }
    guard run.table.commands.contains(where: { $0.id == "program.help" }) else { return }
    let listed = run.table.commands.filter { $0.prominence < .unlisted }
    run.size = Size(columns: 120, rows: 60)
    run.perform(.help)
    let page = run.draw().surface
    let ask = run.scene.text(.kioskHelpAsk)
    let lines = (2..<page.size.rows - 1).map { page.text(ofRow: $0) }.filter { line in
      line.contains { $0 != " " } && !line.contains(ask)
    }
    let titles = Set(listed.map { texts.title(ofCommand: $0.id) })
    #expect(lines.count == Set(listed.map(\.id)).count, "\(run.draw().text)")
    for line in lines { #expect(titles.contains { line.contains($0) }, "\(line)") }
  }

  /// The menu of letters does not exist, on any page.
  @Test(arguments: Place.allCases)
  func gIsAKeyLikeAnyOther(_ place: Place) throws {
    guard place != .attract, place != .countdown else { return }
    var run = try run(at: place)
    let before = run.state
    for key in [Key.character("g")] + (1...11).map(Key.function) {
      _ = KioskModel.update(&run.state, .touched(run.meaning(of: key)), in: run.scene.world)
      #expect(run.state == before, "\(key)")
    }
  }

  /// Whatever is pressed or clicked, in whatever order.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func walksNeverLeaveTheKiosk(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var run = KioskRun(content, .generous, languages: seed == 2 ? 3 : 1)
    var seen: Set<String> = []
    for step in 0..<600 {
      switch Int.random(in: 0..<20, using: &random) {
      case 0: run.press(Self.keys.randomElement(using: &random) ?? .enter)
      case 1:
        let hits = run.draw().interaction.hits
        if let hit = hits.randomElement(using: &random) { run.perform(.touched(hit.action)) }
      case 2: run.pass(.seconds(Int.random(in: 1...40, using: &random)))
      case 3: run.perform(.program(.tick))
      case 4 where run.state.staff?.stage == .pin(.ask): run.perform(.staff(.verdict(.right)))
      default:
        // Not what ends the visit at every other step.
        let useful = run.table.commands.filter { $0.id != "kiosk.end" && $0.id != "kiosk.staff" }
        run.press(useful.flatMap(\.keys).randomElement(using: &random) ?? .enter)
      }
      seen.insert("\(run.state.page) \(run.state.program.screen) \(run.state.staff != nil)")
      Self.expectKiosk(run.state, run.effects, "step \(step) of walk \(seed)")
      for problem in KioskTableCheck.problems(run) {
        Issue.record("\(problem), step \(step) of walk \(seed)")
      }
    }
    #expect(seen.count >= 6, "the walk saw too little: \(seen.sorted())")
  }

  // MARK: What a kiosk is

  /// The commands of the program's screen below that a kiosk does not have.
  private static func personalCommands(below run: KioskRun) -> [Command<ProgramModel.Action>] {
    var world = run.scene.world.world
    world.mode = .personal
    return ProgramModel.commands(run.state.program, in: world).filter { !$0.modes.contains(.kiosk) }
  }

  /// Only the screens of a visit, and only what a kiosk carries out.
  private static func expectKiosk(
    _ state: KioskModel.State, _ effects: [KioskEffect], _ comment: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let program = state.program
    var problems: [String] = []
    switch program.screen {
    case .face, .checklist, .result: break
    case .exercise: if state.page != .exercise { problems.append("an exercise on \(state.page)") }
    case .welcome, .habits, .checkIn, .plan, .learn: problems.append("the screen \(program.screen)")
    }
    switch program.overlay {
    case nil, .sources: break
    case .help, .menu, .confirmQuit, .episode, .story, .tour:
      problems.append("over it \(program.overlay as Any)")
    }
    if case .search = program.face.panel { problems.append("a search") }
    if program.checkIn != nil { problems.append("a check-in") }
    if program.plan != ProgramModel.State().plan { problems.append("a plan") }
    if program.learn != ProgramModel.State().learn { problems.append("an article") }
    if effects.contains(.leave), state.page != .attract { problems.append("leaves") }
    if state.page == .attract, state.staff == nil {
      var fresh = KioskModel.State()
      fresh.visit = state.visit
      fresh.lastSign = state.lastSign
      if state != fresh { problems.append("something left of a visit") }
    }
    #expect(problems.isEmpty, "\(problems) after \(comment)", sourceLocation: sourceLocation)
  }
}

/// What must hold for the table of commands of a kiosk.
enum KioskTableCheck {
  static func problems(_ run: KioskRun) -> [String] {
    let texts = run.scene.world.world.interface.texts
    var problems: [String] = []
    var owner: [Key: String] = [:]
    for command in run.table.commands {
      if texts.text(id: ScreenTexts.commandPrefix + command.id) == nil {
        problems.append("command.\(command.id) has no title")
      }
      if command.keys.isEmpty { problems.append("\(command.id) has no key") }
      guard case .available = command.availability else {
        if case .unavailable(let reason) = command.availability, texts.text(id: reason) == nil {
          problems.append("\(command.id) is unavailable because of \(reason), which is no text")
        }
        continue
      }
      for key in command.keys {
        if let other = owner[key] { problems.append("\(key) is \(other) and \(command.id)") }
        owner[key] = command.id
      }
    }
    return problems
  }
}
