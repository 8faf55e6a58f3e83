import Triage

extension ContentLibrary {
  /// Checks everything, in every language: that it loads, that every id that is named exists, that
  /// no translation lacks anything, and that the texts are written as texts of this program are.
  ///
  /// - Returns: what is wrong, by file and line; empty for content that may be shipped.
  public func check() -> [ContentFinding] {
    let log = FindingLog()
    let languages = availableLanguages()
    if !languages.contains(Self.baseLanguage) {
      log.add("languages", 0, "there is no folder \(Self.baseLanguage)", "write the English texts first")
    }
    for language in languages {
      LanguageCheck(library: ContentLibrary(assets: assets, language: language), log: log).run()
    }
    for language in languages where language != Self.baseLanguage {
      TranslationCheck(assets: assets, language: language, log: log).run()
    }
    checkThemes(log)
    FaceCheck(assets: assets, log: log).run()
    checkCharacters(log)
    return log.findings.inReadingOrder
  }

  private func checkThemes(_ log: FindingLog) {
    if availableThemes().isEmpty { log.add("themes", 0, "there is no theme", "write dark.yaml") }
    for name in availableThemes() {
      guard let file = YAMLFile.load("themes/\(name).yaml", in: assets, log: log) else { continue }
      let theme = ThemeDefinition(YAMLReader(file, log: log))
      if theme.name != name {
        log.add(
          file.file, file.root.at("name")?.line ?? 0, "the name is \"\(theme.name)\"",
          "write name: \(name), as the file is named")
      }
    }
  }

  /// Looks at the files as they are written, comments and all.
  private func checkCharacters(_ log: FindingLog) {
    let languages = availableLanguages().map { "languages/" + $0 }
    for folder in ["", "triage", "plan", "themes", "face"] + languages {
      for name in assets.names(in: folder) where name.hasSuffix(".yaml") || name.hasSuffix(".txt") {
        let file = folder.isEmpty ? name : folder + "/" + name
        // A file that cannot be read is reported where it is loaded.
        guard let text = assets.text(of: file, log: FindingLog()) else { continue }
        log.add(ForbiddenCharacters.findings(in: text, file: file))
      }
    }
  }
}
