import Commands
import Content
import Kiosk
import ProgramTesting
import Screens
import TerminalUI
import Testing
import Triage
import ViewModels

/// The way through a visit, and that nothing of it is in the state afterwards.
@Suite struct KioskFlowTests {
  private let content: RealContent

  init() throws { content = try RealContent.load() }

  private func run(_ configuration: KioskConfiguration = .generous, languages: Int = 1) -> KioskRun {
    KioskRun(content, configuration, languages: languages)
  }

  /// What is left of a visit.
  private func expectNothingLeft(_ run: KioskRun, sourceLocation: SourceLocation = #_sourceLocation) {
    var fresh = KioskModel.State()
    fresh.visit = run.state.visit
    #expect(run.state == fresh, sourceLocation: sourceLocation)
    #expect(run.state.visit > 0, sourceLocation: sourceLocation)
    #expect(run.effects.contains(.wipe), sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    Key.enter, .character("x"), .character("5"), .escape, .backspace, .tab, .down, .control("c"),
    .control("z"),
    .control("d"), .control("s"), .control("q"), .control("\\"), .function(1), .character("é"), .pageUp,
  ])
  func anyKeyBegins(_ key: Key) {
    var run = run()
    run.press(key)
    #expect(run.state.page == .privacy)
  }

  @Test func theLanguageIsAskedOnlyWhereThereAreSeveral() {
    var one = run()
    one.press(.enter)
    #expect(one.state.page == .privacy)
    var three = run(languages: 3)
    three.press(.enter)
    #expect(three.state.page == .language)
    three.press([.down, .down, .down, .enter])
    #expect(three.effects == [.speak(2)] && three.state.page == .privacy)
    three.press(.escape)
    #expect(three.state.page == .language)
    three.type("2")
    #expect(three.effects == [.speak(1)] && three.state.page == .privacy)
    three.press([.escape, .escape])
    expectNothingLeft(three)
  }

  @Test func aVisitCountsOnceSomebodyAgrees() {
    var run = run()
    run.press(.enter)
    #expect(run.effects.isEmpty)
    run.press(.enter)
    #expect(run.effects == [.count(.visit)] && run.state.page == .visit)
    #expect(run.state.program.screen == .face)
  }

  @Test(arguments: [[Key.down, .enter], [.character("2")], [.escape], [.backspace]])
  func whoDisagreesLeavesNothing(_ keys: [Key]) {
    var run = run()
    run.press(.enter)
    run.press(keys)
    expectNothingLeft(run)
    #expect(run.effects == [.wipe])
  }

  /// With keys alone, from the first page to the last.
  @Test func aWholeVisitByKeys() {
    var run = run()
    run.enter()
    run.press(.enter)
    #expect(run.state.program.screen == .checklist)
    run.type("003a12")
    run.press([.enter, .enter])
    run.type("00")
    #expect(run.state.program.screen == .result, "\(run.draw().text)")
    run.press(.enter)
    #expect(run.state.page == .handOver)
    #expect(run.state.summary?.places == ["left lower eyelid"])
    run.press([.down, .down, .down, .down, .down, .down, .down, .enter])
    expectNothingLeft(run)
    guard case .count(.finished)? = run.effects.first else {
      Issue.record("a visit with a result was not counted: \(run.effects)")
      return
    }
  }

  /// A keypad has arrows and Enter and no letters: every kind of answer can be given with these alone.
  @Test func aWholeVisitByArrowsAndEnter() {
    var run = run()
    run.press([.enter, .enter, .enter])
    #expect(run.state.program.screen == .checklist)
    // No, not sure, and open again, of a sign; then none of what is left.
    run.press(.left)
    #expect(run.state.program.checklist.intake.findings.values.map { $0 } == [.no])
    run.press(.left)
    #expect(run.state.program.checklist.intake.findings.values.map { $0 } == [.unsure])
    #expect(run.state.program.checklist.sheet == .emergency, "not sure of a stroke is an emergency too")
    run.press([.enter, .up, .right, .right])
    #expect(run.state.program.checklist.intake.findings.isEmpty)
    for _ in 0..<22 { run.press(.down) }
    run.press([.enter, .enter])
    #expect(run.state.program.checklist.page != .stage(.emergencySigns), "\(run.draw().text)")
    for _ in 0..<60 where run.state.page == .visit && run.state.program.screen == .checklist {
      run.press([.right, .down])
      if run.state.program.checklist.sheet != nil { run.press(.enter) }
      run.press(.enter)
    }
    #expect(run.state.program.screen == .result, "\(run.draw().text)")
    run.press(.enter)
    #expect(run.state.page == .handOver)
    run.press([.down, .down, .down, .down, .down, .down, .down, .enter])
    expectNothingLeft(run)
  }

  /// A kiosk keeps no plan, and says where there is one, on the page and on what is taken along.
  @Test func aResultThatOpensThePlanSaysWhereItIs() {
    let note = "This terminal keeps no plan."
    var run = run()
    run.size = Size(columns: 120, rows: 60)
    run.showSummary()
    #expect(run.state.program.result?.report.planOpen == true)
    #expect(run.state.summary?.text.contains(note) == true)
    run.take(.result)
    #expect(run.draw().text.contains(note))
    var other = self.run()
    other.showSummary(of: .calm(but: { $0.findings = ["suddenSpeechTrouble": .yes] }))
    #expect(other.state.summary?.text.contains(note) == false)
  }

  @Test func helpSaysWhomElseToAsk() {
    var configuration = KioskConfiguration()
    configuration.clinic.reception = "the front desk"
    var run = run(configuration)
    run.press(.enter)
    run.type("?")
    #expect(run.draw().text.contains("You can also ask the front desk for help."))
    run.press([.escape, .function(12), .character("?")])
    #expect(!run.draw().text.contains("the front desk"), "staff need not be told")
  }

  @Test(arguments: [
    Intake.calm, .calm(but: { $0.findings = ["suddenSpeechTrouble": .yes] }),
    .calm(but: { $0.daysSinceOnset = .days(40) }), Intake(regions: [.chin]),
  ])
  func everyTierIsCountedAsItself(_ intake: Intake) throws {
    var run = run()
    run.showSummary(of: intake)
    let tier = try #require(run.state.summary?.tier)
    run.take(.end)
    #expect(run.effects == [.count(.finished(tier)), .wipe])
    expectNothingLeft(run)
  }

  @Test func onlyWhatStaffHasSetUpIsOffered() {
    var plain = run(KioskConfiguration())
    plain.showSummary()
    let offers = KioskModel.choices(plain.state, in: plain.scene.world)
    #expect(offers.count == 3 && offers.suffix(2) == [.offer(.result), .offer(.end)])
    var bare = KioskConfiguration()
    bare.exercises = false
    var barest = run(bare)
    barest.showSummary()
    #expect(KioskModel.choices(barest.state, in: barest.scene.world) == [.offer(.result), .offer(.end)])
    var all = run()
    all.showSummary()
    #expect(
      Array(KioskModel.choices(all.state, in: all.scene.world).prefix(3)) == [
        .offer(.print), .offer(.code), .offer(.ticket),
      ])
  }

  /// An exercise is for those whose result leaves room for one.
  @Test func anEmergencyOffersNoExercise() {
    var run = run()
    run.showSummary(of: .calm(but: { $0.findings = ["suddenSpeechTrouble": .yes] }))
    let hasExercise = KioskModel.choices(run.state, in: run.scene.world).contains {
      if case .offer(.exercise) = $0 { true } else { false }
    }
    #expect(!hasExercise)
  }

  @Test func aCodeIsOfferedOnlyWhereItFits() {
    var run = run()
    run.size = Size(columns: 60, rows: 20)
    run.showSummary()
    #expect(!KioskModel.choices(run.state, in: run.scene.world).contains(.offer(.code)))
  }

  @Test func answersForAnotherVisitAreDropped() throws {
    var run = run()
    run.showSummary()
    run.take(.print)
    #expect(run.state.note == .printing)
    let visit = run.state.visit
    run.take(.end)
    run.showSummary()
    let ticket = try #require(Ticket("K7 Q4"))
    let before = run.state
    run.perform(.printed(.printed, visit: visit))
    run.perform(.ticketMade(ticket, visit: visit))
    run.perform(.codeMade(try QRMatrix("x"), visit: visit))
    run.perform(.failed(visit: visit))
    #expect(run.state == before)
    run.perform(.printed(.tooSlow, visit: run.state.visit))
    #expect(run.state.note == .print(.tooSlow))
  }

  /// A second ticket for the same answers would leave two summaries.
  @Test func aVisitMakesOneTicket() throws {
    var run = run()
    run.showSummary()
    run.take(.ticket)
    guard case .makeTicket? = run.effects.first else {
      Issue.record("no ticket asked for: \(run.effects)")
      return
    }
    let ticket = try #require(Ticket("K7 Q4"))
    run.perform(.ticketMade(ticket, visit: run.state.visit))
    #expect(run.state.overlay == .ticket(ticket))
    run.press(.enter)
    run.take(.ticket)
    #expect(run.effects.isEmpty && run.state.overlay == .ticket(ticket))
  }

  /// Going back and changing an answer makes a new summary and a new ticket.
  @Test func aChangedAnswerIsOnTheSummary() throws {
    var run = run()
    run.showSummary()
    let before = try #require(run.state.summary)
    run.perform(.ticketMade(try #require(Ticket("K7 Q4")), visit: run.state.visit))
    run.press(.enter)
    run.take(.result)
    #expect(run.state.page == .visit && run.state.program.screen == .result)
    run.showSummary(of: .calm(but: { $0.findings = ["suddenSpeechTrouble": .yes] }))
    #expect(run.state.summary?.tier == .emergency && run.state.summary != before)
    run.take(.ticket)
    #expect(run.effects.count == 1, "the ticket of the old summary must not stand for the new one")
  }

  @Test func leavingAsksFirst() {
    var run = run()
    run.showResult()
    for keys in [[Key.character("q")], [.escape], [.backspace]] {
      run.press(keys)
      #expect(run.state.overlay == .endQuestion(0))
      run.press(.enter)
      #expect(run.state.overlay == nil && run.state.page == .visit)
    }
    run.press([.character("q"), .down, .enter])
    expectNothingLeft(run)
  }

  @Test func nothingCanBeTypedButDigits() {
    var run = run()
    run.enter()
    run.press(.character("/"))
    run.type("name")
    #expect(run.state.program.face.panel == .about)
    run.press(.enter)
    run.type("003a")
    for character in "Anna é7日 8;" { run.press(.character(character)) }
    if case .days(let typed) = run.state.program.checklist.sheet {
      #expect(typed == "78")
    } else {
      Issue.record("no sheet of days: \(run.draw().text)")
    }
  }
}
