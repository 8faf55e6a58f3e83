import Triage

/// Tells a person's answers back to them, "You said that ...".
package struct AnswerSentences {
  package let intake: Intake
  package let questions: QuestionCatalog
  package let places: PlaceCatalog

  package init(intake: Intake, questions: QuestionCatalog, places: PlaceCatalog) {
    self.intake = intake
    self.questions = questions
    self.places = places
  }

  /// The sentence for the answer to a fact; nil where it is open or needs no word.
  package func sentence(_ fact: Fact) -> String? {
    switch fact {
    case .regions: regions()
    case .age: said(.age, intake.age?.rawValue)
    case .pregnancy: said(.pregnancy, intake.pregnancy?.rawValue)
    case .headInjury: said(.headInjury, intake.headInjury?.rawValue)
    case .daysSinceOnset: onset()
    case .finding(let id): finding(id)
    }
  }

  private func finding(_ id: FindingID) -> String? {
    switch intake[id] {
    case .yes: questions[id]?.yes
    case .unsure: questions[id]?.unsure
    case .no, nil: nil
    }
  }

  private func said(_ fact: Fact, _ answer: String?) -> String? {
    answer.flatMap { questions.choices[fact]?.option($0)?.said }
  }

  private func regions() -> String? {
    guard !intake.regions.isEmpty else { return nil }
    let names = intake.regions.map { places.name(of: $0) }.joined(separator: ", ")
    return Placeholders.fill(questions.regions.said, with: ["places": names])
  }

  /// A quick choice is told back in its own words, any other number as a number.
  private func onset() -> String? {
    guard let question = questions.choices[.daysSinceOnset], let answer = intake.daysSinceOnset else {
      return nil
    }
    guard let days = answer.days else { return answer == .unsure ? question.option("unsure")?.said : nil }
    if let option = question.options.first(where: { $0.days == days }) { return option.said }
    guard let exact = question.exact else { return nil }
    // At most 36,500 by the intake's own limit.
    let number = days == days.rounded() ? String(Int(days)) : String(days)
    return Placeholders.fill(number == "1" ? exact.saidOne ?? exact.said : exact.said, with: ["days": number])
  }
}
