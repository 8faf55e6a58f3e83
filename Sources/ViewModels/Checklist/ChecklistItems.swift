import Content
import Triage

/// What stands on which page.
extension ChecklistModel {
  /// The stages that are asked with these answers.
  package static func stages(for intake: Intake, _ clinical: ClinicalContent) -> [Stage] {
    Stage.allCases.filter { !clinical.ruleBook.askedQuestions(in: $0, of: intake).isEmpty }
  }

  /// The lines of the page that is open.
  package static func items(of state: State, _ clinical: ClinicalContent) -> [ChecklistItem] {
    switch state.page {
    case .stage(.about): optionItems(for: state.intake, clinical)
    case .stage(let stage): questionItems(in: stage, for: state.intake, clinical)
    case .review:
      stages(for: state.intake, clinical).flatMap { questionItems(in: $0, for: state.intake, clinical) }
    }
  }

  private static func questionItems(
    in stage: Stage, for intake: Intake, _ clinical: ClinicalContent
  ) -> [ChecklistItem] {
    clinical.ruleBook.askedQuestions(in: stage, of: intake).map { fact in
      fact.finding.map(ChecklistItem.finding) ?? .choice(fact)
    }
  }

  /// The page about age and start lays all options out, so that each answer is one key.
  private static func optionItems(for intake: Intake, _ clinical: ClinicalContent) -> [ChecklistItem] {
    clinical.ruleBook.askedQuestions(in: .about, of: intake).flatMap { question in
      clinical.questions.listedOptions(of: question).map { .option(question, $0.id) }
    }
  }

  /// Whether "None of these" makes sense on the page.
  package static func offersNone(_ state: State) -> Bool {
    switch state.page {
    case .stage(.emergencySigns), .stage(.urgentSigns), .stage(.pattern): true
    case .stage(.followUps), .stage(.about), .review: false
    }
  }

  /// The last place the focus can be at: "None of these" where the page has it, else the last item.
  static func lastFocus(_ state: State, _ count: Int) -> Int {
    offersNone(state) ? count : max(0, count - 1)
  }

  /// The items that are on the screen now.
  package static func visiblePart(_ state: State, _ count: Int) -> Range<Int> {
    let part = state.parts.first { $0.contains(state.focus) } ?? state.parts.last ?? 0..<count
    return min(part.lowerBound, count)..<min(part.upperBound, count)
  }

  /// The first line that still wants an answer.
  static func firstOpenItem(
    _ state: State, _ items: [ChecklistItem], _ clinical: ClinicalContent
  ) -> Int? {
    items.firstIndex { item in
      if case .option(let question, _) = item {
        return state.intake.option(of: question, in: clinical.questions) == nil
      }
      return item.mark(in: state.intake, questions: clinical.questions) == .open
    }
  }
}
