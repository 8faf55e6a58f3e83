import Foundation
import Testing

@testable import Content

/// Every fact of the fact sheet is said somewhere, or there is a reason why not.
@Suite(.enabled(if: RealArticles.exist, "there are no articles"))
struct FactCoverageTests {
  private let facts: [FactRecord]
  private let learn: Learn
  /// The files of the content that are named, by path; nil where one cannot be read.
  private let files: [String: YAMLFile?]

  init() throws {
    facts = try FactRecord.all()
    learn = try RealArticles.load()
    let named = Set(facts.flatMap(\.places).filter { $0.article == nil && $0.key != nil }.map(\.file))
    files = Dictionary(
      uniqueKeysWithValues: named.map {
        ($0, YAMLFile.load($0, in: SampleContent.real, log: FindingLog()))
      })
  }

  @Test func everyFactIsSaidOrHasAReason() {
    #expect(facts.count > 100)
    #expect(Set(facts.map(\.id)).count == facts.count)
    for fact in facts {
      #expect(fact.places.isEmpty != (fact.reason == nil), "\(fact.id): write in: or left:, and not both")
      #expect(fact.reason?.isEmpty != true, "\(fact.id): why is it left out?")
    }
    let said = facts.count { !$0.places.isEmpty }
    print(
      "\(facts.count) facts: \(said) are said somewhere, \(facts.count - said) are left out with a reason")
  }

  @Test func everyPlaceExists() {
    for fact in facts {
      for place in fact.places {
        #expect(exists(place, fact), "\(fact.id): there is no \(place)")
      }
    }
  }

  /// What an article's head claims stands in the list too.
  @Test func everyFactOfAnArticleIsListedWithIt() {
    for article in learn.articles.values {
      for id in article.facts {
        let isListed = facts.contains { record in
          record.isCalled(id)
            && (record.places.contains { $0.article == article.id }
              // What must not be said is met by what is said in its place.
              || record.reason?.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.contains(article.id[...])
                == true)
        }
        #expect(isListed, "\(article.id).md names the fact \(id), which facts.yaml does not list with it")
      }
    }
  }

  private func exists(_ place: FactRecord.Place, _ fact: FactRecord) -> Bool {
    if let id = place.article {
      guard let article = learn[id], article.facts.contains(where: fact.isCalled) else { return false }
      return place.key.map { article.block(at: $0) != nil } ?? true
    }
    guard let key = place.key else {
      return FileManager.default.fileExists(atPath: SampleContent.realAssets.appending(path: place.file).path)
    }
    return files[place.file]??.root.names(key) == true
  }
}

/// A fact of the fact sheet, and where it is said.
private struct FactRecord {
  struct Place: CustomStringConvertible {
    /// `article:id`, or a path inside Assets.
    let file: String
    /// What follows the number sign.
    let key: String?

    init(_ text: String) {
      let parts = text.split(separator: "#", maxSplits: 1).map(String.init)
      file = parts.first ?? ""
      key = parts.count > 1 ? parts[1] : nil
    }

    var article: String? { file.hasPrefix("article:") ? String(file.dropFirst("article:".count)) : nil }
    var description: String { key.map { "\(file)#\($0)" } ?? file }
  }

  let id: String
  let places: [Place]
  /// Why it is said nowhere.
  let reason: String?

  /// A fact of several statements has a record for each, such as `G08 (tardive)`; articles name that, or the fact.
  func isCalled(_ name: String) -> Bool { name == id || name[...] == id.split(separator: " ").first }

  private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/facts.yaml")

  static func all() throws -> [FactRecord] {
    let log = FindingLog()
    let text = try String(contentsOf: file, encoding: .utf8)
    let root = YAMLFile.parse(text, file: "facts.yaml", log: log)?.root
    #expect(log.findings == [])
    return try #require(root?.at("facts")?.entries).map { entry in
      FactRecord(
        id: entry.key, places: (entry.node.at("in")?.items ?? []).compactMap(\.scalar).map(Place.init),
        reason: entry.node.at("left")?.scalar)
    }
  }
}

extension YAMLNode {
  /// Whether a key, an `id:` or a path of keys in here is called so.
  fileprivate func names(_ name: String) -> Bool {
    switch value {
    case .scalar: false
    case .list(let items): items.contains { $0.names(name) }
    case .map(let entries):
      entries.contains { entry in
        entry.key == name || entry.key == "id" && entry.node.scalar == name || entry.node.names(name)
      } || name.split(separator: ".").reduce(self) { $0?.at(String($1)) } != nil
    }
  }
}
