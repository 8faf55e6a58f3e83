@testable import Content

/// How hard an article is to read: Flesch-Kincaid grade and SMOG, with medical terms that the glossary
/// explains counted as words of one syllable.
struct Readability {
  private(set) var sentences = 0
  private(set) var words = 0
  private(set) var longestSentence = ""
  private(set) var longest = 0
  /// Words of three syllables and more, as they stand in the text.
  private(set) var longWords: [String] = []
  private var syllables = 0

  /// Years of school that one needs.
  var fleschKincaid: Double {
    guard words > 0 else { return 0 }
    return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
  }

  /// The same by the words of three syllables and more alone.
  var smog: Double {
    guard sentences > 0 else { return 0 }
    return 1.0430 * (Double(longWords.count) * 30 / Double(sentences)).squareRoot() + 3.1291
  }

  init(_ article: Article, terms: GlossaryTerms) {
    for text in article.texts {
      for sentence in Sentences.split(text) { count(sentence.text, terms) }
    }
  }

  private mutating func count(_ sentence: String, _ terms: GlossaryTerms) {
    let words = Self.words(of: sentence)
    guard !words.isEmpty else { return }
    sentences += 1
    self.words += words.count
    if words.count > longest { (longest, longestSentence) = (words.count, sentence) }
    for word in words {
      guard !terms.hold(word) else {
        syllables += 1
        continue
      }
      let count = Self.syllables(of: word)
      syllables += count
      if count >= 3 { longWords.append(word.lowercased()) }
    }
  }

  /// Letters and digits with hyphens and apostrophes between them.
  private static func words(of sentence: String) -> [String] {
    sentence.split { !($0.isLetter || $0.isNumber || "-’'".contains($0)) }
      .filter { $0.contains { $0.isLetter || $0.isNumber } }.map(String.init)
  }

  /// Groups of vowels, but for an e at the end that is not heard.
  static func syllables(of word: String) -> Int {
    let letters = word.lowercased().filter { $0.isASCII && $0.isLetter }
    var count = 0
    var wasVowel = false
    for letter in letters {
      let isVowel = "aeiouy".contains(letter)
      if isVowel && !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    if letters.hasSuffix("e"), !letters.hasSuffix("le"), count > 1 { count -= 1 }
    let isSilentPast = letters.hasSuffix("ed") && !letters.hasSuffix("ted") && !letters.hasSuffix("ded")
    if isSilentPast, count > 1 { count -= 1 }
    return max(1, count)
  }
}

/// The words that the glossary explains, and their plurals.
struct GlossaryTerms {
  private var words: Set<String> = []

  init(_ learn: Learn) {
    let targets = learn.articles.values.flatMap(\.headings).flatMap(\.targets)
    for target in targets where target.kind == .term {
      words.insert(target.id.lowercased())
      for part in target.id.split(separator: "-") { words.insert(part.lowercased()) }
    }
  }

  var isEmpty: Bool { words.isEmpty }

  func hold(_ word: String) -> Bool {
    let bare = word.lowercased().filter { $0 != "'" && $0 != "’" }
    if words.contains(bare) { return true }
    return ["s", "es"].contains { bare.hasSuffix($0) && words.contains(String(bare.dropLast($0.count))) }
  }
}

extension Article {
  /// Everything that is read as running text; headings and drawings are not.
  fileprivate var texts: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading, .diagram: []
      case .paragraph(let sentences), .quote(let sentences): sentences.map(\.text)
      case .list(let list): list.items.joined().map(\.text)
      case .table(let table): (table.header + table.rows.flatMap(\.cells)).map(\.text)
      }
    }
  }
}
