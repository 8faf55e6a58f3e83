import Triage

@testable import Content

/// Results in the words that are shipped.
struct RealResults {
  let content: ClinicalContent
  let places: PlaceCatalog

  init() throws {
    let library = ContentLibrary(assets: SampleContent.real)
    content = try library.loadClinical()
    places = try library.loadInterface().places
  }

  /// An adult with a twitch of one lid for three days and nothing else.
  static var quiet: Intake {
    Intake(
      regions: [.eyelidLowerLeft], age: .adult, daysSinceOnset: .days(3), pregnancy: .no, headInjury: .no,
      unmentioned: .no)
  }

  func report(_ intake: Intake) -> AssessmentReport {
    AssessmentReport(
      intake: intake, assessment: content.ruleBook.assess(intake), content: content, places: places,
      emergencyNumber: "112")
  }
}
