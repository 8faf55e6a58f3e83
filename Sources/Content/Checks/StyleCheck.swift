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
      checkShape(text, line)
      if path.last == "ask" { checkAsk(text, line) }
    }
  }

  /// Nothing that is shown has lines of its own, and blanks at its ends move it.
  private func checkShape(_ text: String, _ line: Int) {
    if text.contains("\n") {
      log.add(file.file, line, "a text of several lines", "write it on one line, without | or \\n")
    }
    if text.first == " " || text.last == " " {
      log.add(file.file, line, "a text with a blank at its end", "begin and end it with a word")
    }
    if let word = Sentences.tooLongWord(in: text) {
      log.add(
        file.file, line, "a word of \(word.count) letters", "write a shorter one; none breaks a line well")
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
