import TerminalHarness
import Testing

@Suite struct KeyboardTests {
  @Test(arguments: [
    ("xterm-256color", KeyPress.up, false, "\u{1b}[A"), ("xterm", .up, true, "\u{1b}OA"),
    ("xterm", .home, true, "\u{1b}OH"), ("xterm", .end, false, "\u{1b}[F"),
    ("xterm", .backTab, false, "\u{1b}[Z"), ("xterm", .function(1), false, "\u{1b}OP"),
    ("xterm", .function(5), false, "\u{1b}[15~"), ("xterm", .function(12), false, "\u{1b}[24~"),
    ("xterm", .delete, false, "\u{1b}[3~"), ("xterm", .backspace, false, "\u{7f}"),
    ("tmux-256color", .home, false, "\u{1b}[1~"), ("screen", .pageDown, false, "\u{1b}[6~"),
    ("linux", .function(1), false, "\u{1b}[[A"), ("linux", .function(6), false, "\u{1b}[17~"),
    ("linux", .backTab, false, "\u{1b}\t"), ("linux", .end, false, "\u{1b}[4~"),
    ("vt100", .down, true, "\u{1b}OB"), ("vt100", .backspace, false, "\u{8}"),
    ("vt100", .function(10), false, "\u{1b}Ox"), ("vt100", .control("l"), false, "\u{c}"),
    ("xterm", .control(" "), false, "\u{0}"), ("xterm", .alt("é"), false, "\u{1b}é"),
    ("xterm", .enter, false, "\r"), ("xterm", "né", false, "né"),
  ])
  func keys(term: String, key: KeyPress, application: Bool, expected: String) {
    let bytes = Keyboard(term: term).bytes(for: key, application: application)
    #expect(bytes == Array(expected.utf8))
  }

  @Test func aVT100HasNoSuchKeys() {
    let keyboard = Keyboard(term: "vt100")
    #expect(keyboard.bytes(for: .pageUp, application: false) == nil)
    #expect(keyboard.bytes(for: .backTab, application: false) == nil)
    #expect(keyboard.bytes(for: .function(11), application: false) == nil)
    #expect(Keyboard(term: "xterm").bytes(for: .function(13), application: false) == nil)
    #expect(Keyboard(term: "xterm").bytes(for: .control("é"), application: false) == nil)
  }
}
