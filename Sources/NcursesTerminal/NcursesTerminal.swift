import CNcurses
import Commands
import TerminalUI

/// A real terminal in full screen, through curses.
///
/// There can be one at a time in a process, used by the one thread that made it: a terminal, its
/// settings and its signals belong to the process, and so does the state in C behind this class.
/// Only a `Waker` may cross to other threads.
package final class NcursesTerminal: Terminal {
  package let capabilities: Capabilities
  package private(set) var size: Size

  /// Turns roles into colours. A new one takes effect with the next `present`.
  package var theme: Theme {
    didSet {
      palette = Palette(theme: theme, colours: capabilities.colours)
      pairs = ColourPairs(last: pairs.last)
      shown = nil
    }
  }

  /// Ends a wait from any thread.
  package var waker: Waker { Waker(pipe: wakePipe) }

  let wakePipe: WakePipe
  var decoder: InputDecoder
  /// What came in and was not yet asked for, from `nextEvent` on.
  var events: [InputEvent] = []
  var nextEvent = 0
  var lastInput = ContinuousClock.now
  var isGone = false
  private(set) var isOpen = true

  private let kind: TerminalKind
  private let isPlain: Bool
  private var palette: Palette
  private var pairs: ColourPairs
  /// What the screen shows, as far as known.
  private var shown: Surface?

  /// Takes the terminal over. When that fails the terminal is as it was.
  package init(options: Options, theme: Theme) throws(OpenProblem) {
    guard let wakePipe = WakePipe() else { throw .refused(errorNumber: cn_last_error()) }
    self.wakePipe = wakePipe
    let term = String(cString: cn_term())
    kind = TerminalKind(term: term)
    try Self.open(kind, options, term: term)
    let isUTF8 = cn_locale_is_utf8()
    let colours = Self.usableColours(Int(cn_colours()))
    let glyphs = kind.glyphs(localeIsUTF8: isUTF8, override: options.glyphs)
    capabilities = Capabilities(colours: colours, glyphs: glyphs)
    isPlain = glyphs == .ascii
    self.theme = theme
    palette = Palette(theme: theme, colours: colours)
    pairs = ColourPairs(last: Int(cn_last_pair()))
    decoder = InputDecoder(
      keys: KeySequences(own: Self.ownKeys()), isUTF8: isUTF8, wantsMouse: options.wantsMouse)
    size = Size(cn_screen_size())
  }

  deinit { close() }

  /// Ignores interrupt, quit and stop signals from here on. For the first line of a program that is
  /// to open a locked terminal, so that there is no moment in which a key ends it.
  package static func ignoreInterrupts() { cn_ignore_interrupts() }

  /// The value of TERM; empty when unset.
  package static var nameOfTerminal: String { String(cString: cn_term()) }

  private static func open(_ kind: TerminalKind, _ options: Options, term: String) throws(OpenProblem) {
    let modesOn = kind.modesOn(mouse: options.wantsMouse)
    let modesOff = kind.modesOff(mouse: options.wantsMouse)
    let opening = modesOn.withCString { on in
      modesOff.withCString { off in
        options.crashMessage.withCString { message in
          var wanted = cn_options(
            colour: options.wantsColour, locked: options.isLocked, modes_on: on, modes_off: off,
            crash_message: message)
          return cn_open(&wanted)
        }
      }
    }
    switch opening {
    case CN_OPENED: return
    case CN_ALREADY_OPEN: throw .alreadyOpen
    case CN_NOT_A_TERMINAL: throw .notATerminal
    case CN_TERM_UNSET: throw .termUnset
    case CN_TERM_UNKNOWN: throw .termUnknown(term)
    case CN_TERM_TOO_SIMPLE: throw .termTooSimple(term)
    default: throw .refused(errorNumber: cn_last_error())
    }
  }

  /// Terminals with more than a palette number their colours by red, green and blue, where our numbers
  /// would be shades of dark blue; all agree on the first eight.
  static func usableColours(_ count: Int) -> Int {
    if count > 256 { return 8 }
    return count < 8 ? 0 : count
  }

  private static func ownKeys() -> [[UInt8]: Key] {
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in KeySequences.capabilities {
      guard let value = cn_capability(name) else { continue }
      let bytes = Array(String(cString: value).utf8)
      if bytes.count > 1, bytes[0] == 0x1B { keys[Array(bytes.dropFirst())] = key }
    }
    return keys
  }

  /// Gives the terminal back for good and writes out what went to standard error meanwhile.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    cn_close()
  }

  /// Leaves nothing of one person's answers for the next: blanks the screen at once, drops the lines
  /// scrolled out of sight where the terminal can, and what was typed ahead.
  package func eraseTraces() {
    cn_erase(kind.scrollbackErasure)
    forgetInput()
    shown = nil
  }

  package func bell() { cn_bell() }

  package func invalidate() {
    shown = nil
    cn_repaint()
  }

  func adoptSize() { size = Size(cn_screen_size()) }
}

extension NcursesTerminal {
  package func present(_ surface: Surface, cursor: Point) {
    guard isOpen else { return }
    var row: [cn_cell] = []
    row.reserveCapacity(size.columns)
    for index in 0..<size.rows where !isShown(surface, row: index) {
      encode(surface.row(index), into: &row)
      cn_put_row(Int32(clamping: index), row, Int32(clamping: row.count))
    }
    shown = surface
    cn_show(Int32(clamping: cursor.column), Int32(clamping: cursor.row))
  }

  private func isShown(_ surface: Surface, row: Int) -> Bool {
    guard let shown, shown.size == surface.size else { return false }
    return shown.isRow(row, sameOn: surface)
  }

  /// One row for the terminal, filled up with blanks to its width.
  private func encode(_ cells: ArraySlice<Cell>, into row: inout [cn_cell]) {
    row.removeAll(keepingCapacity: true)
    var columns = 0
    var index = cells.startIndex
    while index < cells.endIndex, columns < size.columns {
      let cell = cells[index]
      index += 1
      let isWide = !cell.text.isEmpty && index < cells.endIndex && cells[index].text.isEmpty
      if isWide { index += 1 }
      row.append(encode(cell, isWide: isWide))
      columns += isWide ? 2 : 1
    }
    let blank = encode(.blank, isWide: false)
    while columns < size.columns {
      row.append(blank)
      columns += 1
    }
  }

  private func encode(_ cell: Cell, isWide: Bool) -> cn_cell {
    var encoded = CellEncoding.encode(cell.text, isWide: isWide, isPlain: isPlain)
    let entry = palette.entry(for: cell.style) { number(of: $0) }
    encoded.attributes = entry.attributes
    encoded.pair = entry.pair
    return encoded
  }

  /// The number of a pair of colours, made when it is first used; 0 when there are no more.
  private func number(of pair: ColourPairs.Pair) -> UInt16 {
    switch pairs.number(for: pair) {
    case .known(let number): return UInt16(clamping: number)
    case .exhausted: return 0
    case .new(let number):
      let made = cn_make_pair(
        Int32(clamping: number), Int32(clamping: pair.foreground ?? -1),
        Int32(clamping: pair.background ?? -1))
      return made ? UInt16(clamping: number) : 0
    }
  }
}

extension Size {
  init(_ size: cn_size) {
    self.init(columns: Int(size.columns), rows: Int(size.rows))
  }
}
