/// Numbers the pairs of colours in use; a terminal knows colours only as such pairs.
struct ColourPairs {
  struct Pair: Hashable {
    /// Palette numbers; nil is the terminal's own colour.
    var foreground: Int?
    var background: Int?
  }

  enum Answer: Equatable {
    /// This pair has been given its colours before.
    case known(Int)
    /// This number is free; the terminal has to be told its colours.
    case new(Int)
    /// There are no numbers left.
    case exhausted
  }

  /// The highest number the terminal has.
  let last: Int
  private var numbers: [Pair: Int] = [:]

  init(last: Int) { self.last = last }

  /// The number for a pair; 0 is the terminal's own two colours.
  mutating func number(for pair: Pair) -> Answer {
    if pair.foreground == nil, pair.background == nil { return .known(0) }
    if let number = numbers[pair] { return .known(number) }
    let number = numbers.count + 1
    guard number <= last else { return .exhausted }
    numbers[pair] = number
    return .new(number)
  }
}
