import CCrypt

/// Digits as they are typed. Its memory is overwritten when it goes.
package struct PIN: ~Copyable {
  /// How many digits a PIN may have.
  package static let lengths = 4...12

  /// Ends with a zero, and everything after the digits is zero.
  private let memory: UnsafeMutablePointer<CChar>
  private static var size: Int { lengths.upperBound + 1 }

  /// How many digits have been typed.
  package private(set) var count = 0

  package init() {
    memory = .allocate(capacity: Self.size)
    memory.initialize(repeating: 0, count: Self.size)
  }

  deinit {
    ccrypt_zero(memory, Self.size)
    memory.deallocate()
  }

  /// Adds a digit; false for anything else, and where there is no room.
  @discardableResult
  package mutating func append(_ character: Character) -> Bool {
    guard let digit = character.asciiValue, (48...57).contains(digit), count < Self.lengths.upperBound else {
      return false
    }
    memory[count] = CChar(digit)
    count += 1
    return true
  }

  /// Takes the last digit back.
  package mutating func removeLast() {
    guard count > 0 else { return }
    count -= 1
    memory[count] = 0
  }

  /// Forgets all digits.
  package mutating func clear() {
    ccrypt_zero(memory, Self.size)
    count = 0
  }

  package func isSame(as other: borrowing PIN) -> Bool {
    var differs: CChar = 0
    for index in 0..<Self.size { differs |= memory[index] ^ other.memory[index] }
    return differs == 0
  }

  /// Whether it is what anybody would try first: one digit over and over, or digits in a row.
  package var isObvious: Bool {
    guard count > 1 else { return true }
    let steps = Set((1..<count).map { memory[$0] - memory[$0 - 1] })
    return steps.count == 1 && steps.isSubset(of: [-1, 0, 1])
  }

  /// The digits, as long as `body` runs.
  func withDigits<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value { body(memory) }
}
