import Plan
import Triage

/// Something search can find.
public struct SearchEntry: Equatable, Sendable {
  /// The sort of thing, as a list of hits names it.
  public enum Kind: String, CaseIterable, Sendable {
    case article, heading, text, question, technique, command
  }

  /// Where a hit leads.
  public enum Goal: Equatable, Sendable {
    /// A piece of an article, by its place among all of that article.
    case article(String, passage: Int)
    /// Why the checklist asks for a fact.
    case question(Fact)
    /// A guided exercise.
    case technique(String)
    /// What a key does, by the id of its command.
    case command(String)
  }

  /// The sort of thing.
  public let kind: Kind
  /// What a list of hits shows.
  public let title: String
  /// The article it stands in; empty where it stands in none.
  public let context: String
  /// Further words it is found by.
  let aliases: [String]
  /// Where it leads.
  public let goal: Goal
}

extension SearchEntry {
  /// How much a word counts that stands in the entry's own title.
  var titleWeight: Int {
    switch kind {
    case .article, .technique: 1000
    case .heading: 500
    case .question, .command: 300
    case .text: 100
    }
  }
}

extension SearchEntry {
  /// Everything that can be found: articles with their headings and sentences, the questions of the
  /// checklist, the exercises, and what keys do.
  public static func all(
    learn: Learn, clinical: ClinicalContent, plan: PlanContent, texts: ScreenTexts,
    isCommandWanted: (String) -> Bool
  ) -> [SearchEntry] {
    learn.inOrder.flatMap(entries) + techniques(plan) + questions(clinical)
      + commands(texts).filter { entry in
        if case .command(let id) = entry.goal { isCommandWanted(id) } else { true }
      }
  }

  private static func entries(of article: Article) -> [SearchEntry] {
    func entry(_ kind: Kind, _ title: String, _ aliases: [String] = [], at passage: Int) -> SearchEntry {
      SearchEntry(
        kind: kind, title: title, context: kind == .article ? "" : article.title, aliases: aliases,
        goal: .article(article.id, passage: passage))
    }
    // The id is in words too, and says what the article is about.
    var entries = [entry(.article, article.title, article.searchWords + [article.id], at: 0)]
    for (index, block) in article.blocks.enumerated() {
      guard case .heading(let heading) = block else { continue }
      entries.append(entry(.heading, heading.text, at: article.passage(fromBlock: index)))
    }
    for (index, passage) in article.passages.enumerated() where !passage.text.isEmpty {
      entries.append(entry(.text, passage.text, at: index))
    }
    return entries
  }

  private static func techniques(_ plan: PlanContent) -> [SearchEntry] {
    plan.techniques.compactMap { technique in
      plan.techniqueTexts[technique.id].map { text in
        SearchEntry(
          kind: .technique, title: text.name, context: "", aliases: [text.purpose.text],
          goal: .technique(technique.id))
      }
    }
  }

  private static func questions(_ clinical: ClinicalContent) -> [SearchEntry] {
    clinical.ruleBook.findings.compactMap { finding in
      clinical.questions[finding.id].map { text in
        SearchEntry(
          kind: .question, title: text.ask, context: "", aliases: [text.note ?? ""],
          goal: .question(.finding(finding.id)))
      }
    }
  }

  private static func commands(_ texts: ScreenTexts) -> [SearchEntry] {
    texts.commandTitles.map { id, title in
      SearchEntry(kind: .command, title: title, context: "", aliases: [], goal: .command(id))
    }
  }
}
