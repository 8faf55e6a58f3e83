import Testing

@testable import Content

/// The search over everything that is shipped.
@Suite(.enabled(if: RealArticles.exist, "there are no articles"))
struct RealSearchTests {
  private let index: SearchIndex

  init() throws { index = SearchIndex(try RealArticles.searchEntries()) }

  /// What people would type, and the article they should see first or close to it.
  @Test(arguments: [
    ("coffee", "caffeine"), ("cofee", "caffeine"), ("stress", "stress"), ("magnesium", "minerals"),
    ("lid", "region-eyelid"), ("nostril", "region-nostril"), ("box", "box-breathing"),
    ("hemifacial", "hemifacial-spasm"), ("emergency", "warning-signs-emergency"),
    ("sleep", "short-sleep"), ("bell's", "after-bells-palsy"), ("tics", "tics"), ("water", "water"),
  ])
  func findsWhatPeopleMean(typed: String, article: String) {
    let first = index.hits(SearchQuery(typed)).prefix(4).compactMap { hit -> String? in
      if case .article(let id, _) = index.entries[hit].goal { id } else { nil }
    }
    #expect(first.contains(article), "\(first)")
  }

  /// Each key of a few words, as they are typed. The budget is 10 ms a key in a release build; a build for
  /// tests on a busy machine is many times slower, so what fails here is a search that looks at every text.
  @Test func aKeyTakesMilliseconds() {
    let words = [
      "magnesium in food", "hemifacail spasm", "cofee and sleep", "stroke warning", "box breathing",
      "e", "café", "zzzz",
    ]
    let clock = ContinuousClock()
    var times: [Duration] = []
    for word in words {
      for count in 1...word.count {
        let typed = String(word.prefix(count))
        times.append(clock.measure { _ = index.hits(SearchQuery(typed)) })
      }
    }
    times.sort()
    let (median, longest) = (times[times.count / 2], times[times.count - 1])
    print("search: \(index.entries.count) entries, \(times.count) keys, median \(median), longest \(longest)")
    #expect(median < .milliseconds(150))
    #expect(longest < .milliseconds(1500))
  }
}
