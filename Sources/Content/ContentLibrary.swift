/// Opens the content of one language, in two steps: what the first frame needs, and the rest.
public struct ContentLibrary: Sendable {
  /// The language every other one is measured against, and that loads where another is missing.
  public static let baseLanguage = "en"

  /// Where the content lies.
  public let assets: AssetsFolder
  /// The folder under `languages`, such as `en`.
  public let language: String

  /// Opens nothing yet.
  public init(assets: AssetsFolder, language: String = ContentLibrary.baseLanguage) {
    self.assets = assets
    self.language = language
  }

  /// The codes of the languages there are.
  public func availableLanguages() -> [String] {
    assets.names(in: "languages").filter { assets.hasFolder("languages/" + $0) }
  }

  /// The names of the themes there are, such as `dark`.
  public func availableThemes() -> [String] {
    assets.names(in: "themes").filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
  }

  /// Loads what the first frame needs.
  public func loadInterface() throws(ContentProblem) -> InterfaceContent {
    let log = FindingLog()
    let info = reader("language.yaml", log).map { LanguageInfo($0) }
    let texts = reader("screens.yaml", log).map { ScreenTexts($0) }
    let places = reader("regions.yaml", log).map { PlaceCatalog($0) }
    let drawing = assets.text(of: "face/face.svg", log: log)
    let ascii = assets.text(of: "face/face-ascii.txt", log: log)
    let mask = assets.text(of: "face/face-ascii-mask.txt", log: log)
    try log.throwIfAny()
    guard let info, let texts, let places, let drawing, let ascii, let mask else {
      throw incomplete()
    }
    return InterfaceContent(
      language: info, texts: texts, places: places, faceDrawing: drawing, faceAscii: ascii,
      faceAsciiMask: mask)
  }

  /// Loads the words of the screens alone.
  public func loadTexts() throws(ContentProblem) -> ScreenTexts {
    let log = FindingLog()
    let texts = reader("screens.yaml", log).map { ScreenTexts($0) }
    try log.throwIfAny()
    guard let texts else { throw incomplete() }
    return texts
  }

  /// Loads the places of the face alone.
  public func loadPlaces() throws(ContentProblem) -> PlaceCatalog {
    let log = FindingLog()
    let places = reader("regions.yaml", log).map { PlaceCatalog($0) }
    try log.throwIfAny()
    guard let places else { throw incomplete() }
    return places
  }

  /// Loads the emergency numbers alone.
  public func loadEmergencyNumbers() throws(ContentProblem) -> EmergencyNumbers {
    let log = FindingLog()
    let numbers = YAMLFile.load("countries.yaml", in: assets, log: log)
      .map { EmergencyNumbers(YAMLReader($0, log: log)) }
    try log.throwIfAny()
    guard let numbers else { throw incomplete() }
    return numbers
  }

  /// Loads a theme by name, such as `dark`.
  public func loadTheme(named name: String) throws(ContentProblem) -> ThemeDefinition {
    let log = FindingLog()
    // A name is a bare word; anything else could lead out of the folder.
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
      throw ContentProblem(findings: [
        ContentFinding(
          file: "themes", line: 0, problem: "\"\(name)\" is no name of a theme",
          remedy: "write one of: \(availableThemes().joined(separator: ", "))")
      ])
    }
    let file = YAMLFile.load("themes/\(name).yaml", in: assets, log: log)
    let theme = file.map { ThemeDefinition(YAMLReader($0, log: log)) }
    try log.throwIfAny()
    guard let theme else { throw incomplete() }
    return theme
  }

  func reader(_ file: String, _ log: FindingLog) -> YAMLReader? {
    YAMLFile.load("languages/\(language)/\(file)", in: assets, log: log).map { YAMLReader($0, log: log) }
  }

  func incomplete() -> ContentProblem {
    ContentProblem(findings: [
      ContentFinding(
        file: "languages/\(language)", line: 0, problem: "the content is incomplete",
        remedy: "put every file there that languages/en has")
    ])
  }
}
