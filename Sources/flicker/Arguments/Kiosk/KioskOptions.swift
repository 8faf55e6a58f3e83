import ArgumentParser
import Content
import Foundation
import Kiosk

/// Which configuration a kiosk has.
struct KioskOptions: ParsableArguments {
  @Option(name: .customLong("config"), help: "The configuration, instead of /etc/flicker/kiosk.yaml.")
  var path: String?

  @Option(name: .customLong("assets"), help: "A folder of content to use instead of the program's own.")
  var assetsPath: String?

  /// The file that is read.
  var file: String { path ?? KioskConfiguration.usualFile }

  /// Whether there is nothing to read, so that every setting is as it is without a file. A file that
  /// staff named must be there.
  var isWithoutFile: Bool { path == nil && access(KioskConfiguration.usualFile, F_OK) != 0 }

  /// - Throws: `Failure` 65 with every finding.
  func configuration() throws -> KioskConfiguration {
    do throws(ContentProblem) {
      return try findings()
    } catch {
      throw Failure(.badData, error.findings.map { printable($0.description, limit: 600) })
    }
  }

  /// - Throws: what is wrong with the file, for a command that only checks it.
  func findings() throws(ContentProblem) -> KioskConfiguration {
    guard !isWithoutFile else { return KioskConfiguration() }
    return try KioskConfiguration.read(file, content: library())
  }

  /// The words of the screens in the first language of a configuration.
  func texts(_ configuration: KioskConfiguration) throws -> ScreenTexts {
    let language = configuration.languages.first ?? ContentLibrary.baseLanguage
    do throws(ContentProblem) {
      return try ContentLibrary(assets: library().assets, language: language).loadTexts()
    } catch {
      throw Failure(error)
    }
  }

  func library() throws(ContentProblem) -> ContentLibrary {
    do {
      return ContentLibrary(
        assets: try AssetsFolder.locate(
          override: assetsPath, executable: CommandLine.arguments.first ?? "flicker"))
    } catch {
      let places = error.looked.map { printable(path: $0) }.joined(separator: ", ")
      throw ContentProblem(findings: [
        ContentFinding(
          file: assetsPath ?? "Assets", line: 0, problem: "no content found (looked in \(places))",
          remedy: "name a folder that holds languages/ with --assets")
      ])
    }
  }
}

extension Failure {
  /// A service of the kiosk that could not do its work.
  init(_ trouble: KioskTrouble, _ texts: ScreenTexts) {
    self.init(.inputOutput, printable(texts.filled(trouble.key, trouble.values), limit: 1500))
  }
}
