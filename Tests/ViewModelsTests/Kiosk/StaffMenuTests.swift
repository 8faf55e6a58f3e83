import Commands
import Kiosk
import ProgramTesting
import Screens
import Testing
import ViewModels

/// What staff can do, and nobody else.
@Suite struct StaffMenuTests {
  private let content: RealContent

  init() throws { content = try RealContent.load() }

  private func run(_ configuration: KioskConfiguration = .generous) -> KioskRun {
    KioskRun(content, configuration)
  }

  private func choose(_ choice: StaffModel.Choice, _ run: inout KioskRun) throws {
    let choices = StaffModel.choices(isVisit: run.state.page != .attract, in: run.scene.world)
    let index = try #require(choices.firstIndex(of: choice))
    run.press(.character(Character(String(index + 1))))
  }

  @Test(arguments: [Key.function(12), .control("k")])
  func theKeysOfTheConfigurationOpenIt(_ key: Key) {
    for open in [
      { (_: inout KioskRun) in }, { $0.press(.enter) }, { $0.enter() }, { $0.showResult() },
      { $0.showSummary() }, { $0.openExercise() },
      {
        $0.enter()
        $0.type("?")
      },
    ] {
      var run = run()
      open(&run)
      run.press(key)
      #expect(run.state.staff?.stage == .pin(.ask))
      #expect(run.effects == [.pin(.clear)])
    }
  }

  @Test func otherKeysAreNotTheirs() {
    var configuration = KioskConfiguration()
    configuration.staffKeys = [.function(9)]
    var run = run(configuration)
    run.enter()
    run.press([.function(12), .control("k")])
    #expect(run.state.staff == nil)
    run.press(.function(9))
    #expect(run.state.staff != nil)
  }

  /// Digits go to the one place that holds the PIN, never into a state that could be drawn.
  @Test func digitsAreNoPartOfTheState() {
    var run = run()
    run.press(.function(12))
    let before = run.state
    let picture = run.draw().text
    for digit in "4826" {
      run.press(.character(digit))
      #expect(run.effects == [.pin(.digit(digit))])
      #expect(run.state == before)
      #expect(run.draw().text == picture, "what is shown must not tell how much was typed")
    }
    run.press(.backspace)
    #expect(run.effects == [.pin(.erase)])
    run.press(.enter)
    #expect(run.effects == [.pin(.check)])
    #expect(run.state.staff?.stage == .pin(.ask))
  }

  @Test func onlyTheRightPINOpensTheMenu() {
    for verdict in [
      PINVerdict.wrong, .wait(seconds: 4.2), .unavailable(.noPIN), .unavailable(.damaged("/x")),
      .wait(seconds: .infinity), .wait(seconds: -1),
    ] {
      var run = run()
      run.press(.function(12))
      run.perform(.staff(.verdict(verdict)))
      guard case .pin = run.state.staff?.stage else {
        Issue.record("\(verdict) opened \(String(describing: run.state.staff))")
        continue
      }
      for action in Self.menuActions { run.perform(.staff(action)) }
      guard case .pin = run.state.staff?.stage else {
        Issue.record("the menu was reached past \(verdict)")
        continue
      }
      #expect(run.effects.isEmpty)
    }
  }

  private static let menuActions: [StaffModel.Action] =
    [.confirm, .move(1), .scroll(1), .counters(CounterReport()), .testPagePrinted(.printed)]
    + (0..<9).map(StaffModel.Action.choose)

  /// None of the menu's actions does anything while the menu is not open.
  @Test func withoutTheMenuItsActionsDoNothing() {
    for open in [{ (_: inout KioskRun) in }, { $0.enter() }, { $0.showSummary() }] {
      var run = run()
      open(&run)
      let before = run.state
      for action in Self.menuActions + [.verdict(.right), .back, .pin(.check)] {
        run.perform(.staff(action))
        #expect(run.state == before && run.effects.isEmpty, "\(action)")
      }
    }
  }

  @Test func theSecondsToWaitAreRoundedUp() {
    var run = run()
    run.press(.function(12))
    run.perform(.staff(.verdict(.wait(seconds: 4.2))))
    #expect(run.state.staff?.stage == .pin(.wait(5)))
    #expect(run.draw().text.contains("5 seconds"))
  }

  @Test func itOffersWhatThereIs() {
    var run = run()
    run.openStaffMenu()
    #expect(
      StaffModel.choices(isVisit: false, in: run.scene.world) == [
        .back, .counters, .testPage, .settings, .leave,
      ]
    )
    #expect(StaffModel.choices(isVisit: true, in: run.scene.world).contains(.endVisit))
    let plain = self.run(KioskConfiguration())
    #expect(!StaffModel.choices(isVisit: false, in: plain.scene.world).contains(.testPage))
  }

  @Test func leavingWipesFirst() throws {
    var run = run()
    run.showSummary()
    run.openStaffMenu()
    try choose(.leave, &run)
    #expect(run.effects.suffix(2) == [.wipe, .leave])
    #expect(run.state.page == .attract && run.state.summary == nil && run.state.staff == nil)
  }

  @Test func endingTheVisitWipes() throws {
    var run = run()
    run.showResult()
    run.openStaffMenu()
    try choose(.endVisit, &run)
    #expect(run.effects.last == .wipe && run.state.page == .attract && run.state.staff == nil)
  }

  @Test func goingBackLeavesTheVisitAsItWas() throws {
    var run = run()
    run.showSummary()
    let before = run.state
    run.openStaffMenu()
    try choose(.back, &run)
    #expect(run.state == before)
    run.openStaffMenu()
    run.press(.escape)
    #expect(run.effects == [.pin(.clear)])
    var after = run.state
    after.lastSign = before.lastSign
    #expect(after == before)
  }

  @Test func countersSettingsAndTestPage() throws {
    var run = run()
    run.openStaffMenu()
    try choose(.counters, &run)
    #expect(run.effects == [.readCounters])
    run.perform(.staff(.counters(CounterReport())))
    #expect(run.state.staff?.stage == .counters(CounterReport()))
    #expect(run.draw().text.contains("Nothing has been counted yet."))
    run.press(.escape)
    try choose(.settings, &run)
    #expect(run.state.staff?.stage == .settings)
    #expect(run.draw().text.contains("/usr/bin/lp -d reception"))
    run.press(.escape)
    try choose(.testPage, &run)
    #expect(run.effects == [.printTestPage] && run.state.staff?.stage == .testPage(nil))
    run.perform(.staff(.testPagePrinted(.failed(code: 1))))
    #expect(run.draw().text.contains("(code 1)"))
    run.press(.escape)
    #expect(run.state.staff?.stage == .menu)
  }

  /// Staff sees that there is a visit, and nothing of it.
  @Test func theMenuShowsNothingOfAVisit() {
    var run = run()
    run.showResult(of: .calm)
    let mark = "left lower eyelid"
    var summary = run
    summary.press(.enter)
    #expect(summary.draw().text.contains(mark))
    summary.press(.function(12))
    #expect(!summary.draw().text.contains(mark))
    summary.openStaffMenu()
    #expect(!summary.draw().text.contains(mark))
  }
}
