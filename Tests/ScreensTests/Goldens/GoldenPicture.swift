import Commands
import ProgramTesting
import Screens
import TerminalUI

/// A screen as a text that people can read and compare: what is shown, how, where the cursor is.
struct GoldenPicture {
  private let surface: Surface
  private let theme: Theme
  private let colours: Int
  private let cursor: Point
  private let clickable: Int

  init(_ drawn: ProgramRun.Drawn, theme: Theme, colours: Int) {
    self.init(
      drawn.surface, theme: theme, colours: colours, cursor: drawn.interaction.cursor,
      clickable: drawn.interaction.hits.count)
  }

  init(_ surface: Surface, theme: Theme, colours: Int, cursor: Point, clickable: Int) {
    self.surface = surface
    self.theme = theme
    self.colours = colours
    self.cursor = cursor
    self.clickable = clickable
  }

  /// The whole picture.
  var text: String {
    let rule = String(repeating: "-", count: surface.size.columns)
    func edge(_ mark: Character) -> String {
      var edge = Array(rule)
      if edge.indices.contains(cursor.column) { edge[cursor.column] = mark }
      return " +" + String(edge) + "+"
    }
    var lines = [edge("v")]
    for row in 0..<surface.size.rows {
      let shown = surface.row(row).map(\.text).joined()
      lines.append((row == cursor.row ? ">" : " ") + "|" + shown + "|")
    }
    lines += [edge("^"), "", "cursor: column \(cursor.column), row \(cursor.row)"]
    lines += ["clickable: \(clickable)", ""]
    return (lines + styleLines()).joined(separator: "\n") + "\n"
  }

  /// One letter for each cell that does not look plain, and what the letters mean.
  private func styleLines() -> [String] {
    var letters: [String: Character] = [:]
    var legend: [String] = []
    var map: [String] = []
    for row in 0..<surface.size.rows {
      var line = ""
      for cell in surface.row(row) {
        guard cell.style != .plain else {
          line.append(" ")
          continue
        }
        let meaning = meaning(of: cell.style)
        if letters[meaning] == nil {
          let letter = Self.alphabet[letters.count % Self.alphabet.count]
          letters[meaning] = letter
          legend.append("\(letter)  \(meaning)")
        }
        line.append(letters[meaning] ?? "?")
      }
      while line.hasSuffix(" ") { line.removeLast() }
      map.append(" |" + line)
    }
    while map.last == " |" { map.removeLast() }
    return map + [""] + legend
  }

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

  /// A style in words: what it is for, and what the terminal makes of it.
  private func meaning(of style: Style) -> String {
    let look = theme.look(of: style, colours: colours)
    let purpose =
      style.ground == .none ? style.role.rawValue : "\(style.role.rawValue) on \(style.ground.rawValue)"
    let parts: [String?] = [
      look.foreground.map { "colour \($0)" }, look.background.map { "behind it \($0)" },
      look.isBold ? "bold" : nil, look.isDim ? "dim" : nil, look.isReversed ? "reversed" : nil,
      look.isUnderlined ? "underlined" : nil,
    ]
    let shown = parts.compactMap { $0 }
    return "\(purpose): \(shown.isEmpty ? "plain" : shown.joined(separator: ", "))"
  }
}
