import Content
import Screens
import TerminalUI

/// The theme to use, and whether any colour is wanted at all.
struct Looks {
  var theme: Theme
  var wantsColour: Bool

  /// - Throws: `Failure` where the theme's file cannot be used.
  init(theme choice: Start.ThemeChoice, library: ContentLibrary, environment: [String: String]) throws {
    // https://no-color.org: set to anything but the empty string. A theme named outright wins.
    let refusesColour = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let name: String
    switch choice {
    case .auto where refusesColour, .mono:
      theme = .mono
      wantsColour = false
      return
    case .auto: name = Self.isLight(environment["COLORFGBG"]) ? "light" : "dark"
    case .dark, .light, .highContrast: name = choice.rawValue
    }
    wantsColour = !refusesColour || choice != .auto
    do {
      theme = Theme(try library.loadTheme(named: name))
    } catch {
      throw Failure(error)
    }
  }

  /// Some terminals say their colours as `foreground;background` in numbers of the 16-colour palette.
  private static func isLight(_ colours: String?) -> Bool {
    guard let background = colours?.split(separator: ";").last.flatMap({ Int($0) }) else { return false }
    return background == 7 || background == 15
  }
}
