import ProgramTesting
import Screens
import TerminalUI
import Testing

/// The tiers of a result stay apart for those who see fewer colours. Beside its colour each always has
/// a word and a symbol of its own; `WithoutColourTests` see to that.
@Suite struct ColourBlindTests {
  /// Four times what can just be noticed.
  static let least = 10.0

  @Test(arguments: ["dark", "light", "high-contrast"], ColourTerminal.all)
  func groundsOfTheTiersStayApart(_ name: String, _ terminal: ColourTerminal) throws {
    let theme = try TestThemes.named(name)
    let grounds: [Ground] = [.ok, .caution, .warning, .danger]
    for (place, one) in grounds.enumerated() {
      for other in grounds[..<place] {
        let looks = [one, other].map { theme.look(of: Style(.plain, on: $0), colours: terminal.colours) }
        // A line below is seen by everybody.
        if looks[0].isUnderlined != looks[1].isUnderlined { continue }
        let shown = looks.map { terminal.shown($0, onLight: name == "light")[0].ground }
        for blindness in ColourBlindness.allCases {
          let distance = shown[0].seen(with: blindness).distance(to: shown[1].seen(with: blindness))
          #expect(distance >= Self.least, "\(one) and \(other), \(blindness): \(distance)")
        }
      }
    }
  }
}
