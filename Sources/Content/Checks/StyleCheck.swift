/// Checks how the texts of one file are written.
struct StyleCheck {
  /// A line of the checklist must fit an 80-column terminal with its box and margin.
  static let askColumns = 76

  let file: YAMLFile
  let log: FindingLog

  func run() {
    file.root.forEachText { path, text, line in
      // What escapes such as "\u202E" put into a text cannot be seen in the file itself.
      log.add(ForbiddenCharacters.findings(in: text, file: file.file, firstLine: line))
      for sentence in Sentences.split(text) where sentence.words > Sentences.wordLimit {
        let start = sentence.text.split(separator: " ").prefix(5).joined(separator: " ")
        log.add(
          file.file, line, "a sentence of \(sentence.words) words (\"\(start) ...\")",
          "write sentences of at most \(Sentences.wordLimit) words")
      }
      if path.last == "ask" { checkAsk(text, line) }
    }
  }

  private func checkAsk(_ text: String, _ line: Int) {
    let columns = TextWidth.columns(text)
    guard file.file.hasSuffix("/questions.yaml"), columns > Self.askColumns else { return }
    log.add(
      file.file, line, "a line of the checklist with \(columns) columns",
      "write at most \(Self.askColumns) columns")
  }
}
