/// A person at a terminal in which a real program runs.
///
/// Every wait ends as soon as what it waits for is there, and throws a `JourneyFailure` with the
/// screen when it is not there in time. What is there is seen with the whole of its frame, however
/// many pieces that comes in. One thread uses a session.
public final class Session {
  /// What the person sees. Bring it up to date with `settle`, one of the waits, or `refresh`.
  public private(set) var screen: Emulator
  /// The program's terminal, for its settings, its costs and signals.
  public let terminal: PseudoTerminal
  /// How long waits last unless told otherwise.
  public var patience: Duration

  private let keyboard: Keyboard
  private var escapeWasLast = false

  /// Takes over a program that was started on a terminal of `size`.
  public init(
    _ terminal: PseudoTerminal, term: String, size: TerminalSize, patience: Duration = Deadline.longest
  ) {
    self.terminal = terminal
    self.patience = patience
    screen = Emulator(size: size)
    keyboard = Keyboard(term: term)
  }

  /// Starts a program. Its environment is exactly `environment` and TERM.
  public static func start(
    program: String, arguments: [String] = [], environment: [String: String] = [:],
    term: String = "xterm-256color", size: TerminalSize = .standard, directory: String? = nil
  ) throws(SpawnFailure) -> Session {
    var environment = environment
    environment["TERM"] = term
    let terminal = try PseudoTerminal.spawn(
      program: program, arguments: arguments, environment: environment, size: size,
      directory: directory)
    return Session(terminal, term: term, size: size)
  }

  // MARK: What the person does

  /// Presses keys one after the other.
  ///
  /// After Escape, the program is given the time to see that nothing follows; ESC and a letter at
  /// once would be Alt and that letter.
  public func press(_ keys: KeyPress...) throws { try press(keys) }

  /// Presses the keys of a list, one after the other.
  public func press(_ keys: [KeyPress]) throws {
    for key in keys {
      if escapeWasLast { try settle() }
      refresh()
      guard let bytes = keyboard.bytes(for: key, application: screen.applicationCursorKeys) else {
        throw failure("this keyboard has no key for \(key)")
      }
      try send(bytes)
      escapeWasLast = key == .escape
    }
  }

  /// Types text.
  public func type(_ text: String) throws { try press(.text(text)) }

  /// Pastes text, marked as such when the program asked for that.
  public func paste(_ text: String) throws {
    if escapeWasLast { try settle() }
    refresh()
    let (start, end) = screen.bracketedPaste ? ("\u{1b}[200~", "\u{1b}[201~") : ("", "")
    // A terminal keeps pasted text from ending the paste by itself.
    let safe = screen.bracketedPaste ? String(text.filter { $0 != "\u{1b}" }) : text
    try send(Array((start + safe + end).utf8))
  }

  /// Clicks a mouse button (0 is the left one) on a cell, counted from 0.
  ///
  /// Sends nothing and throws when the program did not ask for the mouse in SGR coordinates.
  public func click(column: Int, row: Int, button: Int = 0) throws {
    if escapeWasLast { try settle() }
    refresh()
    guard screen.isModeOn(1006), !screen.mouseModes.isDisjoint(with: [1000, 1002, 1003]) else {
      throw failure("the program did not ask for mouse clicks")
    }
    let place = "\(button);\(column + 1);\(row + 1)"
    try send(Array("\u{1b}[<\(place)M\u{1b}[<\(place)m".utf8))
  }

  /// Turns the mouse wheel one notch over a cell.
  public func scroll(up: Bool, column: Int, row: Int) throws {
    refresh()
    guard screen.isModeOn(1006) else { throw failure("the program did not ask for mouse clicks") }
    try send(Array("\u{1b}[<\(up ? 64 : 65);\(column + 1);\(row + 1)M".utf8))
  }

  /// Sends bytes as they are.
  public func send(_ bytes: [UInt8]) throws {
    escapeWasLast = false
    do {
      try terminal.write(bytes, by: Deadline(within: patience))
    } catch {
      refresh()
      throw failure("\(error)")
    }
  }

  /// Changes the size of the window.
  public func resize(to size: TerminalSize) {
    refresh()
    screen.resize(to: size)
    terminal.resize(to: size)
  }

  // MARK: What the person sees

  /// The screen in a frame.
  public var screenDump: String { screen.screenDump }

  /// Shows what the program wrote up to now. True when there was something.
  @discardableResult
  public func refresh() -> Bool {
    let bytes = terminal.read()
    screen.feed(bytes)
    let replies = screen.takeReplies()
    // A program that asks and leaves before the answer is no failure.
    if !replies.isEmpty { try? terminal.write(replies, by: Deadline(within: patience)) }
    return !bytes.isEmpty
  }

  /// Waits until `text` stands on one of the rows, and returns where.
  @discardableResult
  public func waitUntil(text: String, within limit: Duration? = nil) throws -> Position {
    try wait("\"\(text)\" did not appear", limit) { $0.position(of: text) }
  }

  /// Waits until `text` stands nowhere on the screen.
  public func waitUntilGone(text: String, within limit: Duration? = nil) throws {
    try waitUntil("\"\(text)\" did not go away", within: limit) { !$0.contains(text) }
  }

  /// Waits until the screen is as it should be. `what` says in a failure what was wrong.
  public func waitUntil(
    _ what: String = "the screen did not become as it should", within limit: Duration? = nil,
    _ isReached: (Emulator) -> Bool
  ) throws {
    _ = try wait(what, limit) { isReached($0) ? true : nil }
  }

  /// Waits until the program has ended by itself, and returns how.
  @discardableResult
  public func waitForExit(within limit: Duration? = nil) throws -> ExitStatus {
    let status = terminal.waitForExit(by: Deadline(within: limit ?? patience))
    refresh()
    guard let status else { throw failure("the program did not end") }
    return status
  }

  /// A failure with the screen as it is now.
  public func failure(_ what: String) -> JourneyFailure {
    JourneyFailure(what: what, exitStatus: terminal.exitStatus, screen: screenDump)
  }

  private func wait<Found>(
    _ what: String, _ limit: Duration?, _ look: (Emulator) -> Found?
  ) throws -> Found {
    let deadline = Deadline(within: limit ?? patience)
    while true {
      // Asked before reading: what an ended program wrote is all there to be read.
      let hasEnded = terminal.reap()
      let isNews = refresh()
      if let found = look(screen) {
        finishFrame()
        return look(screen) ?? found
      }
      if isNews { continue }
      guard !hasEnded, !deadline.isOver, terminal.waitForActivity(by: deadline) else {
        throw failure(what)
      }
    }
  }
}
