/// What a person has typed, as words to compare with.
public struct SearchQuery: Equatable, Sendable {
  let words: [FoldedWord]

  /// Cuts what is typed into words.
  public init(_ typed: String) { words = SearchText.words(of: typed).map(\.folded) }

  /// Whether there is nothing to look for.
  public var isEmpty: Bool { words.isEmpty }

  /// A text cut into stretches; those that answer to a word of the query are marked.
  public func marked(_ text: String) -> [(text: Substring, isHit: Bool)] {
    var pieces: [(text: Substring, isHit: Bool)] = []
    var start = text.startIndex
    let all = SearchText.words(of: text)
    let hits = ranges(in: all)
    for range in hits {
      if start < range.lowerBound { pieces.append((text[start..<range.lowerBound], false)) }
      pieces.append((text[range], true))
      start = range.upperBound
    }
    if start < text.endIndex { pieces.append((text[start...], false)) }
    return pieces
  }

  /// A word that is nearly right counts only where no other word of the text is right.
  private func ranges(in all: [SearchText.Word]) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    for word in words {
      let exact = all.filter { $0.folded.begins(with: word) }
      ranges += (exact.isEmpty ? all.filter { $0.folded.nearlyBegins(with: word) } : exact).map(\.range)
    }
    var last: String.Index?
    return ranges.sorted { $0.lowerBound < $1.lowerBound }.filter { range in
      guard last.map({ $0 <= range.lowerBound }) ?? true else { return false }
      last = range.upperBound
      return true
    }
  }
}
