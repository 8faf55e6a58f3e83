import TerminalUI

/// How far one has come, as a short bar with numbers.
enum ProgressBar {
  static func text(_ place: Int, of count: Int, glyphs: Glyphs) -> String {
    let place = min(max(place, 0), count)
    let full = String(repeating: glyphs.radioOn, count: place)
    let empty = String(repeating: glyphs.radioOff, count: count - place)
    return "\(full)\(empty) \(place)/\(count)"
  }
}
