import Content

extension Source.Kind {
  /// The text that names it.
  fileprivate var word: TextKey {
    switch self {
    case .article: .sourcesKindArticle
    case .cohort: .sourcesKindCohort
    case .guideline: .sourcesKindGuideline
    case .patientPage: .sourcesKindPatientPage
    case .review: .sourcesKindReview
    case .trial: .sourcesKindTrial
    case .workingChoice: .sourcesKindWorkingChoice
    }
  }
}

extension World {
  /// The sources of a statement, one line each: what, of which kind and year, and whether it was seen.
  package func lines(ofSources ids: [SourceID]) -> [String] {
    let found = clinical?.sources.sources(of: ids) ?? []
    guard !found.isEmpty else { return [text(.sourcesNone)] }
    return found.map { source in
      let seen = text(source.verified == .lookedUp ? .sourcesLookedUp : .sourcesFromMemory)
      let facts = [text(source.kind.word), source.year.map(String.init), seen].compactMap { $0 }.joined(
        separator: ", ")
      return "\(source.citation) (\(facts))"
    }
  }
}
