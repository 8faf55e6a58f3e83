import TerminalUI
import Testing

@Suite struct ThemeTests {
  private let theme = Theme(
    name: "test",
    roles: [
      .accent: Theme.Look(foreground: 80, foreground16: 14, bold: true), .plain: Theme.Look(),
      .muted: Theme.Look(foreground: 247, foreground16: 7),
    ],
    grounds: [
      .focus: Theme.Look(background: 238, background16: 4),
      .danger: Theme.Look(foreground: 231, foreground16: 15, background: 124, background16: 1, bold: true),
      .picked: Theme.Look(reversed: true),
    ])

  @Test func colourCounts() {
    let style = Style(.accent, on: .focus)
    let full = theme.look(of: style, colours: 256)
    #expect(full.foreground == 80 && full.background == 238 && full.isBold)
    let few = theme.look(of: style, colours: 16)
    #expect(few.foreground == 14 && few.background == 4)
    let none = theme.look(of: style, colours: 0)
    #expect(none.foreground == nil && none.background == nil && none.isBold)
  }

  @Test func aGroundHasItsSay() {
    let look = theme.look(of: Style(.muted, on: .danger), colours: 256)
    #expect(look.foreground == 231 && look.background == 124 && look.isBold)
    #expect(theme.look(of: Style(.muted, on: .focus), colours: 256).foreground == 247)
  }

  @Test func twoReversalsCancel() {
    #expect(theme.look(of: Style(on: .picked), colours: 256).isReversed)
    #expect(!theme.look(of: Style(on: .picked, reversed: true), colours: 256).isReversed)
    #expect(theme.look(of: Style(reversed: true), colours: 256).isReversed)
  }

  @Test func whatTheThemeDoesNotNameIsPlain() {
    #expect(theme.look(of: Style(.title, on: .warning), colours: 256) == Theme.Look())
    #expect(
      theme.look(of: Style(.title, bold: true, underlined: true), colours: 0)
        == Theme.Look(bold: true, underlined: true))
  }

  /// Without colour every ground but the faintest is seen, and no role carries a colour.
  @Test func monoHasNoColour() {
    for role in Role.allCases {
      for ground in Ground.allCases {
        let look = Theme.mono.look(of: Style(role, on: ground), colours: 256)
        #expect(look.foreground == nil && look.background == nil)
        #expect(look.isReversed == (ground != .none && ground != .hover))
      }
    }
  }

  @Test(arguments: GlyphSet.allCases)
  func everyGlyphTakesOneColumn(_ set: GlyphSet) {
    for child in Mirror(reflecting: Glyphs(set)).children {
      guard let glyph = child.value as? String, child.label != "ellipsis" else { continue }
      #expect(TextWidth.columns(of: glyph) == 1, "\(child.label ?? "")")
      if set == .ascii { #expect(glyph.utf8.allSatisfy { $0 < 0x80 }) }
    }
    #expect(TextWidth.columns(of: Glyphs(set).ellipsis) <= 3)
  }
}
