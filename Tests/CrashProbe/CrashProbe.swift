import NcursesTerminal
import TerminalUI

/// Opens a real terminal, shows a screen and ends in a trap.
///
/// The first argument says how: `fatal`, `index`, `overflow`, or `exit` for leaving without closing.
@main
enum CrashProbe {
  static func main() throws {
    let terminal = try NcursesTerminal(options: NcursesTerminal.Options(), theme: .mono)
    var canvas = Canvas(size: terminal.size, glyphs: Glyphs(terminal.capabilities.glyphs))
    canvas.write("the screen before the crash", column: 0, row: 0)
    terminal.present(canvas.surface, cursor: Point(column: 3, row: 3))
    _ = terminal.next(within: nil)
    let numbers = CommandLine.arguments.map(\.utf8.count)
    switch CommandLine.arguments.dropFirst().first {
    case "index": print(numbers[numbers.count])
    case "overflow": print(numbers.reduce(Int.max, +))
    case "exit": terminate()
    default: fatalError("what went wrong, in words")
    }
    terminal.close()
  }
}
