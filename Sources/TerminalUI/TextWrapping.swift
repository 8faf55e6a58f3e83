/// Breaks text into lines that fit a width in columns.
package enum TextWrapping {
  /// Lines of at most `width` columns, broken at spaces; between wide characters; and inside a
  /// word only where the word alone is too long. Line breaks in the text are kept.
  package static func lines(_ text: some StringProtocol, width: Int) -> [String] {
    guard width > 0 else { return [] }
    if let lines = text.utf8.withContiguousStorageIfAvailable({ plainLines($0, width: width) }) ?? nil {
      return lines
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { paragraph($0, width: width) }
  }

  /// The lines of a text of printable ASCII, where a byte is a column; nil for any other text.
  ///
  /// Most text is such, and screens wrap all of theirs for every frame: this takes a tenth of
  /// the time that looking at each grapheme does.
  private static func plainLines(_ text: UnsafeBufferPointer<UInt8>, width: Int) -> [String]? {
    let (lineBreak, space, tilde) = (UInt8(ascii: "\n"), UInt8(ascii: " "), UInt8(ascii: "~"))
    guard text.allSatisfy({ ($0 >= space && $0 <= tilde) || $0 == lineBreak }) else { return nil }
    var lines: [String] = []
    var line: [UInt8] = []
    func endLine() {
      lines.append(String(decoding: line, as: UTF8.self))
      line.removeAll(keepingCapacity: true)
    }
    for paragraph in text.split(separator: lineBreak, omittingEmptySubsequences: false) {
      for var word in paragraph.split(separator: space) {
        if !line.isEmpty, line.count + 1 + word.count > width { endLine() }
        while word.count > width {
          lines.append(String(decoding: word.prefix(width), as: UTF8.self))
          word = word.dropFirst(width)
        }
        if !line.isEmpty { line.append(space) }
        line += word
      }
      endLine()
    }
    return lines
  }

  /// One line that fits, ended with `ellipsis` where something had to go.
  package static func truncated(_ text: String, width: Int, ellipsis: String) -> String {
    guard TextWidth.columns(of: text) > width else { return text }
    let room = width - TextWidth.columns(of: ellipsis)
    guard room > 0 else { return prefix(of: text, columns: width) }
    var kept = prefix(of: text, columns: room)
    while kept.hasSuffix(" ") { kept.removeLast() }
    return kept + ellipsis
  }

  /// As much of the start of a text as fits.
  package static func prefix(of text: some StringProtocol, columns: Int) -> String {
    var result = ""
    var used = 0
    for character in text {
      let width = TextWidth.columns(of: character)
      guard used + width <= columns else { break }
      used += width
      result.append(character)
    }
    return result
  }

  /// As much of the end of a text as fits. Costs what is kept, however long the text is.
  package static func suffix(of text: some StringProtocol, columns: Int) -> String {
    var start = text.endIndex
    var used = 0
    while start > text.startIndex {
      let before = text.index(before: start)
      let width = TextWidth.columns(of: text[before])
      guard used + width <= columns else { break }
      used += width
      start = before
    }
    return String(text[start...])
  }

  private static func paragraph(_ text: some StringProtocol, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(of: text) {
      let columns = TextWidth.columns(of: piece.text)
      let gap = line.isEmpty || !piece.followsSpace ? 0 : 1
      if used + gap + columns <= width {
        line += (gap == 1 ? " " : "") + piece.text
        used += gap + columns
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var rest = Substring(piece.text)
      while TextWidth.columns(of: rest) > width {
        let head = prefix(of: rest, columns: width)
        guard !head.isEmpty else { return lines }
        lines.append(head)
        rest = rest.dropFirst(head.count)
      }
      line = String(rest)
      used = TextWidth.columns(of: line)
    }
    lines.append(line)
    return lines
  }

  /// A stretch of text that is not to be broken.
  private struct Piece {
    var text: String
    var followsSpace: Bool
  }

  /// Words, and each wide character on its own: such scripts have no spaces to break at.
  private static func pieces(of text: some StringProtocol) -> [Piece] {
    var pieces: [Piece] = []
    var word = ""
    var followsSpace = false
    func end(_ pieces: inout [Piece]) {
      if !word.isEmpty { pieces.append(Piece(text: word, followsSpace: followsSpace)) }
    }
    for character in text {
      if character == " " {
        end(&pieces)
        word = ""
        followsSpace = true
      } else if TextWidth.columns(of: character) == 2 {
        // Closing punctuation must not begin a line.
        let closes = "。、，．！？」』）】".contains(character)
        if closes, word.isEmpty, var last = pieces.popLast() {
          last.text.append(character)
          pieces.append(last)
        } else {
          end(&pieces)
          pieces.append(Piece(text: String(character), followsSpace: word.isEmpty && followsSpace))
          word = ""
        }
        followsSpace = false
      } else {
        word.append(character)
      }
    }
    end(&pieces)
    return pieces
  }
}
