import Content
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

extension Theme {
  /// A theme as it stands in its file.
  init(_ definition: ThemeDefinition) {
    var roles: [Role: Look] = [:]
    for (name, look) in definition.roles {
      if let role = Role(rawValue: name) { roles[role] = Look(look) }
    }
    var grounds: [Ground: Look] = [:]
    for (name, look) in definition.grounds {
      if let ground = Ground(rawValue: name) { grounds[ground] = Look(look) }
    }
    self.init(name: definition.name, roles: roles, grounds: grounds)
  }
}

extension Theme.Look {
  fileprivate init(_ look: ThemeLook) {
    self.init(
      foreground: look.foreground, foreground16: look.foreground16, background: look.background,
      background16: look.background16, bold: look.isBold, dim: look.isDim, reversed: look.isReversed,
      underlined: look.isUnderlined)
  }
}
