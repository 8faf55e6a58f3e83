import TerminalHarness
import Testing

/// The real program on a terminal, started and at rest.
enum Journey {
  /// A locale that every system has and that is UTF-8.
  static let usualLocale = "C.UTF-8"

  /// Starts the program and waits until its first screen stands and its content is loaded.
  static func begin(
    _ arguments: [String] = [], term: String = "xterm-256color", locale: String = usualLocale,
    size: TerminalSize = .standard, environment: [String: String] = [:], at screen: OpenScreen = .face
  ) throws -> Session {
    let session = try Session.start(
      program: ProductLocation.flicker, arguments: screen.arguments + arguments,
      environment: usualEnvironment(locale: locale).merging(screen.environment) { $1 }
        .merging(environment) { $1 }, term: term, size: size)
    try session.waitUntil(text: screen == .welcome ? screen.mark : "Where does it twitch?")
    try session.settle()
    if !screen.keys.isEmpty {
      try session.press(screen.keys)
      try session.settle()
    }
    try session.waitUntil(text: screen.mark)
    return session
  }

  /// Nobody's: without a home there is no journal, so no test can write into anybody's. Where a Swift
  /// toolchain is installed, its backtracer would wait for a key after a crash.
  static func usualEnvironment(locale: String = usualLocale) -> [String: String] {
    ["LC_ALL": locale, "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
  }
}

/// A screen a person can be on, with the keys that lead there from the start and a text to know it by.
enum OpenScreen: String, CaseIterable, CustomTestStringConvertible {
  case face, list, search, checklist, why, options, emergency, urgentSigns, about, days, pattern, habits
  case result, sources, review, help, quitQuestion
  case welcome, story, checkIn, note, signs, episode, daily, plan, task, exercise, breathing

  var testDescription: String { rawValue }

  /// What keeps a journal is shown with the demo's, which is in memory.
  var arguments: [String] {
    switch self {
    case .story, .checkIn, .note, .signs, .episode: ["--demo"]
    case .daily, .plan, .task, .exercise, .breathing: ["--demo", "--demo-day", "5"]
    default: []
    }
  }

  /// The welcome needs a home without a journal; in this one nobody can make one.
  var environment: [String: String] { self == .welcome ? ["HOME": "/proc/flicker"] : [:] }

  var keys: [KeyPress] {
    switch self {
    case .welcome, .story: []
    case .checkIn: [.escape, .function(2), .down]
    case .note: [.escape, .function(2), .end]
    case .signs: [.escape, .function(2), "y"]
    case .episode: [.escape, "+", "2"]
    case .daily: [.escape, .function(3)]
    case .plan: OpenScreen.daily.keys + ["0"]
    case .task: OpenScreen.plan.keys + [.down, .down, .enter, "n", "n"]
    case .exercise: OpenScreen.task.keys + [.enter]
    case .breathing: OpenScreen.exercise.keys + [.enter, " "]
    case .face: []
    case .list: [.tab]
    case .search: ["/", "li"]
    case .checklist: [.enter]
    case .why: [.enter, "s"]
    case .options: [.enter, .end, .up, "y"]
    case .emergency: [.enter, "y"]
    case .urgentSigns: [.enter, "0"]
    case .about: [.enter, "0", "0"]
    case .days: [.enter, "0", "0", "3", "a"]
    case .pattern: [.enter, "0", "0", "3", "4", .enter]
    case .habits: OpenScreen.pattern.keys + ["0"]
    case .result: OpenScreen.habits.keys + [.enter]
    case .sources: OpenScreen.result.keys + ["s"]
    case .review: OpenScreen.result.keys + ["c"]
    case .help: ["?"]
    case .quitQuestion: [.enter, "n", .control("c")]
    }
  }

  var mark: String {
    switch self {
    case .welcome: "Press Enter to begin"
    case .story: "A story, not proof"
    case .checkIn, .note: "Check-in:"
    case .signs: "Which of these is new?"
    case .episode: "A twitch now: how strong?"
    case .daily: "First, six quick questions"
    case .plan: "Plan: day 5 of 7"
    case .task: "Box breathing, five minutes"
    case .exercise: "Do it seated"
    case .breathing: "P A U S E D"
    case .face, .list, .search: "Where does it twitch?"
    case .checklist, .urgentSigns, .pattern, .about: "Checklist:"
    case .why: "Why we ask"
    case .options: "("
    case .emergency: "Get help first"
    case .days: "> "
    case .habits: "What may be behind it"
    case .result: "Your result"
    case .sources: "Where this comes from"
    case .review: "Your answers"
    case .help: "Keys on this screen"
    case .quitQuestion: "Leave now?"
    }
  }

  /// Whether letters are typed into a field here.
  var takesText: Bool { self == .search || self == .days || self == .note }
}

/// Everything a person can see, to compare two moments.
struct Picture: Equatable, CustomStringConvertible {
  let cells: [[Cell?]]
  let cursor: Position
  let dump: String

