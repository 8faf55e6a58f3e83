/// Reads one article. What is wrong goes to the log, with its line and what to write instead; a text that
/// is wrong anywhere still yields what can be read of it.
struct ArticleFile {
  let id: String
  /// Path inside the Assets folder.
  let file: String
  let log: FindingLog

  private static let fence = "---"
  /// In bytes. Nobody reads a longer one, and every part of it is laid out when it is opened.
  static let longest = 128 * 1024

  /// The article; nil where the file has no head.
  func article(from text: String) -> Article? {
    guard text.utf8.count <= Self.longest else {
      log.add(file, 0, "the article is larger than \(Self.longest / 1024) KB", "cut it into several articles")
      return nil
    }
    guard !hasHiddenCharacters(text) else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard lines.first == Self.fence[...], let end = lines.dropFirst().firstIndex(of: Self.fence[...]) else {
      log.add(file, 1, "the article has no head", "begin with ---, title: ..., and --- on lines of their own")
      return nil
    }
    // The first line stays, empty, so that findings count lines as the file does.
    let head = "\n" + lines[1..<end].joined(separator: "\n")
    guard let parsed = YAMLFile.parse(head, file: file, log: log) else { return nil }
    checkName()
    let reader = YAMLReader(parsed, log: log)
    reader.allow("title", "about", "facts", "search")
    let body = lines[(end + 1)...].enumerated().map { offset, line in
      SourceLine(number: end + 2 + offset, text: line)
    }
    var blocks = BlockParser(article: id, file: file, log: log)
    return Article(
      id: id, title: reader.text("title"), about: targets(reader), facts: reader.words("facts"),
      searchWords: reader.words("search"), blocks: blocks.blocks(of: body))
  }

  private func checkName() {
    let isPlain = id.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    if !isPlain { log.add(file, 0, "the name \(id)", "name the file in lower case with hyphens") }
  }

  /// Control characters would reach the terminal; a carriage return would break every comparison of lines.
  private func hasHiddenCharacters(_ text: String) -> Bool {
    var line = 1
    var previous: UInt8 = 0
    for byte in text.utf8 {
      // C2 begins the control characters beyond ASCII, which some terminals obey too.
      let isBeyond = previous == 0xC2 && byte < 0xA0
      previous = byte
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard byte < 0x20 && byte != UInt8(ascii: "\n") || byte == 0x7F || isBeyond else { continue }
      let isReturn = byte == UInt8(ascii: "\r")
      log.add(
        file, line, isReturn ? "a carriage return" : "a control character",
        isReturn ? "save the file with plain line ends" : "write printable text only")
      return true
    }
    return false
  }

  private func targets(_ reader: YAMLReader) -> [ArticleTarget] {
    let line = reader.node("about")?.line ?? 1
    return reader.words("about").compactMap { word in
      let target = ArticleTarget(word)
      if target == nil { log.addNoTarget(file, line, word) }
      return target
    }
  }
}

/// A line of a file.
struct SourceLine {
  /// Counted from 1.
  let number: Int
  let text: Substring
}

extension FindingLog {
  func addNoTarget(_ file: String, _ line: Int, _ word: some StringProtocol) {
    let kinds = ArticleTarget.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    add(file, line, "\(word.prefix(40)) is no target", "write kind:id, where the kind is one of: \(kinds)")
  }
}
