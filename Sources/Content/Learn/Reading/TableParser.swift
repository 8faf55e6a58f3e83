/// Reads a table: a row of heads, a line of hyphens, and rows with as many cells.
struct TableParser {
  let inline: InlineParser

  /// The table; nil where it has no heads or no row.
  func table(of lines: [SourceLine]) -> Article.Table? {
    guard lines.count >= 3, isRule(lines[1].text) else {
      report(
        lines.first?.number ?? 0, "a table without heads or rows",
        "write | head | head |, then |---|---|, then the rows")
      return nil
    }
    let header = cells(of: lines[0]).map { inline.runs(of: $0).runs }
    let rule = cells(of: lines[1]).count
    if rule != header.count {
      report(lines[1].number, "\(rule) columns under \(header.count) heads", "write |---| for each head")
    }
    return Article.Table(header: header, rows: lines.dropFirst(2).compactMap { row($0, header.count) })
  }

  private func row(_ line: SourceLine, _ count: Int) -> Article.Table.Row? {
    let cells = cells(of: line)
    guard cells.count == count else {
      report(line.number, "a row of \(cells.count) cells under \(count) heads", "write \(count) cells")
      return nil
    }
    let parsed = cells.map { inline.runs(of: $0) }
    let sources = parsed.flatMap(\.sources)
    if parsed.last?.sources.isEmpty != false {
      report(line.number, "a row without a source", "put [^id] at the end of its last cell")
    }
    return Article.Table.Row(cells: parsed.map(\.runs), sources: sources, line: line.number)
  }

  /// What stands between the bars. `\|` is a bar in a text.
  private func cells(of line: SourceLine) -> [SourceLine] {
    var text = line.text
    while text.last == " " { text.removeLast() }
    guard text.utf8.count > 1, text.last == "|" else {
      report(line.number, "a row without a bar at its end", "end it with |")
      return []
    }
    var cells: [SourceLine] = []
    let inner = text.dropFirst().dropLast()
    var start = inner.startIndex
    var isEscaped = false
    for index in inner.utf8.indices {
      let byte = inner.utf8[index]
      if byte == UInt8(ascii: "|") && !isEscaped {
        cells.append(SourceLine(number: line.number, text: trimmed(inner[start..<index])))
        start = inner.utf8.index(after: index)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return cells + [SourceLine(number: line.number, text: trimmed(inner[start...]))]
  }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }

  private func isRule(_ text: Substring) -> Bool {
    text.contains("-") && text.allSatisfy { "|-: ".contains($0) }
  }

  private func report(_ line: Int, _ problem: String, _ remedy: String) {
    inline.log.add(inline.file, line, problem, remedy)
  }
}
