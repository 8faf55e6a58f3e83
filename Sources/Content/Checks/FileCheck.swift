/// Looks at the files as they are written: their names, their characters, and what a comment cuts off.
struct FileCheck {
  let library: ContentLibrary
  /// The content that came with the program, where a copy is checked.
  let own: AssetsFolder?
  let log: FindingLog

  private static let textEndings = [".yaml", ".txt", ".md", ".svg"]

  private var assets: AssetsFolder { library.assets }

  private var languages: [String] { library.availableLanguages().map { "languages/" + $0 } }

  func run() {
    for folder in ["", "triage", "plan", "themes", "face"] + languages + languages.map(articles) {
      for name in assets.names(in: folder) where Self.textEndings.contains(where: name.hasSuffix) {
        check(folder.isEmpty ? name : folder + "/" + name)
      }
    }
    checkNames()
    checkLanguages()
    if let own { checkThatAllIsThere(own) }
  }

  private func articles(_ language: String) -> String { language + "/" + ContentLibrary.articlesFolder }

  private func check(_ file: String) {
    // A file that cannot be read is reported where it is loaded.
    guard let text = assets.text(of: file, log: FindingLog()) else { return }
    log.add(ForbiddenCharacters.findings(in: text, file: file))
    if file.hasSuffix(".yaml") { checkComments(text, file) }
  }

  // MARK: Comments

  /// `name: the #1 reason` ends at the `#` without a word of warning.
  private func checkComments(_ text: String, _ file: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where Self.hasTextBeforeComment(line) {
      log.add(
        file, index + 1, "what stands behind # is not read",
        "put the text in double quotes, or the comment on a line of its own")
    }
  }

  private static func hasTextBeforeComment(_ line: Substring) -> Bool {
    var quote: UInt8?
    var previous = UInt8(ascii: " ")
    var hasText = false
    for byte in line.utf8 {
      if let open = quote {
        if byte == open && previous != UInt8(ascii: "\\") { quote = nil }
      } else if byte == UInt8(ascii: "#") && previous == UInt8(ascii: " ") {
        return hasText
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), " [{,:".utf8.contains(previous) {
        quote = byte
      }
      if byte != UInt8(ascii: " ") { hasText = true }
      previous = byte
    }
    return false
  }

  // MARK: Names

  /// What each folder may hold; the loader reads nothing else.
  private func checkNames() {
    report(in: "", unless: { !$0.hasSuffix(".yaml") && !$0.hasSuffix(".yml") || Self.topFiles.contains($0) })
    report(in: "triage", unless: Self.triageFiles.contains)
    report(in: "plan", unless: Self.planFiles.contains)
    report(in: "face", unless: Self.faceFiles.contains)
    report(in: "themes", unless: { $0.hasSuffix(".yaml") && Self.isPlain($0.dropLast(5)) })
    for language in languages {
      report(in: language, unless: Self.languageFiles.contains)
      report(in: articles(language), unless: { $0.hasSuffix(".md") || $0 == "contents.yaml" })
    }
  }

  private static let topFiles: Set = ["sources.yaml", "countries.yaml"]
  private static let triageFiles: Set = ["rules.yaml", "findings.yaml"]
  private static let planFiles: Set = ["plan.yaml", "techniques.yaml", "example.yaml"]
  private static let faceFiles: Set = ["face.svg", "face-ascii.txt", "face-ascii-mask.txt"]
  private static let languageFiles: Set = [
    "language.yaml", "screens.yaml", "regions.yaml", "questions.yaml", "rules.yaml", "guidance.yaml",
    "conditions.yaml", "habits.yaml", "plan.yaml", "techniques.yaml", ForbiddenWording.file,
    ContentLibrary.articlesFolder,
  ]

  private static func isPlain(_ name: Substring) -> Bool {
    !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  private func report(in folder: String, unless isKnown: (String) -> Bool) {
    for name in assets.names(in: folder) where !isKnown(name) {
      log.add(
        (folder.isEmpty ? "" : folder + "/") + name, 0, "the program does not read this file",
        "give it the name of one in the program's own content, or take it out")
    }
  }

  private func checkLanguages() {
    for name in library.availableLanguages() where !Self.isLanguageCode(name) {
      log.add(
        "languages/\(name)", 0, "\(name) is no code of a language",
        "write two or three small letters, such as de")
    }
  }

  private static func isLanguageCode(_ name: String) -> Bool {
    (2...3).contains(name.utf8.count)
      && name.utf8.allSatisfy((UInt8(ascii: "a")...UInt8(ascii: "z")).contains)
  }

  // MARK: What is missing

  /// A folder that is missing whole would take a part of the program away without a word.
  private func checkThatAllIsThere(_ own: AssetsFolder) {
    let base = "languages/" + ContentLibrary.baseLanguage
    for folder in ["plan", "themes", "face", articles(base)]
    where own.hasFolder(folder) && !assets.hasFolder(folder) {
      log.add(folder, 0, "the folder is missing", "copy it from the program's own content")
    }
    let needed = own.names(in: "themes").map { "themes/" + $0 } + [base + "/" + ForbiddenWording.file]
    for file in needed
    where own.hasFile(file) && !assets.hasFile(file) && assets.hasFolder(Self.folder(of: file)) {
      log.add(file, 0, "the file is missing", "copy it from the program's own content")
    }
  }

  private static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
  }
}
