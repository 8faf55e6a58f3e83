import Commands
import ProgramTesting
import Screens
import TerminalUI
import Testing
import Triage
import ViewModels

/// One frame serves drawing, measuring and keys.
@Suite struct ProgramFrameTests {
  private let content: RealContent

  init() throws { content = try RealContent.load() }

  @Test func aFrameTellsTheStateWhatFits() throws {
    var run = ProgramRun(content)
    #expect(run.state.face.hasFace)
    let narrow = ProgramFrame(
      of: &run.state, in: run.scene, size: Size(columns: 44, rows: 14), glyphs: .braille)
    #expect(!run.state.face.hasFace)
    #expect(narrow.interaction.measured.isEmpty, "what is shown has been drawn with what was measured")
  }

  @Test func aLongPageIsMeasuredOnceAndShownInParts() throws {
    var run = ProgramRun(content, size: Size(columns: 60, rows: 16))
    run.press([.character(" "), .enter])
    try #require(run.state.screen == .checklist)
    #expect(run.state.checklist.parts.count > 1)
    let parts = run.state.checklist.parts
    run.state.checklist.parts = []
    let stale = ProgramFrame(drawing: run.state, in: run.scene, size: run.size, glyphs: run.glyphs)
    #expect(stale.interaction.measured == [.checklist(.laidOut(parts))])
    let fresh = ProgramFrame(of: &run.state, in: run.scene, size: run.size, glyphs: run.glyphs)
    #expect(run.state.checklist.parts == parts)
    #expect(fresh.surface == stale.surface)
  }

  @Test func whatLiesOverAScreenDoesNotHideItsMeasures() throws {
    var run = ProgramRun(content, size: Size(columns: 60, rows: 16))
    run.press([.character(" "), .enter, .character("?")])
    try #require(run.state.overlay != nil)
    run.state.checklist.parts = []
    run.measure()
    #expect(run.state.checklist.parts.count > 1)
  }

  @Test func inATooSmallWindowNothingIsAnsweredUnseen() throws {
    var run = ProgramRun(content)
    run.press([.character(" "), .enter])
    try #require(run.state.screen == .checklist)
    run.resize(to: Size(columns: 30, rows: 8))
    run.press([.character("0"), .character("0"), .enter])
    #expect(run.state.checklist.intake.findings.isEmpty)
  }

  @Test func keysDoWhatTheFrameOffers() throws {
    var run = ProgramRun(content)
    let frame = ProgramFrame(of: &run.state, in: run.scene, size: run.size, glyphs: run.glyphs)
    #expect(frame.commands == run.table)
    #expect(frame.commands.command(for: .character("?"))?.id == "program.help")
  }
}