  init(_ session: Session) {
    let screen = session.screen
    cells = (0..<screen.size.rows).map { row in
      (0..<screen.size.columns).map { screen.cell(column: $0, row: row).map(Self.asSeen) }
    }
    cursor = screen.cursorPosition
    dump = session.screenDump
  }

  /// The colour and weight of a character that is a blank cannot be seen.
  private static func asSeen(_ cell: Cell) -> Cell {
    guard cell.text == " ", !cell.style.reverse, !cell.style.underline else { return cell }
    var seen = cell
    seen.style = CellStyle()
    seen.style.background = cell.style.background
    return seen
  }

  static func == (left: Picture, right: Picture) -> Bool {
    left.cells == right.cells && left.cursor == right.cursor
  }

  /// The first cell that is not as in another picture, for a failed test.
  func difference(from other: Picture) -> String {
    for (row, (mine, others)) in zip(cells, other.cells).enumerated() {
      for (column, (now, then)) in zip(mine, others).enumerated() where now != then {
        return "column \(column), row \(row): \(String(describing: now)) was \(String(describing: then))"
      }
    }
    return "cursor \(cursor) was \(other.cursor)"
  }

  var description: String { "\n" + dump }
}

extension Session {
  /// What must hold for every screen, always.
  func expectSound(_ comment: String = "", sourceLocation: SourceLocation = #_sourceLocation) {
    let screen = self.screen
    #expect(terminal.exitStatus == nil, "\(comment) \(screenDump)", sourceLocation: sourceLocation)
    #expect(screen.unknownSequences.isEmpty, "\(comment) \(screenDump)", sourceLocation: sourceLocation)
    #expect(!screen.isWithinSequence, "\(comment)", sourceLocation: sourceLocation)
    #expect(screen.isCursorVisible, "\(comment) \(screenDump)", sourceLocation: sourceLocation)
    #expect(screen.bells == 0, "\(comment)", sourceLocation: sourceLocation)
    let text = screen.text.joined(separator: "\n")
    #expect(!text.contains("\u{FFFD}"), "\(comment) \(screenDump)", sourceLocation: sourceLocation)
    #expect(isCursorOnFocus, "\(comment) \(screenDump)", sourceLocation: sourceLocation)
  }

  /// Whether this text stands on one of the rows.
  func shows(_ text: String) -> Bool { screen.contains(text) }

  /// Where a row is marked as the one in focus, the cursor must be on it; of a box that lies over
  /// the screen only its own rows count. While a name is typed, the cursor belongs to the typing.
  private var isCursorOnFocus: Bool {
    let columns = box.map { $0 + 2..<$0 + 4 } ?? 0..<4
    if (0..<screen.size.rows).contains(where: { text(1, $0) == "/" || text(2, $0) == "/" }) { return true }
    let marked = (0..<screen.size.rows).filter { row in
      columns.contains { ["›", "►"].contains(text($0, row)) }
    }
    // Today's mark in the plan's strip of days is no focus: that row has numbers only.
    let focused = marked.filter { screen.row($0).contains { !" 0123456789›►√○=-".contains($0) } }
    return focused.isEmpty || focused == [screen.cursorPosition.row]
  }

  /// The left edge of a box that lies over the screen.
  private var box: Int? {
    screen.position(of: "┌────────")?.column
  }

  private func text(_ column: Int, _ row: Int) -> String { screen.cell(column: column, row: row)?.text ?? "" }
}

extension Session {
  /// Presses keys one by one; after each the screen must be sound.
  func walk(_ keys: KeyPress..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    for key in keys {
      try pressAndSettle(key)
      expectSound("after \(key)", sourceLocation: sourceLocation)
    }
  }

  /// Leaves, and sees that nothing of the program stays behind in the terminal.
  func leave(_ keys: KeyPress..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    try press(keys)
    #expect(try waitForExit() == .code(0), sourceLocation: sourceLocation)
    expectTerminalAsFound(sourceLocation: sourceLocation)
  }

  /// What every end of the program has to leave behind, however it came.
  func expectTerminalAsFound(sourceLocation: SourceLocation = #_sourceLocation) {
    refresh()
    #expect(terminal.attributes() == terminal.originalAttributes, sourceLocation: sourceLocation)
    #expect(!screen.isAlternateScreen, "\(screenDump)", sourceLocation: sourceLocation)
    #expect(screen.isCursorVisible, sourceLocation: sourceLocation)
    #expect(!screen.bracketedPaste, sourceLocation: sourceLocation)
    #expect(screen.mouseModes.isEmpty, sourceLocation: sourceLocation)
    #expect(!screen.applicationCursorKeys, sourceLocation: sourceLocation)
    #expect(screen.currentStyle == CellStyle(), sourceLocation: sourceLocation)
    #expect(!screen.isDrawingLines, sourceLocation: sourceLocation)
    #expect(screen.hasFullScrollRegion, sourceLocation: sourceLocation)
    #expect(screen.unknownSequences.isEmpty, "\(screenDump)", sourceLocation: sourceLocation)
  }
}
