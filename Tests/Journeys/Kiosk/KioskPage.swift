import Glibc
import TerminalHarness
import Testing

/// A page of a kiosk that a person can be on, and a text to know it by.
enum KioskPage: String, CaseIterable, CustomTestStringConvertible {
  case attract, privacy, face, checklist, days, emergency, result, sources, handOver, code, ticket, exercise
  case breathing, help, endQuestion, pin, menu, settings

  var testDescription: String { rawValue }

  /// Those without an open menu of staff, from which anybody may leave.
  static let ofPatients = usual.filter { $0 != .menu && $0 != .settings }

  /// One of each kind, for tests that take long; FLICKER_KIOSK_PAGES=all takes all.
  static let usual: [KioskPage] =
    getenv("FLICKER_KIOSK_PAGES") != nil ? allCases : [.attract, .days, .handOver, .breathing, .pin, .menu]

  /// What must be set for all of them to be there, under `handOver`.
  static let everything = withoutPrinting + "  print: {command: [/bin/cat]}\n"
  static let withoutPrinting = "handOver:\n  qrCode: true\n  ticket: {folder: $HOME/tickets}\n"

  var mark: String {
    switch self {
    case .attract: KioskHome.attract
    case .privacy: "Before you begin"
    case .face: "Where does it twitch?"
    case .checklist: "Checklist:"
    case .days: "> "
    case .emergency: "Get help first"
    case .result: "Your result"
    case .sources: "Where this comes from"
    case .handOver: "Your summary"
    case .code: "For your phone"
    case .ticket: "Say these four signs"
    case .exercise, .breathing: "Slow belly breathing"
    case .help: "Keys on this screen"
    case .endQuestion: "End your visit?"
    case .pin: "Type the PIN"
    case .menu: "Leave the kiosk"
    case .settings: "Settings in force"
    }
  }

  /// Goes there from the first page of a kiosk with `everything`; where an offer is not set up, to where
  /// its key leads then.
  func open(_ session: Session) throws {
    switch self {
    case .attract: return
    case .privacy: try session.pressAndSettle(.enter)
    case .face: try session.enterKiosk()
    case .checklist: try session.enterKiosk(then: .enter)
    case .days: try session.enterKiosk(then: .enter, "0", "0", "3", "a")
    case .emergency: try session.enterKiosk(then: .enter, "y")
    case .help: try session.enterKiosk(then: "?")
    case .endQuestion: try session.enterKiosk(then: "q")
    case .result, .sources:
      try session.enterKiosk()
      try session.answerInKiosk()
      if self == .sources { try session.pressAndSettle("s") }
    case .handOver: try session.showKioskSummary()
    case .code: try session.showKioskSummary(then: session.offer("Code for my phone"))
    case .ticket: try session.showKioskSummary(then: session.offer("Leave it for"))
    case .exercise: try session.showKioskSummary(then: session.offer("Try it:"))
    case .breathing:
      try session.showKioskSummary(then: session.offer("Try it:"))
      try session.press(.enter)
    case .pin: try session.pressAndSettle(.function(12))
    case .menu: try session.openStaffMenu()
    case .settings:
      try session.openStaffMenu()
      try session.press(session.offer("Settings in force"))
    }
    if self != .days { try session.waitUntil(text: mark) }
  }
}

extension Session {
  func enterKiosk(then keys: KeyPress...) throws {
    try enterKiosk()
    for key in keys { try pressAndSettle(key) }
  }

  func showKioskSummary(then key: @autoclosure () -> KeyPress) throws {
    try showKioskSummary(days: "4")
    try press(key())
  }

  /// The digit before a line to choose from; the last line's, which ends the visit, where it is not there.
  func offer(_ title: String) -> KeyPress {
    refresh()
    let lines = (0..<screen.size.rows).map { screen.row($0) }
    guard let line = lines.first(where: { $0.contains(title) }),
      let digit = line.first(where: { ("1"..."9").contains($0) })
    else { return "9" }
    return .text(String(digit))
  }
}
