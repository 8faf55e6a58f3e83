/// A short name for a summary that is easy to say and to hear, such as `K7 Q4`.
package struct Ticket: Hashable, Sendable, CustomStringConvertible {
  /// Without the space, as files are named.
  let code: String

  /// None that sounds or looks like another: B, D, G, P, T, V and Z sound alike, I and O look like digits.
  private static let letters = Array("ACEFHJKLMNQRSUWXY")
  private static let digits = Array("23456789")

  /// One of 18,496, from the system's random numbers.
  static func random() -> Ticket {
    var system = SystemRandomNumberGenerator()
    let code = [letters, digits, letters, digits].compactMap { $0.randomElement(using: &system) }
    return Ticket(code: String(code))
  }

  private init(code: String) { self.code = code }

  /// Reads a ticket as somebody wrote it down: `k7 q4`, `K7-Q4`; nil for what can be none.
  package init?(_ text: String) {
    guard text.utf8.count <= 40 else { return nil }
    let code = text.uppercased().filter { $0 != " " && $0 != "-" }
    let kinds = [Self.letters, Self.digits, Self.letters, Self.digits]
    guard code.count == kinds.count, zip(code, kinds).allSatisfy({ $1.contains($0) }) else { return nil }
    self.code = code
  }

  package var description: String { "\(code.prefix(2)) \(code.suffix(2))" }
}
