import Content
import ViewModels

/// How a page is written down.
extension LinePage {
  /// The choices with the numbers that choose them.
  var numbered: [(number: Int, choice: LineChoice)] {
    Self.numbered(choices.filter { !isNamed($0) })
  }

  private func isNamed(_ choice: LineChoice) -> Bool { namesCommands && choice.isCommand }

  /// Counted from 1; a choice may bring its own number.
  static func numbered(_ choices: [LineChoice]) -> [(number: Int, choice: LineChoice)] {
    var next = 0
    return choices.map { choice in
      if let number = choice.number {
        next = max(next, number)
        return (number, choice)
      }
      next += 1
      return (next, choice)
    }
  }

  /// The page in lines, without what has come of an answer and what comes next.
  func lines(in world: World) -> [String] {
    var numbers = numbered[...]
    var lines: [String] = []
    for part in parts {
      switch part {
      case .head(let text): lines += ["", text]
      case .text(let text): lines.append(text)
      case .choice(let choice):
        guard !isNamed(choice), let (number, choice) = numbers.popFirst() else { continue }
        lines.append("\(number). \(choice.named)")
      }
    }
    let named = choices.filter(isNamed).map(\.named)
    if !named.isEmpty { lines.append(world.text(.lineOrType, ["words": named.joined(separator: ", ")])) }
    return lines
  }

  /// The list of all else.
  func moreLines(in world: World) -> [String] {
    [world.text(.lineMoreTitle)] + Self.numbered(more).map { "\($0.number). \($0.choice.named)" }
  }
}

extension LineChoice {
  /// With the letter that does the same.
  fileprivate var named: String { letter.map { "\(title) (\($0))" } ?? title }
}
