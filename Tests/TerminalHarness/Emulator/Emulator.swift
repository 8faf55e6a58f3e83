/// A terminal's screen, as a person would see it after the bytes fed to it.
///
/// It behaves like xterm: colours, line drawing, scroll regions, wide and combining characters, the
/// alternate screen. What it does not know goes to `unknownSequences`, for a test to find none.
public struct Emulator: Sendable {
  /// The size now.
  public private(set) var size: TerminalSize
  /// Whether the program uses the screen that leaves the shell's output alone.
  public internal(set) var isAlternateScreen = false
  /// All bytes fed so far.
  public private(set) var bytesReceived = 0
  /// How often the bell rang.
  public internal(set) var bells = 0
  /// How often the program asked for the lines scrolled out of sight to be dropped.
  public internal(set) var scrollbackErasures = 0
  /// Sequences no terminal of ours understands, as a person would write them down; the first 100.
  public private(set) var unknownSequences: [String] = []
  /// Texts of ESC ] commands (window title, clipboard), the latest 16.
  public private(set) var systemCommands: [String] = []
  /// Answers to what the program asked the terminal, to be sent to it.
  public internal(set) var replies: [UInt8] = []

  var grid: Grid
  /// The screen not shown: the primary one while the alternate one is.
  var otherGrid: Grid
  var cursor = Cursor()
  var savedCursors = [Cursor(), Cursor()]
  var region: ClosedRange<Int>
  var tabStops: Set<Int> = []
  var modes = Modes()
  var lastPrinted: Unicode.Scalar?
  private var parser = OutputParser()
  private var events: [OutputEvent] = []

  /// An empty screen.
  public init(size: TerminalSize = .standard) {
    self.size = size
    grid = Grid(size: size)
    otherGrid = grid
    region = 0...size.rows - 1
    resetTabStops()
  }

  /// Takes a program's output; it may be cut anywhere, also within a character.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      bytesReceived += 1
      parser.feed(byte, into: &events)
      for event in events { handle(event) }
      events.removeAll(keepingCapacity: true)
    }
  }

  /// Takes text as a program's output.
  public mutating func feed(_ text: String) { feed(text.utf8) }

  /// Changes the size; what no longer fits is lost, the cursor's row is kept.
  public mutating func resize(to newSize: TerminalSize) {
    let lost = max(cursor.row - newSize.rows + 1, 0)
    grid.resize(to: newSize, losingAtTop: lost)
    otherGrid.resize(to: newSize, losingAtTop: 0)
    for column in stride(from: 0, to: newSize.columns, by: 8) where column >= size.columns {
      tabStops.insert(column)
    }
    size = newSize
    region = 0...newSize.rows - 1
    cursor.row = min(cursor.row - lost, newSize.rows - 1)
    cursor.column = min(cursor.column, newSize.columns - 1)
    cursor.wrapIsPending = false
  }

  /// The rows, without the blanks at their ends.
  public var text: [String] { (0..<size.rows).map { row($0) } }

  /// One row without the blanks at its end; empty beyond the screen.
  public func row(_ index: Int) -> String {
    var text = grid.text(row: index)[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// What is at a place; nil beyond the screen.
  public func cell(column: Int, row: Int) -> Cell? { grid.cell(column: column, row: row) }

  /// Whether `text` stands on one of the rows.
  public func contains(_ text: String) -> Bool { position(of: text) != nil }

  /// The cell where `text` first begins, looking row by row; nil when it is not on the screen.
  public func position(of text: String) -> Position? {
    let wanted = text.map { String($0) }
    guard !wanted.isEmpty else { return nil }
    for row in 0..<size.rows {
      let cells = (0..<size.columns).compactMap { column in
        cell(column: column, row: row).flatMap { $0.width == 0 ? nil : (column, $0.text) }
      }
      for start in cells.indices where cells.count - start >= wanted.count {
        if zip(cells[start...], wanted).allSatisfy({ $0.1 == $1 }) {
          return Position(column: cells[start].0, row: row)
        }
      }
    }
    return nil
  }

  /// Where the cursor is.
  public var cursorPosition: Position { Position(column: cursor.column, row: cursor.row) }
  /// Whether the cursor shows.
  public var isCursorVisible: Bool { modes.isOn(25) }
  /// Whether pasted text is to be marked as such.
  public var bracketedPaste: Bool { modes.isOn(2004) }
  /// The mouse modes that are on: 1000, 1002, 1003 say what is reported, 1005, 1006, 1015 how.
  public var mouseModes: Set<Int> { modes.mouseModes }
  /// Whether the arrow keys send ESC O instead of ESC [.
  public var applicationCursorKeys: Bool { modes.isOn(1) }
  /// Whether a private mode (ESC [ ? n h) is on.
  public func isModeOn(_ mode: Int) -> Bool { modes.isOn(mode) }
  /// Whether the output so far ends within a sequence or character.
  public var isWithinSequence: Bool { parser.isWithinSequence }
  /// The style the next character would have: plain after a program that cleaned up.
  public var currentStyle: CellStyle { cursor.style }
  /// Whether the whole screen scrolls.
  public var hasFullScrollRegion: Bool { region == 0...size.rows - 1 }
  /// Whether letters appear as line drawing: never after a program that cleaned up.
  public var isDrawingLines: Bool { cursor.shown("q") != "q" }

  /// Hands over the answers to what the program asked.
  public mutating func takeReplies() -> [UInt8] {
    defer { replies = [] }
    return replies
  }

  mutating func noteUnknown(_ description: String) {
    if unknownSequences.count < 100 { unknownSequences.append(description) }
  }

  mutating func resetTabStops() {
    tabStops = Set(stride(from: 0, to: size.columns, by: 8))
  }

  private mutating func handle(_ event: OutputEvent) {
    switch event {
    case .print(let scalar): show(scalar)
    case .control(let byte): control(byte)
    case .escape(let intermediates, let final): escape(intermediates, final)
    case .sequence(let sequence): perform(sequence)
    case .systemCommand(let text):
      if systemCommands.count == 16 { systemCommands.removeFirst() }
      systemCommands.append(text)
    case .string: break
    case .malformed(let description): noteUnknown(description)
    }
  }
}
