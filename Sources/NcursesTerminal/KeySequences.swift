import Commands

/// What terminals send for the keys that are no characters: the part after the escape character.
struct KeySequences {
  /// What the terminal database says of this very terminal; it goes first.
  private let own: [[UInt8]: Key]

  init(own: [[UInt8]: Key] = [:]) { self.own = own }

  /// The capabilities of the terminal database that name keys.
  static let capabilities: [(name: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
      ("kbs", .backspace),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  /// A whole sequence, without its escape character.
  func key(for sequence: [UInt8]) -> Key? {
    if let key = own[sequence] { return key }
    guard let introducer = sequence.first, let final = sequence.last, sequence.count > 1 else { return nil }
    let parameters = sequence[1..<(sequence.count - 1)]
    switch introducer {
    case UInt8(ascii: "O"): return Self.applicationKey(final)
    case UInt8(ascii: "["): return Self.controlKey(parameters, final)
    default: return nil
    }
  }

  /// `ESC O x`: the numeric keypad and the keys next to it.
  private static func applicationKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: "X"): .character("=")
    // The keypad's "j" to "y" stand for "*" to "9", in the order of ASCII.
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(final - 0x40)))
    default: letterKey(final)
    }
  }

  private static func letterKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
    default: nil
    }
  }

  /// `ESC [ parameters x`.
  private static func controlKey(_ parameters: ArraySlice<UInt8>, _ final: UInt8) -> Key? {
    // The Linux console's first five function keys.
    if parameters.elementsEqual([UInt8(ascii: "[")]), (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final)
    {
      return .function(Int(final) - 0x40)
    }
    guard let numbers = numbers(in: parameters) else { return nil }
    switch final {
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "~"): return numberedKey(numbers)
    default:
      let key = letterKey(final)
      // An arrow with Shift or Ctrl is still that arrow; a function key with one is another key.
      if case .function = key, numbers.count > 1 { return nil }
      return key
    }
  }

  private static func numberedKey(_ numbers: [Int]) -> Key? {
    guard let number = numbers.first else { return nil }
    switch number {
    case 1, 7: return .home
    case 4, 8: return .end
    case 3: return .delete
    case 5: return .pageUp
    case 6: return .pageDown
    case 11...15: return function(number - 10, numbers)
    case 17...21: return function(number - 11, numbers)
    case 23, 24: return function(number - 12, numbers)
    default: return nil
    }
  }

  private static func function(_ number: Int, _ numbers: [Int]) -> Key? {
    numbers.count > 1 ? nil : .function(number)
  }

  /// Numbers with semicolons between them; nil for anything else, such as answers to questions.
  static func numbers(in parameters: ArraySlice<UInt8>) -> [Int]? {
    var numbers: [Int] = []
    var current = 0
    for byte in parameters {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        current = min(current * 10 + Int(byte - UInt8(ascii: "0")), 100_000)
      case UInt8(ascii: ";"):
        numbers.append(current)
        current = 0
      default: return nil
      }
    }
    if !parameters.isEmpty { numbers.append(current) }
    return numbers
  }
}
