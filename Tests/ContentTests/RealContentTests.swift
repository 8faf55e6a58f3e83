import Testing
import Triage

@testable import Content

/// The content that is shipped.
@Suite struct RealContentTests {
  private let library = ContentLibrary(assets: SampleContent.real)

  @Test func checksClean() {
    #expect(library.check().map(\.description) == [])
  }

  @Test func loadsInBothSteps() throws {
    let interface = try library.loadInterface()
    #expect(interface.language.code == "en")
    #expect(interface.places.places.map(\.id) == RegionID.allCases)
    let clinical = try library.loadClinical()
    #expect(clinical.ruleTexts.count == clinical.ruleBook.rules.count)
    #expect(clinical.emergencyNumbers.standard == "112")
    for theme in library.availableThemes() { _ = try library.loadTheme(named: theme) }
  }

  /// What people search for, as the design names it.
  @Test(arguments: [("nostril", RegionID.nostrilLeft), ("llsan", .nostrilLeft), ("lip", .lips)])
  func finds(query: String, region: RegionID) throws {
    #expect(try library.loadInterface().places.matches(query).first?.id == region)
  }
}
