import Triage

extension ContentLibrary {
  /// Checks everything, in every language: that it loads, that every id that is named exists, that
  /// no translation lacks anything, and that the texts are written as texts of this program are.
  ///
  /// - Parameter own: the content that came with the program, where it is a copy that is checked.
  /// - Returns: what is wrong, by file and line; empty for content that may be shipped.
  public func check(against own: AssetsFolder? = nil) -> [ContentFinding] {
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
    if let own {
      OwnContentCheck(assets: assets, own: own, log: log).run()
      OwnSafetyCheck(assets: assets, own: own, log: log).run()
    }
    checkThemes(log)
    FaceCheck(assets: assets, log: log).run()
    FileCheck(library: self, own: own, log: log).run()
    CountryCheck(assets: assets, log: log).run()
    return log.findings.inReadingOrder
  }

  /// Letters in the colour of their ground cannot be seen.
  private func checkThatItShows(_ theme: ThemeDefinition, _ file: YAMLFile, _ log: FindingLog) {
    for (name, look) in theme.grounds.sorted(by: { $0.key < $1.key }) {
      let isHidden =
        look.foreground != nil && look.foreground == look.background
        || look.foreground16 != nil && look.foreground16 == look.background16
      guard isHidden else { continue }
      log.add(
        file.file, file.root.at("grounds", name)?.line ?? 0,
        "grounds.\(name) has letters in the colour of their ground",
        "write another foreground or background")
    }
  }

  /// The themes that `--theme` names. The one without colours needs no file to load.
  private static let neededThemes = ["dark", "high-contrast", "light"]

  private func checkThemes(_ log: FindingLog) {
    for name in Self.neededThemes where !availableThemes().contains(name) {
      log.add(
        "themes/\(name).yaml", 0, "there is no theme \(name)", "write it, or copy it from the program's own")
    }
    for name in availableThemes() {
      guard let file = YAMLFile.load("themes/\(name).yaml", in: assets, log: log) else { continue }
      let theme = ThemeDefinition(YAMLReader(file, log: log))
      if theme.name != name {
        log.add(
          file.file, file.root.at("name")?.line ?? 0, "the name is \"\(theme.name)\"",
          "write name: \(name), as the file is named")
      }
      checkThatItShows(theme, file, log)
    }
  }
}
