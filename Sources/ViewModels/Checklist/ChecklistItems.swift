import Content
import Triage

/// What stands on which page.
extension ChecklistModel {
  /// The pages that are asked with these answers.
  package static func pages(for intake: Intake, _ clinical: ClinicalContent) -> [ChecklistPage] {
    let asksWeakness = clinical.book.findings(in: .weakness).contains { clinical.book.isAsked($0.id, of: intake) }
    return [.signs] + (asksWeakness ? [.weakness] : []) + [.urgent, .about, .pattern]
  }

  /// The lines of the page that is open.
  package static func items(of state: State, _ clinical: ClinicalContent) -> [ChecklistItem] {
    items(on: state.page, for: state.intake, clinical)
  }

  static func items(
    on page: ChecklistPage, for intake: Intake, _ clinical: ClinicalContent
  ) -> [ChecklistItem] {
    switch page {
    case .signs:
      signs(for: intake, clinical)
    case .weakness, .urgent, .pattern:
      findings(on: page, for: intake, clinical)
    case .about:
      [ContextQuestion.daysSinceOnset, .age].flatMap { question in
        clinical.questions.options(of: question).map { .option(question, $0.id) }
      }
    case .review:
      pages(for: intake, clinical).flatMap { page in
        page == .about
          ? [.choice(.daysSinceOnset), .choice(.age)] : items(on: page, for: intake, clinical)
      }
    }
  }

  /// Emergency signs first, then the two questions whose answers can make other signs one.
  private static func signs(for intake: Intake, _ clinical: ClinicalContent) -> [ChecklistItem] {
    var items = findings(on: .signs, for: intake, clinical)
    let pregnancyFollowUps = items.filter { item in
      if case .finding(let finding) = item { return clinical.book.dependsOnPregnancy(finding) }
      return false
    }
    items.removeAll(where: pregnancyFollowUps.contains)
    items.append(.choice(.headInjury))
    if clinical.book.asksPregnancy(of: intake) { items.append(.choice(.pregnancy)) }
    return items + pregnancyFollowUps
  }

  private static func findings(
    on page: ChecklistPage, for intake: Intake, _ clinical: ClinicalContent
  ) -> [ChecklistItem] {
    guard let stage = page.stage else { return [] }
    return clinical.book.findings(in: stage)
      .filter { clinical.book.isAsked($0.id, of: intake) }
      .map { .finding($0.id) }
  }

  /// Whether "None of these" makes sense on the page.
  package static func offersNone(_ state: State) -> Bool {
    switch state.page {
    case .signs, .urgent, .pattern: true
    case .weakness, .about, .review: false
    }
  }

  /// The items that are on the screen now.
  package static func visiblePart(_ state: State, _ count: Int) -> Range<Int> {
    let part = state.parts.first { $0.contains(state.focus) } ?? state.parts.last ?? 0..<count
    return min(part.lowerBound, count)..<min(part.upperBound, count)
  }

  static func hasOpenItem(_ state: State, _ items: [ChecklistItem], _ clinical: ClinicalContent) -> Bool {
    firstOpenItem(state, items, clinical) != nil
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
