/// What the program must never say, and what to write instead. A list for authors, kept as content.
struct ForbiddenWording {
  static let file = "forbidden.yaml"

  private struct Phrase {
    let words: [FoldedWord]
    let text: String
    let remedy: String
    /// Words that turn the phrase round when they stand in the same sentence, such as "never".
    let unless: [[FoldedWord]]
  }

  private let phrases: [Phrase]

  /// The list of a language; nil where it has none or it cannot be read.
  init?(of library: ContentLibrary, log: FindingLog) {
    guard library.assets.names(in: "languages/\(library.language)").contains(Self.file),
      let reader = library.reader(Self.file, log)
    else { return nil }
    reader.allow("phrases")
    phrases = reader.list("phrases").map { entry in
      entry.allow("phrase", "write", "unless")
      let text = entry.text("phrase")
      return Phrase(
        words: Self.words(text), text: text, remedy: entry.text("write"),
        unless: entry.words("unless").map(Self.words))
    }.filter { !$0.words.isEmpty }
  }

  /// Notes every forbidden phrase of a text.
  func check(_ text: String, file: String, line: Int, log: FindingLog) {
    for sentence in Sentences.split(text) {
      let words = Self.words(sentence.text)
      for phrase in phrases where Self.holds(words, phrase.words) {
        guard !phrase.unless.contains(where: { Self.holds(words, $0) }) else { continue }
        log.add(file, line, "\"\(phrase.text)\" must not be said", phrase.remedy)
      }
    }
  }

  private static func words(_ text: String) -> [FoldedWord] { SearchText.words(of: text).map(\.folded) }

  private static func holds(_ words: [FoldedWord], _ part: [FoldedWord]) -> Bool {
    guard let first = part.first, words.count >= part.count else { return false }
    return (0...(words.count - part.count)).contains { start in
      words[start] == first && words[start...].starts(with: part)
    }
  }
}

extension LanguageCheck {
  /// Every text of the language: its files and its articles.
  func checkWording(_ files: [YAMLFile]) {
    guard let forbidden = ForbiddenWording(of: library, log: log) else { return }
    for file in files where !file.file.hasSuffix("/" + ForbiddenWording.file) {
      file.root.forEachText { _, text, line in forbidden.check(text, file: file.file, line: line, log: log) }
    }
    for article in library.learn(FindingLog()).inOrder {
      let path = library.articlePath(article.id)
      forbidden.check(article.title, file: path, line: 1, log: log)
      for heading in article.headings {
        forbidden.check(heading.text, file: path, line: heading.line, log: log)
      }
      for passage in article.passages {
        forbidden.check(passage.text, file: path, line: passage.line, log: log)
      }
    }
  }
}
