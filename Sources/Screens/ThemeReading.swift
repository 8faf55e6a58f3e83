import Content
import TerminalUI

extension Theme {
  /// A theme as it stands in its file.
  package init(_ definition: ThemeDefinition) {
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
