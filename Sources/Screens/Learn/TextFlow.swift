import Content
import TerminalUI

/// A piece of a line with one look.
struct ReadingFragment: Sendable {
  var column: Int
  var text: String
  var style: Style
  /// The piece of the article it belongs to; nil for headings and marks.
  var piece: Int?
  /// The link it belongs to, among those of its piece.
  var link: Int?
  /// Where that link leads.
  var goal: ArticlePlace?

  var end: Int { column + TextWidth.columns(of: text) }
}

/// A line of a laid out article.
typealias ReadingLine = [ReadingFragment]

/// Breaks text of several looks into lines: sentences follow one another, words stay whole.
struct TextFlow {
  let width: Int
  private(set) var lines: [ReadingLine] = []
  private var line: ReadingLine = []
  private var used = 0
  /// The word that is being put together; its looks may change inside it.
  private var word: [ReadingFragment] = []
  private var hasGap = false

  init(width: Int) { self.width = max(1, width) }

  /// Adds the text of one piece, a space after what came before.
  mutating func add(_ runs: [TextRun], piece: Int?, base: Style = .plain, fill: (String) -> String = { $0 }) {
    endWord()
    hasGap = true
    var link = -1
    var previous: ArticlePlace?
    for run in runs {
      if let goal = run.link, goal != previous { link += 1 }
      previous = run.link
      var fragment = ReadingFragment(
        column: 0, text: "", style: Self.style(of: run, base), piece: piece,
        link: run.link == nil ? nil : link, goal: run.link)
      let parts = fill(run.text).split(separator: " ", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { endWord() }
        guard !part.isEmpty else { continue }
        fragment.text = String(part)
        word.append(fragment)
      }
    }
  }

  /// The lines so far; the flow is over.
  mutating func finish() -> [ReadingLine] {
    endWord()
    if !line.isEmpty { lines.append(line) }
    line = []
    return lines
  }

  private mutating func endWord() {
    guard !word.isEmpty else {
      hasGap = true
      return
    }
    let columns = word.reduce(0) { $0 + TextWidth.columns(of: $1.text) }
    if !line.isEmpty, used + 1 + columns > width {
      lines.append(line)
      line = []
      used = 0
    }
    if !line.isEmpty, hasGap { addGap() }
    for fragment in word { place(fragment) }
    word = []
    hasGap = true
  }

  /// The space between two words has the look of both where they have the same.
  private mutating func addGap() {
    guard let last = line.last, let next = word.first else { return }
    var gap = ReadingFragment(column: used, text: " ", style: .plain)
    if last.piece == next.piece { gap.piece = next.piece }
    if gap.piece != nil, last.link == next.link, last.style == next.style {
      gap.style = next.style
      gap.link = next.link
      gap.goal = next.goal
    }
    used += 1
    line.append(gap)
  }

  /// A word wider than the line is the one thing that is broken inside.
  private mutating func place(_ fragment: ReadingFragment) {
    var rest = Substring(fragment.text)
    while !rest.isEmpty {
      let head = TextWrapping.prefix(of: rest, columns: width - used)
      if head.isEmpty {
        guard used > 0 else { return }
        lines.append(line)
        line = []
        used = 0
        continue
      }
      var part = fragment
      part.text = head
      part.column = used
      line.append(part)
      used += TextWidth.columns(of: head)
      rest = rest.dropFirst(head.count)
    }
  }

  private static func style(of run: TextRun, _ base: Style) -> Style {
    var style = base
    switch run.style {
    case .plain: break
    case .emphasis: style.isUnderlined = true
    case .strong: style.isBold = true
    }
    if run.link != nil {
      style.role = .accent
      style.isUnderlined = true
    }
    return style
  }
}

extension Array where Element == ReadingLine {
  /// The same lines further to the right.
  func indented(by columns: Int) -> [ReadingLine] {
    map { line in
      line.map { fragment in
        var fragment = fragment
        fragment.column += columns
        return fragment
      }
    }
  }
}
