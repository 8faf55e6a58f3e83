import Content
import ProgramTesting
import Triage
import ViewModels

/// Takes steps in the checklist with the real questions.
struct ChecklistSteps: Sendable {
  let clinical: ClinicalContent
  private let world: World

  init(_ content: RealContent) {
    clinical = content.clinical
    world = content.world()
  }

  @discardableResult
  func step(_ state: inout ChecklistModel.State, _ actions: ChecklistModel.Action...) -> [Effect] {
    actions.flatMap { ChecklistModel.update(&state, $0, in: world) }
  }

  func items(_ state: ChecklistModel.State) -> [ChecklistItem] {
    ChecklistModel.items(of: state, clinical)
  }

  func focus(_ state: inout ChecklistModel.State, _ item: ChecklistItem) {
    state.focus = items(state).firstIndex(of: item) ?? -1
  }

  /// The first page with a sign in focus.
  func state(at finding: FindingID) -> ChecklistModel.State {
    var state = ChecklistModel.State()
    state.intake.regions = [.eyelidLowerLeft]
    focus(&state, .finding(finding))
    return state
  }

  func tier(_ state: ChecklistModel.State) -> Tier { clinical.ruleBook.assess(state.intake).tier }

  /// The calm answers, each of them given.
  var calm: Intake {
    var intake = Intake.calm
    intake.unmentioned = .unanswered
    for finding in Stage.allCases.flatMap({ clinical.ruleBook.askedQuestions(in: $0, of: intake) })
      .compactMap(\.finding)
    {
      intake.findings[finding] = .no
    }
    return intake
  }

  static let everyAction: [ChecklistModel.Action] =
    [
      .move(1), .move(-1), .move(10), .move(-10), .focus(0), .focus(3), .focus(-1), .focus(.max), .toggle,
      .pick(0),
      .pick(4), .pick(-1), .pick(400), .none, .next, .skip, .back, .why, .closeSheet, .goOn, .showResult,
      .chooseOption(0), .chooseOption(2), .chooseOption(-1), .chooseOption(90), .moveOption(1),
      .moveOption(-9),
      .confirmOption, .scroll(1), .scroll(-3), .type("7"), .type("x"), .type(""), .erase, .confirmDays,
      .review, .laidOut([]),
      .laidOut([0..<3, 3..<500]),
    ] + Answer.allCases.map { .answer($0) }

  /// Each page with its answers open and given, and each sheet over it.
  var everyKindOfState: [ChecklistModel.State] {
    let pages = Stage.allCases.map(ChecklistPage.stage) + [.review]
    let sheets: [ChecklistModel.Sheet?] = [
      nil, .emergency, .options(.pregnancy, focus: 1), .options(.headInjury, focus: 0),
      .options(.daysSinceOnset, focus: 6), .days(""), .days("12"), .days("99999"), .why,
    ]
    var child = Intake(regions: [.chin], age: .child, daysSinceOnset: .days(3))
    child.findings = ["newFacialWeakness": .yes, "suppressibleUrge": .yes]
    var states: [ChecklistModel.State] = []
    for intake in [Intake(), calm, child] {
      for page in pages {
        for sheet in sheets {
          var state = ChecklistModel.State()
          state.intake = intake
          state.page = page
          state.sheet = sheet
          states.append(state)
          state.focus = max(0, items(state).count - 1)
          states.append(state)
        }
      }
    }
    return states
  }
}
