/// Finds the sentences of a text, to keep them short.
enum Sentences {
  /// The longest sentence people should have to read, in words.
  static let wordLimit = 20

  /// Ends with a full stop, but ends no sentence.
  private static let abbreviations: Set<String> = [
    "e.g.", "i.e.", "etc.", "dr.", "mr.", "mrs.", "ms.", "st.", "no.", "vs.", "approx.", "a.m.", "p.m.",
    "cf.", "fig.", "min.", "max.", "usw.", "z.b.", "d.h.", "bzw.", "ca.", "prof.",
  ]

  /// The sentences, each with its number of words.
  static func split(_ text: String) -> [(text: String, words: Int)] {
    var sentences: [(text: String, words: Int)] = []
    for line in text.split(separator: "\n") {
      var words: [Substring] = []
      for word in line.split(separator: " ") {
        words.append(word)
        if endsSentence(word) { close(&words, into: &sentences) }
      }
      close(&words, into: &sentences)
    }
    return sentences
  }

  private static func close(_ words: inout [Substring], into sentences: inout [(text: String, words: Int)]) {
    // A dash or a slash between spaces is no word.
    let count = words.count { $0.contains { $0.isLetter || $0.isNumber || $0 == "{" } }
    if count > 0 { sentences.append((words.joined(separator: " "), count)) }
    words = []
  }

  static func endsSentence(_ word: Substring) -> Bool {
    var core = word
    while let last = core.last, "\"')]}»”’".contains(last) { core.removeLast() }
    guard let last = core.last, ".!?…。！？".contains(last) else { return false }
    let opened = core.drop { "\"'([{«“‘".contains($0) }
    return !abbreviations.contains(opened.lowercased())
  }
}
