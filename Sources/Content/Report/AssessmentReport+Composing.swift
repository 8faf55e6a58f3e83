import Triage

extension AssessmentReport {
  /// Puts a result into words.
  ///
  /// - Parameters:
  ///   - intake: what the person said.
  ///   - assessment: what the rules made of it.
  ///   - content: rules and texts.
  ///   - places: the places of the face in the same language.
  ///   - emergencyNumber: the number of the person's country.
  public init(
    intake: Intake, assessment: Assessment, content: ClinicalContent, places: PlaceCatalog,
    emergencyNumber: String
  ) {
    let composer = ReportComposer(
      intake: intake, assessment: assessment, content: content, places: places,
      values: ["number": emergencyNumber])
    let guidance = content.guidance(for: assessment)
    let rules = composer.rules()
    self.init(
      tier: assessment.tier, complete: assessment.complete, isTic: assessment.isTic, word: guidance.word,
      timeFrame: composer.timeFrame(guidance), headline: composer.headline(guidance),
      who: composer.first(guidance.who), rules: rules, alsoSaid: composer.alsoSaid(),
      reasonWithoutRule: rules.isEmpty ? composer.filled(guidance.safetyNet.uncertain) : nil,
      steps: composer.steps(guidance), askAbout: composer.askAbout(),
      worthFindingOut: assessment.worthFindingOut.map(composer.worthFindingOut),
      unanswered: assessment.unanswered.map(composer.unanswered),
      safetyNet: composer.safetyNet(guidance.safetyNet), planOpen: assessment.planOpen,
      emergencyNumber: emergencyNumber, contentVersion: content.version, language: content.language)
  }
}
