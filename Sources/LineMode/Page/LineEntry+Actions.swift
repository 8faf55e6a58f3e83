import ViewModels

extension LineEntry {
  /// What a typed value does; nil where it does not fit.
  package func actions(for text: String) -> [LinePage.Action]? {
    switch kind {
    case .number(let range, let isWhole):
      guard let number = Self.number(text), range.contains(number), !isWhole || Int(exactly: number) != nil
      else { return nil }
      return use.actions(written: Self.digits(number))
    case .text(let longest):
      return use.actions(written: String(text.prefix(longest)))
    }
  }

  /// Whether a line is meant as a number, right or wrong.
  static func looksLikeNumber(_ text: String) -> Bool {
    text.first.map { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") } ?? false
  }

  /// A number as people write it, with a point or a comma.
  private static func number(_ text: String) -> Double? {
    let plain = text.replacing(",", with: ".")
    guard plain.count <= 9, plain.allSatisfy({ ("0"..."9").contains($0) || $0 == "." }) else { return nil }
    return Double(plain)
  }

  private static func digits(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}

extension LineEntry.Use {
  /// The steps of the models that put the value in the place of what was there.
  fileprivate func actions(written: String) -> [LinePage.Action] {
    switch self {
    case .place: return [.face(.leavePanel), .face(.search), .face(.type(written))]
    case .search: return [.learn(.closeSearch), .learn(.search), .learn(.type(written))]
    case .days: return Self.fiveDigitsBack + [.checklist(.type(written)), .checklist(.confirmDays)]
    case .habit(let index):
      return [.habits(.focus(index))] + written.map { .habits(.digit($0)) } + [.habits(.move(1))]
    case .field(let field):
      return [.checkIn(.focus(field))] + written.map { .checkIn(.digit($0)) } + [.checkIn(.move(1))]
    case .note: return [.checkIn(.focus(.note)), .checkIn(.forget), .checkIn(.type(written))]
    }
  }

  /// No number of days that can be typed is longer.
  private static let fiveDigitsBack = [LinePage.Action](repeating: .checklist(.erase), count: 5)
}
