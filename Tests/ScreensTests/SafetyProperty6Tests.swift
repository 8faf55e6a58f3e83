import Commands
import Content
import ProgramTesting
import Screens
import TerminalUI
import Testing
import Triage
import ViewModels

/// Safety property 6: few key presses lie between a person and the result that matters.
///
/// Keys are counted from the open checklist. On the face, `Enter` alone picks the place in focus
/// and opens the checklist, so the place costs that one key.
@Suite struct SafetyProperty6Tests {
  /// The answers that make an emergency, and nothing else: what a person with that sign would say.
  private static let signs: [String: @Sendable (Intake) -> Bool] = {
    var signs: [String: @Sendable (Intake) -> Bool] = [:]
    let single = [
      "suddenLimbWeakness", "suddenSpeechTrouble", "suddenOneSidedNumbness", "suddenBalanceLoss",
      "suddenConfusion", "newFacialWeakness", "suddenVisionLoss", "suddenDoubleVision",
      "jerkingSpreadToLimb", "rhythmicJerking", "awarenessLost", "serotoninSigns", "acuteDystonia",
      "lockedJaw", "withdrawalSigns", "suddenBreathingOrSwallowingTrouble",
    ]
    for sign in single { signs[sign] = { $0.says([FindingID(sign)]) } }
    signs["E6"] = { $0.says(["mouthTingling", "handCramp"]) }
    for pregnancy in [Pregnancy.after20Weeks, .upTo6WeeksAfterBirth, .unsure] {
      signs["E7 \(pregnancy)"] = { $0.says(["preeclampsiaSigns"]) && $0.pregnancy == pregnancy }
    }
    for sign in ["progressiveSlurring", "choking", "tongueRipples"] {
      signs["E9 \(sign)"] = { $0.says([FindingID(sign), "breathlessLyingFlat"]) }
    }
    for injury in [HeadInjury.within14Days, .unsure] {
      signs["E5 \(injury)"] = { $0.says([]) && $0.headInjury == injury }
    }
    return signs
  }()

  @Test(arguments: [Size(columns: 80, rows: 24)])
  func anEmergencyIsAtMostThreeKeysAway(_ size: Size) throws {
    var found = Set<String>()
    var start = ProgramRun(try RealContent.load(), size: size)
    start.press(.enter)
    #expect(start.state.screen == .checklist)
    var frontier = [start]
    for _ in 1...3 {
      var reached: [ProgramRun] = []
      for run in frontier {
        for key in run.keysOnScreen {
          var next = run
          guard next.press(key), next.state != run.state else { continue }
          if next.showsEmergency {
            let intake = next.state.checklist.intake
            found.formUnion(Self.signs.filter { $0.value(intake) }.keys)
          } else if !reached.contains(where: { $0.state == next.state }) {
            reached.append(next)
          }
        }
      }
      frontier = reached
    }
    #expect(Set(Self.signs.keys).subtracting(found).sorted() == [])
  }

  /// E10 stands on signs that are emergencies on their own, and adds to a weak face that E2 leaves to U1.
  @Test func lostHearingWithASlowWeaknessIsAnEmergency() throws {
    var run = ProgramRun(try RealContent.load())
    run.startChecklist()
    run.answer("newFacialWeakness", .yes)
    run.press(.enter)
    run.openStage(.followUps)
    run.type("yyy")
    #expect(run.state.checklist.announced.isEmpty)
    // The line about an emergency does not go without a word.
    #expect(run.draw().text.contains("Your answers no longer show an emergency."))
    run.openStage(.urgentSigns)
    run.answer("suddenHearingLoss", .yes)
    #expect(run.showsEmergency)
    #expect(run.state.checklist.announced == ["E10"])
    #expect(!run.state.checklist.hasEmergencyLifted)
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 60, rows: 20)])
  func nothingIsAtMostTwelveKeysAwayFromSelfCare(_ size: Size) throws {
    var run = ProgramRun(try RealContent.load(), size: size)
    var keys = 0
    while run.state.screen != .result, keys < 40 {
      let key = run.keyWithNothingToReport
      let doesSomething = run.press(key)
      #expect(doesSomething, "\(key) does nothing")
      keys += 1
    }
    #expect(run.state.result?.report.tier == .selfCare)
    #expect(run.state.result?.report.complete == true)
    #expect(keys <= 12, "\(keys) keys at \(size.columns)x\(size.rows)")
  }
}

extension Intake {
  /// Whether exactly these findings were answered yes, and none unsure.
  fileprivate func says(_ findings: Set<FindingID>) -> Bool {
    Set(self.findings.filter { $0.value != .no }.keys) == findings
  }
}

extension ProgramRun {
  /// Whether the screen says that this is an emergency.
  fileprivate var showsEmergency: Bool {
    if state.screen == .result { return state.result?.report.tier == .emergency }
    return state.screen == .checklist && state.checklist.sheet == .emergency
  }

  /// The keys a person could press with what is on the screen: a question's own key only where
  /// that question can be read.
  fileprivate var keysOnScreen: [Key] {
    let visible = ChecklistModel.visiblePart(state.checklist, items.count)
    return table.commands.filter(\.availability.isAvailable).filter { command in
      if case .checklist(.pick(let index)) = command.action, state.checklist.sheet == nil {
        return visible.contains(index)
      }
      return true
    }.compactMap(\.keys.first)
  }

  /// What someone presses who has none of the signs, an adult since some days.
  fileprivate var keyWithNothingToReport: Key {
    guard state.screen == .checklist, state.checklist.sheet == nil, let clinical = scene.world.clinical else {
      return .enter
    }
    if ChecklistModel.offersNone(state.checklist) { return .character(ChecklistModel.noneLabel) }
    for (index, item) in items.enumerated() {
      guard case .option(let question, let option) = item, option == "adult" || option == "fewDays",
        state.checklist.intake.option(of: question, in: clinical.questions) == nil
      else { continue }
      return .character(ChecklistModel.labels[index])
    }
    return .enter
  }
}
