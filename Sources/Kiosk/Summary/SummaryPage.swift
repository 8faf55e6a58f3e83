import Content

extension KioskSummary {
  /// The widest a line of the page may be, in columns.
  package static let pageColumns = 60
  /// The most lines of the page.
  package static let pageLines = 60

  /// The summary as a page of text, one `\n` after each line.
  package var text: String { lines.map { $0 + "\n" }.joined() }

  /// The lines of that page.
  package var lines: [String] {
    var page = SummaryPage(head: head, parts: parts, foot: foot, more: words.more)
    page.shorten(to: Self.pageLines)
    return page.lines
  }

  private var head: [String] {
    let title = [words.title, clinic].compactMap { $0 }.joined(separator: " - ")
    let word = PageText.wrapped(word) + PageText.wrapped(PageText.filled(words.when, "when", timeFrame))
    let rule = String(repeating: "-", count: Self.pageColumns)
    return PageText.wrapped(title) + PageText.wrapped(date) + [rule] + word + [""]
      + PageText.wrapped(headline)
  }

  private var foot: [String] {
    PageText.wrapped(getHelp) + [""] + PageText.wrapped(notice)
      + PageText.wrapped(PageText.filled(words.version, "version", contentVersion))
  }

  /// In the order of the page. What to do is never shortened; whole lists go before a reason does.
  private var parts: [SummaryPage.Part] {
    let note = planNote.map { PageText.wrapped($0, indent: 2) } ?? []
    let numbered = steps.enumerated().map { PageText.item("\($0 + 1).", $1) } + [note]
    let whys = reasons.map { PageText.item("-", [$0.rule.map { "(\($0))" }, $0.text]) }
    return [
      SummaryPage.Part(words.places, [PageText.wrapped(places.joined(separator: ", "), indent: 2)], .kept),
      SummaryPage.Part(words.steps, numbered, .kept),
      SummaryPage.Part(words.reasons, whys, .shortened(4)),
      SummaryPage.Part(words.said, said.map { PageText.item("-", $0) }, .shortened(3)),
      SummaryPage.Part(words.unsure, unsure.map { PageText.item("?", $0) }, .shortened(2)),
      SummaryPage.Part(words.open, open.map { PageText.item("?", $0) }, .shortened(1)),
      // Half a list of what to watch for would say that the rest does not matter.
      SummaryPage.Part(words.watchFor, watchFor.map { PageText.item("-", $0) }, .whole),
    ]
  }
}

/// A page that has to fit a sheet of paper.
struct SummaryPage {
  /// Lines under a heading.
  struct Part {
    /// What may be done to it where there is no room.
    enum Claim: Equatable {
      case kept
      /// Left out as a whole, before anything else is.
      case whole
      /// Loses items from its end; parts with a lower number first.
      case shortened(Int)
    }

    let heading: String
    var items: [[String]]
    let claim: Claim
    /// Items that have been taken out.
    var left = 0

    init(_ heading: String, _ items: [[String]], _ claim: Claim) {
      self.heading = heading
      self.items = items.filter { !$0.isEmpty }
      self.claim = claim
    }
  }

  let head: [String]
  var parts: [Part]
  let foot: [String]
  /// Says how many items were left out, for `{count}`.
  let more: String

  var lines: [String] { head + parts.flatMap(lines) + [""] + foot }

  /// Takes out what matters least until the page has at most so many lines.
  mutating func shorten(to limit: Int) {
    if lines.count > limit { parts.removeAll { $0.claim == .whole } }
    for rank in 1...4 {
      guard let index = parts.firstIndex(where: { $0.claim == .shortened(rank) }) else { continue }
      // At least one item stays, so that it is seen that there was something.
      while lines.count > limit, parts[index].items.count > 1 {
        parts[index].items.removeLast()
        parts[index].left += 1
      }
    }
    guard lines.count > limit else { return }
    // A language of many words: the end of the page says what no page may lack.
    let body = (head + parts.flatMap(lines)).prefix(max(0, limit - foot.count - 1))
    self = SummaryPage(head: Array(body), parts: [], foot: Array(foot.prefix(limit - 1)), more: more)
  }

  private func lines(of part: Part) -> [String] {
    guard !part.items.isEmpty else { return [] }
    let rest =
      part.left > 0 ? PageText.wrapped(PageText.filled(more, "count", String(part.left)), indent: 2) : []
    return [""] + PageText.wrapped(part.heading) + part.items.flatMap { $0 } + rest
  }
}
