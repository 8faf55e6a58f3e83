/// Reads the rule language. See `RuleBook` for what can be written.
struct ExpressionParser {
  /// How deep brackets and `not` may nest. Real rules need three.
  static let deepest = 40

  let vocabulary: Vocabulary
  private var tokens: ArraySlice<Token>
  private let end: Token
  private var depth = 0

  /// The condition a text stands for.
  static func parse(_ text: String, _ vocabulary: Vocabulary) throws(ExpressionProblem) -> Expression {
    var parser = ExpressionParser(try Triage.tokens(of: text), vocabulary)
    let expression = try parser.chain()
    if parser.next.kind != .end {
      throw parser.problem("found \(parser.next.shown). Write and, or, or nothing more.")
    }
    return expression
  }

  private init(_ tokens: [Token], _ vocabulary: Vocabulary) {
    self.tokens = tokens[...]
    self.vocabulary = vocabulary
    end = tokens.last ?? Token(kind: .end, column: 1)
  }

  var next: Token { tokens.first ?? end }

  func problem(_ message: String, at token: Token? = nil) -> ExpressionProblem {
    ExpressionProblem(column: (token ?? next).column, message: message)
  }

  @discardableResult mutating func take() -> Token {
    let token = next
    tokens = tokens.dropFirst()
    return token
  }

  mutating func takes(_ word: String) -> Bool {
    guard next.kind == .word(word) || next.kind == .sign(word) else { return false }
    take()
    return true
  }

  mutating func expect(_ words: String...) throws(ExpressionProblem) {
    for word in words where !takes(word) {
      throw problem("found \(next.shown). Write \"\(word)\" here.")
    }
  }

  /// Conditions joined by `and`, or by `or`, but not by both: brackets must say which goes first.
  private mutating func chain() throws(ExpressionProblem) -> Expression {
    let first = try condition()
    guard let joint = next.word, joint == "and" || joint == "or" else { return first }
    var parts = [first]
    while takes(joint) { parts.append(try condition()) }
    if next.word == "and" || next.word == "or" {
      throw problem("\"and\" meets \"or\". Put brackets round the conditions that belong together.")
    }
    return joint == "and" ? .all(parts) : .any(parts)
  }

  private mutating func condition() throws(ExpressionProblem) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw problem("nested more than \(Self.deepest) deep. Write it with fewer brackets.")
    }
    if takes("(") {
      let inner = try chain()
      try expect(")")
      return inner
    }
    if takes("not") { return .not(try condition()) }
    if let list = try listCondition() { return list }
    if let special = try specialCondition() { return special }
    let surely = takes("surely")
    return .finding(try finding(), surely: surely)
  }

  private mutating func listCondition() throws(ExpressionProblem) -> Expression? {
    if takes("any") {
      try expect("of")
      return .any(try list())
    }
    if takes("all") {
      try expect("of")
      return .all(try list())
    }
    if takes("exactly") {
      try expect("one", "of")
      return .exactlyOne(try list())
    }
    return nil
  }

  private mutating func list() throws(ExpressionProblem) -> [Expression] {
    try expect("(")
    var parts = [try chain()]
    while takes(",") { parts.append(try chain()) }
    try expect(")")
    return parts
  }
}
