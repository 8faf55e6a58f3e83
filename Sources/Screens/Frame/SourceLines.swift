import Content
import TerminalUI

/// The sources of a statement as wrapped lines, each with its kind, year and whether it was seen.
enum SourceLines {
  static func lines(
    for ids: [SourceID], _ clinical: ClinicalContent, in scene: Scene, width: Int
  ) -> [String] {
    let sources = clinical.sources.sources(of: ids)
    guard !sources.isEmpty else { return TextWrapping.lines(scene.text(.sourcesNone), width: width) }
    return sources.flatMap { source -> [String] in
      let seen = scene.text(source.verified == .lookedUp ? .sourcesLookedUp : .sourcesFromMemory)
      let facts = [source.kind, source.year.map(String.init), seen].compactMap { $0 }.joined(separator: ", ")
      return TextWrapping.lines("\(source.citation) (\(facts))", width: width)
    }
  }
}
