import Foundation

/// Checks that each country of `countries.yaml` exists: "UK" would be looked up by nobody.
struct CountryCheck {
  let assets: AssetsFolder
  let log: FindingLog

  func run() {
    guard let file = YAMLFile.load("countries.yaml", in: assets, log: FindingLog()) else { return }
    let known = Set(Locale.Region.isoRegions.map(\.identifier).filter { $0.utf8.count == 2 })
    for entry in file.root.at("countries")?.entries ?? []
    where entry.key.utf8.count == 2 && entry.key.uppercased() == entry.key && !known.contains(entry.key) {
      log.add(file.file, entry.line, "no country has the code \(entry.key)", "write its ISO code, such as GB")
    }
  }
}
