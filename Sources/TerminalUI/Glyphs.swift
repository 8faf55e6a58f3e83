/// The drawn characters of a glyph set, by what they are for. Each takes one column.
package struct Glyphs: Equatable, Sendable {
  package let set: GlyphSet
  package let horizontal: String
  package let vertical: String
  /// Where a vertical line hangs from a horizontal one, or stands on it.
  package let tee: String
  package let teeUp: String
  /// Corners around what has the focus on the face.
  package let topLeft: String
  package let topRight: String
  package let bottomLeft: String
  package let bottomRight: String
  /// Marks the current row of a list.
  package let pointer: String
  /// Begins an item of a list.
  package let bullet: String
  /// Inside the box of an item: answered yes, and picked from several.
  package let check: String
  package let cross: String
  package let radioOn: String
  package let radioOff: String
  package let ellipsis: String
  package let up: String
  package let down: String
  package let left: String
  package let right: String
  /// The full and the empty part of a progress bar.
  package let barFull: String
  package let barEmpty: String
  /// The full and the empty part of a level.
  package let meterFull: String
  package let meterEmpty: String
  /// A filled cell of a wide bar.
  package let solid: String
  /// Heights of a bar in a small chart, lowest first.
  package let levels: [String]
  /// The symbols that stand beside the word of a result.
  package let danger: String
  package let warning: String
  package let caution: String
  package let ok: String
  package let open: String
  /// What stands between two short pieces of text.
  package let dot: String

  /// The characters of a set. The Linux console's font (VGA, code page 437) has few symbols.
  package init(_ set: GlyphSet) {
    self.set = set
    let rich = set == .braille
    let lines = set != .ascii
    horizontal = lines ? "─" : "-"
    vertical = lines ? "│" : "|"
    tee = lines ? "┬" : "+"
    teeUp = lines ? "┴" : "+"
    topLeft = lines ? "┌" : "+"
    topRight = lines ? "┐" : "+"
    bottomLeft = lines ? "└" : "+"
    bottomRight = lines ? "┘" : "+"
    pointer = rich ? "›" : lines ? "►" : ">"
    bullet = lines ? "•" : "*"
    check = lines ? "√" : "x"
    cross = "x"
    radioOn = rich ? "●" : lines ? "•" : "*"
    radioOff = rich ? "○" : lines ? "·" : "."
    ellipsis = rich ? "…" : "..."
    up = lines ? "↑" : "^"
    down = lines ? "↓" : "v"
    left = lines ? "←" : "<"
    right = lines ? "→" : ">"
    barFull = rich ? "━" : lines ? "█" : "#"
    barEmpty = rich ? "─" : lines ? "░" : "."
    meterFull = rich ? "▮" : lines ? "█" : "#"
    meterEmpty = rich ? "▯" : lines ? "░" : "."
    solid = lines ? "█" : "#"
    levels =
      rich ? ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] : lines ? ["_", "▄", "█"] : ["_", ".", "-", "=", "#"]
    danger = "!"
    warning = rich ? "▲" : lines ? "▲" : "^"
    caution = rich ? "◆" : lines ? "♦" : "o"
    ok = rich ? "●" : lines ? "•" : "*"
    open = "?"
    dot = lines ? "·" : "-"
  }
}
