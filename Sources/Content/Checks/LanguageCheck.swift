import Triage

/// Checks the files of one language: that they load, and that every id they name exists.
struct LanguageCheck {
  let library: ContentLibrary
  let log: FindingLog

  func run() {
    do throws(ContentProblem) {
      _ = try library.loadInterface()
    } catch {
      log.add(error.findings)
    }
    let clinical = library.clinical(log)
    let files = Self.files(of: library)
    if let language = files.first(where: { $0.file.hasSuffix("/language.yaml") }) { checkCode(language) }
    checkTextKeys(files)
    checkSources(files)
    if let clinical {
      ReferenceCheck(content: clinical, files: files, log: log).run()
      GuidanceCheck(content: clinical, files: files, log: log).run()
    }
    checkPlan(habits: clinical?.habits)
    checkArticles(clinical: clinical)
    checkWording(files)
    for file in files { StyleCheck(file: file, log: log).run() }
  }

  /// Every file of the language that can be parsed, also those the loader does not know.
  static func files(of library: ContentLibrary) -> [YAMLFile] {
    library.assets.names(in: "languages/\(library.language)")
      .filter { $0.hasSuffix(".yaml") }
      .compactMap { YAMLFile.load(library.path($0), in: library.assets, log: FindingLog()) }
  }

  private func checkCode(_ file: YAMLFile) {
    guard let code = file.root.at("code"), code.scalar != library.language else { return }
    log.add(
      file.file, code.line, "the code is not that of the folder", "write code: \(library.language)")
  }

  private func checkTextKeys(_ files: [YAMLFile]) {
    guard let screens = files.first(where: { $0.file == library.path("screens.yaml") }) else { return }
    let known = Set(TextKey.allCases.map(\.rawValue))
    // Titles of commands belong to the view models, above this layer; a test holds them against each other.
    for entry in screens.root.entries ?? []
    where !known.contains(entry.key) && !entry.key.hasPrefix(ScreenTexts.commandPrefix) {
      log.add(
        screens.file, entry.line, "the program has no text \(entry.key)",
        "correct the key or take the line out")
    }
  }

  /// Every list of sources in every file, whatever it belongs to.
  private func checkSources(_ files: [YAMLFile]) {
    guard let sources = YAMLFile.load("sources.yaml", in: library.assets, log: FindingLog()) else { return }
    let known = Set((sources.root.at("sources")?.items ?? []).compactMap { $0.at("id")?.scalar })
    for file in files {
      file.root.forEachSourceList { ids in
        for id in ids where !known.contains(id.scalar ?? "") {
          log.add(
            file.file, id.line, "no source \(id.scalar ?? "")", "write an id of sources.yaml, or add it there"
          )
        }
      }
    }
  }
}
