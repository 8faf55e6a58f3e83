/// Cuts a program's output into characters, control characters and sequences.
///
/// The states are those of DEC's terminals: control characters act within a sequence too, CAN and
/// SUB break it off, ESC begins a new one. Everything has a limit, so no output can grow without end.
struct OutputParser {
  private enum State: Equatable {
    case text, escape, sequence, ignoredSequence, string(UInt8), stringEscape(UInt8), linuxPalette(Int)
  }

  private static let mostParameters = 32
  private static let largestNumber = 65_535
  private static let longestText = 1024

  private var state = State.text
  private var decoder = UTF8Decoder()
  private var intermediates: [UInt8] = []
  private var sequence = ControlSequence()
  private var text: [UInt8] = []
  private var scalars: [Unicode.Scalar] = []

  /// Whether a sequence or a character has begun and not ended.
  var isWithinSequence: Bool { state != .text || decoder.isWithinCharacter }

  /// Takes one byte and appends what it completes.
  mutating func feed(_ byte: UInt8, into events: inout [OutputEvent]) {
    switch state {
    case .text: feedText(byte, into: &events)
    case .escape: feedEscape(byte, into: &events)
    case .sequence: feedSequence(byte, into: &events)
    case .ignoredSequence: feedIgnored(byte, into: &events)
    case .string(let introducer): feedString(byte, introducer, into: &events)
    case .stringEscape(let introducer):
      endString(introducer, into: &events)
      if byte != UInt8(ascii: "\\") {
        state = .escape
        feedEscape(byte, into: &events)
      }
    case .linuxPalette(let missing): state = missing > 1 ? .linuxPalette(missing - 1) : .text
    }
  }

  private mutating func feedText(_ byte: UInt8, into events: inout [OutputEvent]) {
    if byte < 0x20 || byte == 0x7f {
      if let broken = decoder.breakOff() { events.append(.print(broken)) }
      feedControl(byte, into: &events)
      return
    }
    scalars.removeAll(keepingCapacity: true)
    decoder.decode(byte, into: &scalars)
    for scalar in scalars {
      // In UTF-8 too these are control characters: text that holds one was not cleaned.
      if (0x80...0x9f).contains(scalar.value) {
        events.append(.malformed("C1 control \(hex(UInt8(scalar.value)))"))
      } else {
        events.append(.print(scalar))
      }
    }
  }

  /// A control character in any state but a string.
  private mutating func feedControl(_ byte: UInt8, into events: inout [OutputEvent]) {
    switch byte {
    case 0x1b:
      intermediates = []
      state = .escape
    case 0x18, 0x1a: state = .text
    case 0, 0x7f: break  // padding
    default: events.append(.control(byte))
    }
  }

  private mutating func feedEscape(_ byte: UInt8, into events: inout [OutputEvent]) {
    switch byte {
    case 0..<0x20, 0x7f: feedControl(byte, into: &events)
    case 0x20...0x2f:
      if intermediates.count < 4 { intermediates.append(byte) }
    case 0x80...:
      abandon("ESC", byte, into: &events)
    case UInt8(ascii: "[") where intermediates.isEmpty:
      sequence = ControlSequence()
      state = .sequence
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      guard intermediates.isEmpty else { fallthrough }
      text = []
      state = .string(byte)
    default:
      state = .text
      events.append(.escape(intermediates: intermediates, final: byte))
    }
  }

  private mutating func feedSequence(_ byte: UInt8, into events: inout [OutputEvent]) {
    switch byte {
    case 0..<0x20, 0x7f: feedControl(byte, into: &events)
    case 0x20...0x2f:
      if sequence.intermediates.count < 4 { sequence.intermediates.append(byte) }
    case 0x30...0x3b where sequence.intermediates.isEmpty: feedParameter(byte)
    case 0x3c...0x3f
    where sequence.prefix == nil && sequence.parameters.isEmpty && sequence.intermediates.isEmpty:
      sequence.prefix = byte
    case UInt8(ascii: "[") where sequence == ControlSequence():
      // The Linux console's function keys; as output it is an unknown sequence of two letters.
      sequence.intermediates = [byte]
    case 0x40...0x7e:
      sequence.final = byte
      state = .text
      events.append(.sequence(sequence))
    case 0x80...: abandon("ESC [", byte, into: &events)
    default:
      state = .ignoredSequence
      events.append(.malformed("ESC [ ... \(hex(byte))"))
    }
  }

  private mutating func feedParameter(_ byte: UInt8) {
    if sequence.parameters.isEmpty { sequence.parameters = [[nil]] }
    let last = sequence.parameters.count - 1
    let part = sequence.parameters[last].count - 1
    switch byte {
    case UInt8(ascii: ";"):
      if last + 1 < Self.mostParameters { sequence.parameters.append([nil]) }
    case UInt8(ascii: ":"):
      if part + 1 < Self.mostParameters { sequence.parameters[last].append(nil) }
    default:
      let number = (sequence.parameters[last][part] ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
      sequence.parameters[last][part] = min(number, Self.largestNumber)
    }
  }

  private mutating func feedIgnored(_ byte: UInt8, into events: inout [OutputEvent]) {
    switch byte {
    case 0..<0x20: feedControl(byte, into: &events)
    case 0x40...0x7e: state = .text
    default: break
    }
  }

  private mutating func feedString(
    _ byte: UInt8, _ introducer: UInt8, into events: inout [OutputEvent]
  ) {
    let isCommand = introducer == UInt8(ascii: "]")
    // The Linux console's palette commands have no end mark.
    if isCommand && text.isEmpty && byte == UInt8(ascii: "R") {
      state = .text
    } else if isCommand && text.isEmpty && byte == UInt8(ascii: "P") {
      state = .linuxPalette(7)
    } else if byte == 0x1b {
      state = .stringEscape(introducer)
    } else if byte == 0x18 || byte == 0x1a {
      state = .text
    } else if byte == 0x07 && isCommand {
      endString(introducer, into: &events)
    } else if text.count < Self.longestText {
      text.append(byte)
    }
  }

  private mutating func endString(_ introducer: UInt8, into events: inout [OutputEvent]) {
    state = .text
    if introducer == UInt8(ascii: "]") {
      events.append(.systemCommand(String(decoding: text, as: UTF8.self)))
    } else {
      events.append(.string(introducer: introducer))
    }
  }

  private mutating func abandon(_ start: String, _ byte: UInt8, into events: inout [OutputEvent]) {
    events.append(.malformed("\(start) \(hex(byte))"))
    state = .text
    feedText(byte, into: &events)
  }

  private func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }
}
