import Content
import TerminalUI
import ViewModels

/// The sources of a statement as wrapped lines, each with its kind, year and whether it was seen.
enum SourceLines {
  static func lines(
    for ids: [SourceID], _ clinical: ClinicalContent, in scene: Scene, width: Int
  ) -> [String] {
    scene.world.lines(ofSources: ids).flatMap { TextWrapping.lines($0, width: width) }
  }
}
