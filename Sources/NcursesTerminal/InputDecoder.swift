import Commands
import TerminalUI

/// Turns the bytes a terminal sends into events.
///
/// curses could do this too, but it hands an unknown sequence over as an Esc followed by letters,
/// each of which may be a command, and it reads a long paste byte by byte.
///
/// A key held with Alt arrives as Esc followed by the key, and is delivered so: the same bytes come
/// when someone presses Esc and the key on a slow line.
struct InputDecoder {
  private enum State {
    case ground
    /// After an escape character: a key of its own, or the start of a sequence.
    case escape
    /// In a sequence that ends with a letter; the bytes so far are in `sequence`.
    case sequence
    /// In an answer of the terminal that nobody asked for, up to its end mark.
    case answer(escaped: Bool)
    /// In the three bytes of a mouse report in the old form.
    case oldMouse
    case paste
  }

  private let keys: KeySequences
  private let isUTF8: Bool
  private let wantsMouse: Bool
  private var state = State.ground
  private var sequence: [UInt8] = []
  private var scalars = ScalarDecoder()
  private let pasteCapacity: Int
  private var paste: PasteCollector

  /// - Parameters:
  ///   - isUTF8: false drops everything beyond ASCII
  ///   - pasteCapacity: what is kept of one paste, in bytes
  init(
    keys: KeySequences, isUTF8: Bool, wantsMouse: Bool, pasteCapacity: Int = PasteCollector.usualCapacity
  ) {
    self.keys = keys
    self.isUTF8 = isUTF8
    self.wantsMouse = wantsMouse
    self.pasteCapacity = pasteCapacity
    paste = PasteCollector(capacity: pasteCapacity)
  }

  /// How long to wait for more input before `settle`; nil when nothing is incomplete.
  var patience: Duration? {
    switch state {
    case .ground: nil
    case .escape: .milliseconds(25)
    case .sequence, .answer, .oldMouse, .paste: .milliseconds(100)
    }
  }

  /// The events that one byte completes.
  mutating func take(_ byte: UInt8, into events: inout [InputEvent]) {
    switch state {
    case .ground: takeInGround(byte, &events)
    case .escape: takeAfterEscape(byte, &events)
    case .sequence: takeInSequence(byte, &events)
    case .answer(let escaped): takeInAnswer(byte, escaped: escaped)
    case .oldMouse: takeInOldMouse(byte)
    case .paste:
      if paste.take(byte) { deliverPaste(&events) }
    }
  }

  /// The input has been quiet for as long as `patience`: what is incomplete stays so.
  mutating func settle(into events: inout [InputEvent]) {
    switch state {
    case .escape: events.append(.key(.escape))
    case .paste: deliverPaste(&events)
    default: break
    }
    state = .ground
    sequence.removeAll(keepingCapacity: true)
  }

  /// Forgets what is incomplete.
  mutating func reset() {
    state = .ground
    sequence.removeAll()
    scalars.forget()
    paste = PasteCollector(capacity: pasteCapacity)
  }

  private mutating func takeInGround(_ byte: UInt8, _ events: inout [InputEvent]) {
    guard byte < 0x80 else {
      if isUTF8, let scalar = scalars.take(byte), Self.isTyped(scalar) {
        events.append(.key(.character(Character(scalar))))
      }
      return
    }
    scalars.forget()
    if byte == 0x1B {
      state = .escape
    } else if let key = Self.key(ofASCII: byte) {
      events.append(.key(key))
    }
  }

  private static func key(ofASCII byte: UInt8) -> Key? {
    switch byte {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    // Ctrl-\ and its like, which end other programs; Ctrl-[ is Esc.
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    case 0x20...0x7E: .character(Character(Unicode.Scalar(byte)))
    default: nil
    }
  }

  /// A mark without a character to stand on, or a control, is no key.
  private static func isTyped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .nonspacingMark, .spacingMark, .enclosingMark, .surrogate, .unassigned,
      .lineSeparator, .paragraphSeparator:
      false
    default: true
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      sequence = [byte]
      state = .sequence
    case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .answer(escaped: false)
    case 0x1B: events.append(.key(.escape))
    default:
      state = .ground
      if let key = keys.key(for: [byte]) {
        events.append(.key(key))
      } else {
        events.append(.key(.escape))
        takeInGround(byte, &events)
      }
    }
  }

  private mutating func takeInSequence(_ byte: UInt8, _ events: inout [InputEvent]) {
    guard byte >= 0x20, byte < 0x7F else {
      // No sequence has such a byte in it: it was cut short, and this is something new.
      state = .ground
      takeInGround(byte, &events)
      return
    }
    // A sequence longer than any key's is followed to its end and then dropped.
    if sequence.count < 64 { sequence.append(byte) }
    if isComplete(byte) {
      state = .ground
      deliverSequence(&events)
    }
  }

  /// Whether `byte`, the latest of the sequence, is its last.
  private func isComplete(_ byte: UInt8) -> Bool {
    if sequence[0] == UInt8(ascii: "O") {
      return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) && byte != UInt8(ascii: ";")
    }
    // "[" right after "[" is the Linux console's own start of a function key.
    if sequence.count == 2, byte == UInt8(ascii: "[") { return false }
    return byte >= 0x40
  }

  private mutating func deliverSequence(_ events: inout [InputEvent]) {
    if sequence == Array("[200~".utf8) {
      paste = PasteCollector(capacity: pasteCapacity)
      state = .paste
    } else if sequence == Array("[M".utf8), wantsMouse {
      state = .oldMouse
    } else if sequence.starts(with: Array("[<".utf8)) {
      if wantsMouse, let event = MouseReport.event(of: sequence) { events.append(.mouse(event)) }
    } else if let key = keys.key(for: sequence) {
      events.append(.key(key))
    }
  }

  private mutating func takeInAnswer(_ byte: UInt8, escaped: Bool) {
    let isEnd = byte == 0x07 || (escaped && byte == UInt8(ascii: "\\"))
    state = isEnd ? .ground : .answer(escaped: byte == 0x1B)
  }

  /// Only the SGR form is asked for; a terminal that knows just the old one has its reports skipped.
  private mutating func takeInOldMouse(_ byte: UInt8) {
    sequence.append(byte)
    if sequence.count == 5 { state = .ground }
  }

  private mutating func deliverPaste(_ events: inout [InputEvent]) {
    let text = paste.text(isUTF8: isUTF8)
    paste = PasteCollector(capacity: pasteCapacity)
    state = .ground
    if !text.isEmpty { events.append(.paste(text)) }
  }
}
