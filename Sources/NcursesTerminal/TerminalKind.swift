import TerminalUI

/// What is known of a terminal from its name, where the terminal database does not say.
struct TerminalKind: Equatable {
  /// The richest glyphs its fonts can be trusted with, given a locale that can write them.
  var glyphs: GlyphSet
  /// Whether it marks the two ends of a paste when asked to.
  var marksPastes: Bool
  /// Whether it reports the mouse in the SGR form when asked to.
  var reportsMouse: Bool
  /// Whether it has lines scrolled out of sight, and drops them when asked to.
  var dropsScrollback: Bool

  /// - Parameter term: the value of TERM
  init(term: String) {
    // "xterm-256color", "screen.xterm-256color" and "vt220-w" tell their family first.
    let family = term.prefix { $0 != "-" && $0 != "." }
    let isEmulator = Self.emulators.contains(String(family))
    marksPastes = isEmulator
    reportsMouse = isEmulator
    dropsScrollback = isEmulator || family == "linux"
    if family == "linux" {
      glyphs = .blocks
    } else if Self.isPlain(family) {
      glyphs = .ascii
    } else {
      glyphs = .braille
    }
  }

  private static let emulators: Set<String> = [
    "xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "wezterm", "konsole", "gnome", "vte",
    "st",
    "stterm", "iterm", "iterm2", "mintty", "putty", "contour", "ghostty", "mlterm", "terminator", "nsterm",
  ]

  /// Real terminals, consoles of other systems, and names that say nothing.
  private static func isPlain(_ family: Substring) -> Bool {
    let exact: Set<Substring> = [
      "", "ansi", "pcansi", "dumb", "unknown", "sun", "hurd", "mach", "cygwin", "Eterm", "network", "dialup",
    ]
    let prefixes = ["vt", "cons", "wsvt", "wy", "tvi", "hp", "ibm", "adm"]
    if family == "vte" { return false }
    return exact.contains(family) || prefixes.contains { family.hasPrefix($0) }
  }
}

extension TerminalKind {
  /// The glyphs to draw with.
  func glyphs(localeIsUTF8: Bool, override: GlyphSet?) -> GlyphSet {
    // Bytes that the locale cannot write must not be sent, whatever is asked for.
    localeIsUTF8 ? override ?? glyphs : .ascii
  }

  /// What to write to turn on the modes that are wanted.
  func modesOn(mouse: Bool) -> String {
    (marksPastes ? "\u{1B}[?2004h" : "") + (reportsMouse && mouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "")
  }

  /// What to write to turn them off again.
  func modesOff(mouse: Bool) -> String {
    (reportsMouse && mouse ? "\u{1B}[?1006l\u{1B}[?1000l" : "") + (marksPastes ? "\u{1B}[?2004l" : "")
  }

  /// What to write to drop the lines scrolled out of sight.
  var scrollbackErasure: String { dropsScrollback ? "\u{1B}[3J" : "" }
}
