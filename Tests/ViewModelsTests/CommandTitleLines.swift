import Content
import Foundation
import ProgramTesting

/// The lines of the English screen texts that are titles of commands.
enum CommandTitleLines {
  /// The ids of the commands they are for.
  static func ids() throws -> Set<String> {
    let path = Repository.path("Assets/languages/en/screens.yaml")
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let titles = lines.filter { $0.hasPrefix(ScreenTexts.commandPrefix) }
    return Set(
      titles.compactMap {
        $0.dropFirst(ScreenTexts.commandPrefix.count).split(separator: ":").first.map(String.init)
      })
  }
}
