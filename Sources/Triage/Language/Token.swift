/// A word, number or sign of an expression, with the column it starts at, counted from 1.
struct Token: Equatable {
  enum Kind: Equatable {
    case word(String)
    case number(Double)
    case sign(String)
    case end
  }

  var kind: Kind
  var column: Int

  /// How an error message shows it.
  var shown: String {
    switch kind {
    case .word(let text), .sign(let text): "\"\(text)\""
    case .number(let value): "the number \(value)"
    case .end: "the end"
    }
  }

  var word: String? {
    if case .word(let text) = kind { text } else { nil }
  }
}

/// What is wrong in an expression, and in which column.
struct ExpressionProblem: Error, Equatable {
  var column: Int
  var message: String
}

/// Cuts the text of an expression into tokens; the last is always `.end`.
func tokens(of text: String) throws(ExpressionProblem) -> [Token] {
  var found: [Token] = []
  var rest = Substring(text)
  var column = 1

  func take(while holds: (Character) -> Bool) -> String {
    let piece = String(rest.prefix(while: holds))
    rest = rest.dropFirst(piece.count)
    return piece
  }

  while let next = rest.first {
    let start = column
    if next.isWhitespace {
      column += take { $0.isWhitespace }.count
    } else if next.isLetter {
      let word = take { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
      column += word.count
      found.append(Token(kind: .word(word), column: start))
    } else if next.isNumber {
      let digits = take { $0.isNumber || $0.isLetter || $0 == "." }
      column += digits.count
      guard let value = Double(digits), value.isFinite else {
        throw ExpressionProblem(column: start, message: "\"\(digits)\" is no number. Write one such as 14.")
      }
      found.append(Token(kind: .number(value), column: start))
    } else if "()<>=,".contains(next) {
      let sign =
        if "<>".contains(next) { take { "<>=".contains($0) } } else { String(rest.removeFirst()) }
      column += sign.count
      found.append(Token(kind: .sign(sign), column: start))
    } else {
      throw ExpressionProblem(
        column: start,
        message: "\"\(next)\" has no meaning here. Write names, and, or, not, brackets and commas.")
    }
  }
  return found + [Token(kind: .end, column: column)]
}
