import Foundation

/// Words as search compares them: lower case, without accents.
public struct FoldedWord: Hashable, Sendable {
  /// UTF-8, so that comparing is quick.
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether this word begins with what is typed.
  func begins(with typed: FoldedWord) -> Bool { bytes.starts(with: typed.bytes) }

  /// Whether this word begins with what is typed but for one wrong, missing, needless or swapped letter.
  func nearlyBegins(with typed: FoldedWord) -> Bool {
    guard typed.bytes.count >= SearchText.leastForErrors else { return false }
    let (word, typed) = (bytes[...], typed.bytes[...])
    let same = zip(word, typed).prefix { $0 == $1 }.count
    let (w, t) = (word.dropFirst(same), typed.dropFirst(same))
    guard !t.isEmpty else { return true }
    if w.dropFirst().starts(with: t.dropFirst()) && !w.isEmpty { return true }
    if w.starts(with: t.dropFirst()) { return true }
    if w.dropFirst().starts(with: t) { return true }
    return t.count >= 2 && w.count >= 2 && w.first == t.dropFirst().first && t.first == w.dropFirst().first
      && w.dropFirst(2).starts(with: t.dropFirst(2))
  }
}

/// Cuts texts into words for search.
enum SearchText {
  /// Shorter words must be typed without an error: with one they could be any word.
  static let leastForErrors = 4

  /// A word of a text and where it stands.
  struct Word {
    let folded: FoldedWord
    let range: Range<String.Index>
  }

  /// The words of a text, in order. An apostrophe is part of its word and is left out of it.
  static func words(of text: String) -> [Word] {
    var words: [Word] = []
    let utf8 = text.utf8
    var index = utf8.startIndex
    while index < utf8.endIndex {
      guard isWordByte(utf8[index]) else {
        index = utf8.index(after: index)
        continue
      }
      let start = index
      var bytes: [UInt8] = []
      var isPlain = true
      while index < utf8.endIndex, isWordByte(utf8[index]) || isApostrophe(utf8, index) {
        let byte = utf8[index]
        if byte != UInt8(ascii: "'") { bytes.append(lowered(byte)) }
        isPlain = isPlain && byte < 0x80
        index = utf8.index(after: index)
      }
      if isPlain {
        words.append(Word(folded: FoldedWord(bytes), range: start..<index))
      } else {
        words += others(text, start..<index)
      }
    }
    return words
  }

  /// Words with letters beyond ASCII, which must be looked at one by one.
  private static func others(_ text: String, _ range: Range<String.Index>) -> [Word] {
    var words: [Word] = []
    var start: String.Index?
    func end(at index: String.Index) {
      guard let from = start else { return }
      let folded = fold(text[from..<index])
      if !folded.isEmpty { words.append(Word(folded: FoldedWord(folded), range: from..<index)) }
      start = nil
    }
    for index in text[range].indices {
      let character = text[index]
      if Self.isWord(character) {
        // Chinese and Japanese leave no space between words, so each of their letters can be looked for.
        end(at: index)
        start = index
        end(at: text.index(after: index))
      } else if character.isLetter || character.isNumber || character == "’" || character == "'" {
        start = start ?? index
      } else {
        end(at: index)
      }
    }
    end(at: range.upperBound)
    return words
  }

  /// An ideograph, which is a word of its own.
  private static func isWord(_ character: Character) -> Bool {
    character.unicodeScalars.first?.properties.isIdeographic ?? false
  }

  private static func fold(_ word: Substring) -> [UInt8] {
    let bare = word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter { scalar in
      scalar.properties.isAlphabetic && scalar.properties.generalCategory != .nonspacingMark
        || scalar.properties.numericType != nil
    }
    return Array(String(String.UnicodeScalarView(bare)).utf8)
  }

  /// An apostrophe between letters.
  private static func isApostrophe(_ utf8: String.UTF8View, _ index: String.Index) -> Bool {
    guard utf8[index] == UInt8(ascii: "'") else { return false }
    let next = utf8.index(after: index)
    return next < utf8.endIndex && isWordByte(utf8[next])
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF:
      true
    default: false
    }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
