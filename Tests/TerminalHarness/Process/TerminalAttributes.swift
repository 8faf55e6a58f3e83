import CPty
import Glibc

/// A terminal's settings (termios), to see that a program left them as it found them.
public struct TerminalAttributes: Equatable, Sendable {
  /// How input is changed before the program reads it (`c_iflag`).
  public let input: UInt32
  /// How output is changed before it is shown (`c_oflag`).
  public let output: UInt32
  /// The line's own settings (`c_cflag`).
  public let control: UInt32
  /// Echo, lines and signals (`c_lflag`).
  public let local: UInt32
  /// Special characters, then the speeds as bytes.
  public let rest: [UInt8]

  /// Reads the settings of a terminal; nil when it has none (any more).
  init?(descriptor: Int32) {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    self.init(settings)
  }

  init(_ settings: termios) {
    input = settings.c_iflag
    output = settings.c_oflag
    control = settings.c_cflag
    local = settings.c_lflag
    var bytes = withUnsafeBytes(of: settings.c_cc) { Array($0) }
    for speed in [settings.c_ispeed, settings.c_ospeed] {
      bytes += withUnsafeBytes(of: speed) { Array($0) }
    }
    rest = bytes
  }

  /// Whether the terminal collects whole lines, as it does for a shell's commands.
  public var collectsLines: Bool { local & UInt32(ICANON) != 0 }
  /// Whether keys such as Ctrl-C send a signal, or Ctrl-S stops the output.
  public var actsOnKeys: Bool { local & UInt32(ISIG | IEXTEN) != 0 || input & UInt32(IXON) != 0 }
  /// Whether it shows what is typed by itself.
  public var echoes: Bool { local & UInt32(ECHO) != 0 }
}
