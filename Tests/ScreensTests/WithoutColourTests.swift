import Commands
import Content
import ProgramTesting
import Screens
import TerminalUI
import Testing
import Triage
import ViewModels

/// What must be told apart without any colour.
@Suite struct WithoutColourTests {
  @Test(arguments: GlyphSet.allCases)
  func focusAndPickedOnTheFace(_ glyphs: GlyphSet) throws {
    let content = try RealContent.load()
    for region in RegionID.allCases {
      let other: RegionID = region == .chin ? .browLeft : .chin
      let looks = [(other, []), (region, []), (other, [region]), (region, [region])].map { focus, picked in
        var run = ProgramRun(content, glyphs: glyphs)
        run.state.face.focus = focus
        run.state.face.picked = picked
        return Self.looks(around: region, run.draw())
      }
      for index in looks.indices {
        for earlier in 0..<index {
          #expect(looks[index] != looks[earlier], "\(region): \(index) looks like \(earlier)")
        }
      }
    }
  }

  @Test(arguments: GlyphSet.allCases)
  func theTiers(_ glyphs: GlyphSet) throws {
    let content = try RealContent.load()
    var symbols = Set<String>()
    var words = Set<String>()
    for name in ["emergency", "urgent", "soon", "self-care", "incomplete"] {
      let scene = try #require(GoldenScene.result.first { $0.name == name })
      var run = ProgramRun(content, glyphs: glyphs)
      scene.prepare(&run)
      let drawn = run.draw()
      let top = (0..<4).map(drawn.surface.text(ofRow:)).joined(separator: " ")
      let word = try #require(run.state.result?.report.word)
      #expect(top.lowercased().contains(word.lowercased()), "\(top)")
      words.insert(word)
      // The symbol stands before the word.
      let line = try #require(
        (0..<4).map(drawn.surface.text(ofRow:)).first { $0.lowercased().contains(word.lowercased()) })
      symbols.insert(line.split(separator: " ").first.map(String.init) ?? "")
    }
    #expect(words.count == 5)
    #expect(symbols.count == 5, "\(symbols)")
    #expect(symbols.allSatisfy { $0.count == 1 })
  }

  /// Each answer has its own box, and the line in focus its pointer.
  @Test(arguments: GlyphSet.allCases)
  func theAnswers(_ glyphs: GlyphSet) throws {
    var run = ProgramRun(try RealContent.load(), glyphs: glyphs)
    run.startChecklist()
    run.answer("mouthTingling", .yes)
    run.answer("handCramp", .no)
    run.answer("awarenessLost", .no)
    run.focus(.choice(.pregnancy))
    run.perform(.checklist(.answer(.unsure)))
    run.focus(.finding("suddenConfusion"))
    let text = run.draw().text
    for box in ["[ ]", "[x]", "[-]", "[?]"] { #expect(text.contains(box), "\(box)\n\(text)") }
    let pointer = Glyphs(glyphs).pointer
    #expect(text.split(separator: "\n").filter { $0.hasPrefix(" \(pointer)") }.count == 1)
  }

  /// What a terminal without colour shows of a region and the ring of cells around it.
  private static func looks(around region: RegionID, _ drawn: ProgramRun.Drawn) -> [String] {
    let areas = drawn.interaction.hits.filter { $0.action == .face(.toggleRegion(region)) }.map(\.area)
    guard let left = areas.map(\.minColumn).min(), let right = areas.map(\.endColumn).max(),
      let top = areas.map(\.minRow).min(), let bottom = areas.map(\.endRow).max()
    else { return [] }
    return (top - 1...bottom).flatMap { row in
      (left - 1...right).map { column in
        let cell = drawn.surface[column, row]
        let look = Theme.mono.look(of: cell.style, colours: 0)
        return "\(cell.text)\(look.isBold)\(look.isReversed)\(look.isUnderlined)"
      }
    }
  }
}
