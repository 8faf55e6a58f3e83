/// Finds the sentences of a text, to keep them short.
enum Sentences {
  /// The longest sentence people should have to read, in words.
  static let wordLimit = 20

  /// Ends with a full stop, but ends no sentence.
  private static let abbreviations: Set<String> = [
    "e.g.", "i.e.", "etc.", "dr.", "mr.", "mrs.", "ms.", "st.", "no.", "vs.", "approx.", "a.m.", "p.m.",
    "cf.", "fig.", "min.", "max.", "usw.", "z.b.", "d.h.", "bzw.", "ca.", "prof.",
  ]

  /// The stops of scripts that leave no space after them.
  static let wideStops: Set<Character> = ["。", "！", "？"]

  /// The sentences, each with its number of words.
  static func split(_ text: String) -> [(text: String, words: Int)] {
    var sentences: [(text: String, words: Int)] = []
    for line in text.split(separator: "\n") {
      var words: [Substring] = []
      for word in line.split(separator: " ") {
        for part in cutAtWideStops(word) {
          words.append(part)
          if endsSentence(part) { close(&words, into: &sentences) }
        }
      }
      close(&words, into: &sentences)
    }
    return sentences
  }

  /// The longest word, in letters, that a line of any window should have to take.
  static let letterLimit = 60

  /// A word that is longer than any language needs; nil where there is none.
  static func tooLongWord(in text: String) -> Substring? {
    text.split(separator: " ").first { word in
      word.count > letterLimit && !word.contains(where: TextWidth.isWide)
    }
  }

  private static func close(_ words: inout [Substring], into sentences: inout [(text: String, words: Int)]) {
    let count = words.reduce(0) { $0 + self.words(in: $1) }
    if count > 0 { sentences.append((words.joined(separator: " "), count)) }
    words = []
  }

  /// A dash or a slash between spaces is no word. Where words stand without spaces, two wide letters count as one.
  private static func words(in part: Substring) -> Int {
    guard part.contains(where: { $0.isLetter || $0.isNumber || $0 == "{" }) else { return 0 }
    return max(1, (part.count { $0.isLetter && TextWidth.isWide($0) } + 1) / 2)
  }

  private static func cutAtWideStops(_ word: Substring) -> [Substring] {
    guard word.contains(where: wideStops.contains) else { return [word] }
    var parts: [Substring] = []
    var start = word.startIndex
    for index in word.indices where wideStops.contains(word[index]) {
      let next = word.index(after: index)
      // What closes a quotation belongs to the sentence before it.
      guard next < word.endIndex, !closing.contains(word[next]), !wideStops.contains(word[next]) else {
        continue
      }
      parts.append(word[start..<next])
      start = next
    }
    return parts + [word[start...]]
  }

  /// What may follow a stop and still belongs to its sentence.
  private static let closing: Set<Character> = ["\"", "'", ")", "]", "}", "»", "”", "’", "」", "』", "）"]

  static func endsSentence(_ word: Substring) -> Bool {
    var core = word
    while let last = core.last, closing.contains(last) { core.removeLast() }
    guard let last = core.last, ".!?…。！？؟۔।".contains(last) else { return false }
    let opened = core.drop { "\"'([{«“‘".contains($0) }
    return !abbreviations.contains(opened.lowercased())
  }
}
