import Triage

extension KioskSummary {
  /// The summary for a QR code: so short that it always fits one, the most important first.
  package var codeText: String {
    let head = ["\(words.short) \(day)", word]
    var code = CodeText(lines: head, capacity: QRMatrix.capacity)
    code.add([places])
    code.add([reasons.compactMap(\.rule?.rawValue)])
    code.add([[timeFrame], [words.notice], ["v" + contentVersion]])
    return code.text
  }
}

/// Lines that share a number of bytes.
private struct CodeText {
  var lines: [String]
  let capacity: Int

  init(lines: [String], capacity: Int) {
    self.capacity = capacity
    self.lines = []
    for line in lines { addLine(Self.prefix(line, bytes: capacity / lines.count - 1)) }
  }

  var text: String { lines.joined(separator: "\n") }

  /// Adds each list as a line with as many of its words as there is room for, and how many are missing.
  mutating func add(_ lists: [[String]]) {
    for list in lists {
      for kept in stride(from: list.count, to: 0, by: -1) {
        let missing = list.count - kept
        let line = list.prefix(kept).joined(separator: ", ") + (missing > 0 ? " +\(missing)" : "")
        if addLine(line) { break }
      }
    }
  }

  @discardableResult
  private mutating func addLine(_ line: String) -> Bool {
    guard !line.isEmpty, (lines + [line]).joined(separator: "\n").utf8.count <= capacity else { return false }
    lines.append(line)
    return true
  }

  private static func prefix(_ text: String, bytes: Int) -> String {
    var kept = text
    while kept.utf8.count > bytes { kept.removeLast() }
    return kept
  }
}
