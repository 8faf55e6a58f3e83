/// A sequence that starts with ESC [.
struct ControlSequence: Equatable {
  /// `?`, `>`, `<` or `=` in front of the numbers.
  var prefix: UInt8?
  /// The numbers between semicolons, each with its parts between colons; nil where none is given.
  var parameters: [[Int?]] = []
  /// Characters such as `!` or a space before the last one.
  var intermediates: [UInt8] = []
  /// The letter that says what to do.
  var final: UInt8 = 0

  /// The number at `index`, or `standard` when it is not given or 0.
  func count(_ index: Int = 0, standard: Int = 1) -> Int {
    let value = number(index, standard: standard)
    return value == 0 ? standard : value
  }

  /// The number at `index`, or `standard` when it is not given.
  func number(_ index: Int = 0, standard: Int = 0) -> Int {
    guard parameters.indices.contains(index), let first = parameters[index].first else {
      return standard
    }
    return first ?? standard
  }

  /// As a person would write it down.
  var description: String {
    let numbers = parameters.map { parts in
      parts.map { $0.map(String.init) ?? "" }.joined(separator: ":")
    }.joined(separator: ";")
    let before = prefix.map { String(Unicode.Scalar($0)) } ?? ""
    let between = String(decoding: intermediates, as: UTF8.self)
    return "ESC [ \(before)\(numbers)\(between)\(String(Unicode.Scalar(final)))"
  }
}

/// What the bytes from a program mean.
enum OutputEvent: Equatable {
  case print(Unicode.Scalar)
  /// One of the control characters below space.
  case control(UInt8)
  /// ESC, what stood between, and the last byte.
  case escape(intermediates: [UInt8], final: UInt8)
  case sequence(ControlSequence)
  /// ESC ] and its text.
  case systemCommand(String)
  /// ESC P, X, ^ or _ and its text.
  case string(introducer: UInt8)
  /// Bytes that are no sequence, as a person would write them down.
  case malformed(String)
}
