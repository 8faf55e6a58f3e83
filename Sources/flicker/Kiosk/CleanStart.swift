import CPrivacy
import Glibc
import NcursesTerminal

/// Makes sure that nobody's environment and no key can change what a kiosk is.
enum CleanStart {
  /// Whether this command line starts a kiosk, rather than one of the commands staff has for it.
  static func isWanted(_ arguments: [String]) -> Bool {
    guard arguments.dropFirst().first == "kiosk" else { return false }
    let others: Set = ["check", "set-pin", "show", "help", "--help", "-h", "--version"]
    return others.isDisjoint(with: arguments.dropFirst(2))
  }

  /// For the first line of the program: before anything is read, no key can end it any more, nobody may
  /// look into it, and it starts anew with nothing of the environment but the kind of the terminal.
  ///
  /// The memory settings belong to the C library and are read by it before the program begins: what is let
  /// go of is overwritten at once.
  static func prepare() {
    NcursesTerminal.ignoreInterrupts()
    cprivacy_no_dumps()
    let environment = [
      "TERM=\(sane(term: NcursesTerminal.nameOfTerminal))", "LANG=C.UTF-8",
      "GLIBC_TUNABLES=glibc.malloc.perturb=165:glibc.malloc.tcache_count=0:glibc.malloc.arena_max=1",
      "SWIFT_BACKTRACE=enable=no",
    ]
    withCStrings(environment) { environment in
      guard !cprivacy_environment_is(environment) else { return }
      _ = withCStrings(CommandLine.arguments) { cprivacy_restart($0, environment) }
    }
  }

  /// A name that the terminal database of the system knows and that cannot lead anywhere else.
  static func sane(term: String) -> String { known.contains(term) ? term : "vt100" }

  private static let known: Set = [
    "xterm", "xterm-256color", "xterm-color", "xterm-16color", "screen", "screen-256color", "tmux",
    "tmux-256color", "linux", "linux-16color", "vt100", "vt102", "vt220", "vt320", "rxvt", "rxvt-unicode",
    "rxvt-unicode-256color", "putty", "putty-256color", "konsole", "konsole-256color", "gnome",
    "gnome-256color", "vte", "vte-256color", "foot", "alacritty", "xterm-kitty", "ansi", "cons25",
  ]

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { copies.forEach { free($0) } }
    return body(copies)
  }
}
