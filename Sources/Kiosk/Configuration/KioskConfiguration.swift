/// Everything staff can set for a kiosk. A configuration made without a file is the one that
/// `Assets/packaging/kiosk.yaml` writes out.
package struct KioskConfiguration: Equatable, Sendable {
  /// Codes of the languages patients can pick from, the first one first on the screen.
  package var languages = ["en"]
  /// Whose emergency number is shown, such as `GB`; nil for 112.
  package var country: String?
  /// The name of the colour theme.
  package var theme = "dark"
  package var glyphs = Glyphs.auto
  package var clinic = Clinic()
  package var idle = Idle()
  /// Whether nothing moves on the screen by itself.
  package var reducedMotion = false
  /// Whether guided exercises are offered.
  package var exercises = true
  /// Where PIN and counters are kept; an absolute path.
  package var stateFolder = "/var/lib/flicker-kiosk"
  package var handOver = HandOver()
  /// Each of them opens the staff menu.
  package var staffKeys: [StaffKey] = [.function(12), .control("k")]
  /// How many days counters are kept.
  package var keepCountersDays = 400

  package init() {}

  /// Characters to draw with.
  package enum Glyphs: String, CaseIterable, Sendable {
    case auto, braille, blocks, ascii
  }

  /// What patients read about the place they are in.
  package struct Clinic: Equatable, Sendable {
    /// Shown on the first screen and on the summary; nil for nothing.
    package var name: String?
    /// Whom patients turn to, as in "Tell reception".
    package var reception = "reception"

    package init() {}
  }

  /// When a kiosk that nobody touches begins afresh.
  package struct Idle: Equatable, Sendable {
    /// Seconds without a key before the warning, 30 to 900.
    package var warnAfterSeconds = 90
    /// Seconds from the warning to the end of the visit, 20 to 300.
    package var countdownSeconds = 30

    package init() {}
  }

  /// How a summary leaves the kiosk, besides the screen.
  package struct HandOver: Equatable, Sendable {
    /// The program that prints, by its absolute path, and its arguments; nil for no printing.
    package var printCommand: [String]?
    /// Whether a short summary is offered as a QR code.
    package var qrCode = false
    /// Nil for no tickets.
    package var ticket: Ticket?

    package init() {}

    /// Summaries in a folder, found again by a short ticket.
    package struct Ticket: Equatable, Sendable {
      /// An absolute path.
      package var folder: String
      /// Minutes until a summary is removed, 5 to 10080.
      package var keepMinutes = 240

      package init(folder: String) { self.folder = folder }
    }
  }
}

/// A key that opens the staff menu: one that nobody presses by chance.
package enum StaffKey: Hashable, Sendable, CustomStringConvertible {
  /// F6 to F12.
  case function(Int)
  /// A letter held with Ctrl, in lower case.
  case control(Character)

  /// Letters that terminals, or the screens of the kiosk, do not use themselves.
  static let freeLetters = "abefgknoprtuvwxy"

  /// Reads `F12` or `Ctrl-K`; nil for any other key.
  package init?(_ text: String) {
    let word = text.lowercased()
    if word.hasPrefix("f"), let number = Int(word.dropFirst()), (6...12).contains(number) {
      self = .function(number)
    } else if word.hasPrefix("ctrl-"), word.count == 6, let letter = word.last,
      Self.freeLetters.contains(letter)
    {
      self = .control(letter)
    } else {
      return nil
    }
  }

  /// As the configuration writes it.
  package var description: String {
    switch self {
    case .function(let number): "F\(number)"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    }
  }
}
