import Content
import ProgramTesting
import Screens
import TerminalUI

/// The themes of the content.
enum TestThemes {
  private static let darkTheme = Result { try named("dark") }

  static func dark() throws -> Theme { try darkTheme.get() }

  static func named(_ name: String) throws -> Theme {
    Theme(try ContentLibrary(assets: AssetsFolder(path: Repository.path("Assets"))).loadTheme(named: name))
  }
}
