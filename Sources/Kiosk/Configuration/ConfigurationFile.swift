import Content

extension KioskConfiguration {
  /// Where the configuration lies unless staff names another file.
  package static let usualFile = "/etc/flicker/kiosk.yaml"

  /// Reads a configuration. What it does not set stays as it is without a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - content: what languages, themes and countries there are.
  /// - Throws: everything that is wrong with the file, each with its line and what to write instead.
  package static func read(
    _ path: String, content: ContentLibrary
  ) throws(ContentProblem) -> KioskConfiguration {
    let text: String
    do throws(FileSystem.Failure) {
      text = try FileSystem.text(of: path)
    } catch {
      let (problem, remedy) = words(for: error)
      throw ContentProblem(
        findings: [ContentFinding(file: path, line: 0, problem: problem, remedy: remedy)])
    }
    return try parse(text, file: path, content: content)
  }

  /// Reads a configuration from its text; `file` is what findings call it.
  package static func parse(
    _ text: String, file: String, content: ContentLibrary
  ) throws(ContentProblem) -> KioskConfiguration {
    let log = FindingLog()
    log.add(ForbiddenCharacters.findings(in: text, file: file))
    var configuration = KioskConfiguration()
    if let parsed = YAMLFile.parse(text, file: file, log: log) {
      configuration = ConfigurationReader(content: content).configuration(YAMLReader(parsed, log: log))
    }
    try log.throwIfAny()
    return configuration
  }

  private static func words(for failure: FileSystem.Failure) -> (problem: String, remedy: String) {
    switch failure {
    case .missing: ("there is no such file", "copy the program's packaging/kiosk.yaml there")
    case .notAFile: ("this is no plain file", "name a text file")
    case .tooLarge: ("the file is larger than 8 MB", "keep to the settings of packaging/kiosk.yaml")
    case .notText: ("the file is not UTF-8 text", "save it as UTF-8")
    case .unreadable: ("the file cannot be read", "let the kiosk's user read it (chmod 644)")
    }
  }
}
