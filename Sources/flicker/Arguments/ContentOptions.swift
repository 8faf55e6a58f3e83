import ArgumentParser
import Content
import Foundation

/// Which content is used, and in which language.
struct ContentOptions: ParsableArguments {
  @Option(name: .customLong("assets"), help: "A folder of content to use instead of the program's own.")
  var assetsPath: String?

  @Option(name: .customLong("lang"), help: "The language of the texts, such as en.")
  var language: String?

  @Option(help: "Your country as a two-letter code, for its emergency number, such as GB.")
  var country: String?

  /// The folder of the content.
  func assets() throws -> AssetsFolder {
    do {
      return try AssetsFolder.locate(
        override: assetsPath, executable: CommandLine.arguments.first ?? "flicker")
    } catch {
      let places = error.looked.map { printable(path: $0) }.joined(separator: ", ")
      throw Failure(
        .noInput, "no content found (looked in \(places)); name a folder that holds languages/ with --assets")
    }
  }

  /// The content in the language that is asked for, or that the environment asks for.
  func library() throws -> ContentLibrary {
    let assets = try assets()
    let available = ContentLibrary(assets: assets).availableLanguages()
    if let language {
      guard available.contains(language) else {
        throw Failure(
          .usage,
          "no language \"\(printable(language))\"; --lang takes one of: \(available.joined(separator: ", "))")
      }
      return ContentLibrary(assets: assets, language: language)
    }
    return ContentLibrary(assets: assets, language: languageOfEnvironment(among: available))
  }

  /// The emergency number of the country that is set, or that the locale names.
  func emergencyNumber(_ clinical: ClinicalContent) throws -> String {
    try number(in: clinical.emergencyNumbers, country: country)
  }

  /// The same number, where nothing else of the content is needed.
  func emergencyNumber() throws -> String {
    try number(in: try emergencyNumbers(try library()), country: country)
  }

  /// Refuses a country that is named and does not exist, before a full screen opens. Costs nothing where none
  /// is named.
  func checkCountry(_ library: ContentLibrary) throws {
    guard let country else { return }
    _ = try number(in: try emergencyNumbers(library), country: country)
  }

  private func emergencyNumbers(_ library: ContentLibrary) throws -> EmergencyNumbers {
    do throws(ContentProblem) {
      return try library.loadEmergencyNumbers()
    } catch {
      throw Failure(error)
    }
  }

  private func number(in numbers: EmergencyNumbers, country: String?) throws -> String {
    do {
      return try numbers.number(country: country, environment: ProcessInfo.processInfo.environment)
    } catch {
      throw Failure(
        .usage,
        "no country \"\(printable(error.code))\"; --country takes a two-letter code such as GB, or leave it out for 112"
      )
    }
  }

  private func languageOfEnvironment(among available: [String]) -> String {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let language = locale.map { String($0.prefix { $0.isLetter }) } ?? ContentLibrary.baseLanguage
    return available.contains(language) ? language : ContentLibrary.baseLanguage
  }
}

/// Text from outside, safe to print on a terminal, and not too long for one line.
func printable(_ text: String, limit: Int = 200) -> String {
  String(
    text.unicodeScalars.prefix(limit).filter {
      !$0.properties.isDefaultIgnorableCodePoint && $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
    })
}

extension Failure {
  /// Content that cannot be used: the first thing that is wrong, in one line.
  init(_ problem: ContentProblem) {
    let first = problem.findings.first?.description ?? ""
    let more = problem.findings.count - 1
    self.init(
      .badData, more > 0 ? "\(first) (\(more) more: flicker content check tells all)" : first)
  }
}
