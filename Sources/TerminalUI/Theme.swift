/// Colours and emphasis for every role and ground; read from the theme files under Assets.
package struct Theme: Equatable, Sendable {
  /// How one role or ground looks. Colours are numbers of the xterm 256-colour palette.
  package struct Look: Equatable, Sendable {
    /// nil keeps the terminal's own colour.
    package var foreground: Int?
    /// The stand-in below 16 on a terminal with few colours; nil keeps the terminal's own.
    package var foreground16: Int?
    package var background: Int?
    package var background16: Int?
    package var isBold: Bool
    package var isDim: Bool
    package var isReversed: Bool
    package var isUnderlined: Bool

    package init(
      foreground: Int? = nil, foreground16: Int? = nil, background: Int? = nil, background16: Int? = nil,
      bold: Bool = false, dim: Bool = false, reversed: Bool = false, underlined: Bool = false
    ) {
      self.foreground = foreground
      self.foreground16 = foreground16
      self.background = background
      self.background16 = background16
      isBold = bold
      isDim = dim
      isReversed = reversed
      isUnderlined = underlined
    }
  }

  package var name: String
  package var roles: [Role: Look]
  package var grounds: [Ground: Look]

  package init(name: String, roles: [Role: Look], grounds: [Ground: Look]) {
    self.name = name
    self.roles = roles
    self.grounds = grounds
  }

  /// A theme without any colour: emphasis and reverse video only. It needs no file, so a
  /// terminal or an environment that wants no colour never depends on one.
  package static let mono = Theme(
    name: "mono",
    roles: [
      .title: Look(bold: true), .accent: Look(bold: true), .focus: Look(bold: true),
      .selected: Look(bold: true), .caution: Look(bold: true), .warning: Look(bold: true),
      .danger: Look(bold: true), .faceLips: Look(bold: true),
    ],
    grounds: [
      .focus: Look(reversed: true), .picked: Look(reversed: true),
      .pickedBright: Look(bold: true, reversed: true), .ok: Look(reversed: true),
      .caution: Look(reversed: true), .warning: Look(reversed: true),
      .danger: Look(bold: true, reversed: true),
    ])

  /// What a style looks like on a terminal with `colours` colours.
  package func look(of style: Style, colours: Int) -> Look {
    var look = roles[style.role] ?? Look()
    if let ground = grounds[style.ground], style.ground != .none {
      look.background = ground.background
      look.background16 = ground.background16
      look.foreground = ground.foreground ?? look.foreground
      look.foreground16 = ground.foreground16 ?? look.foreground16
      look.isBold = look.isBold || ground.isBold
      look.isDim = ground.isDim
      look.isUnderlined = look.isUnderlined || ground.isUnderlined
      look.isReversed = look.isReversed != ground.isReversed
    }
    look.isBold = look.isBold || style.isBold
    look.isUnderlined = look.isUnderlined || style.isUnderlined
    look.isReversed = look.isReversed != style.isReversed
    if colours == 0 {
      look.foreground = nil
      look.background = nil
    } else if colours < 256 {
      look.foreground = look.foreground16
      look.background = look.background16
      // With few colours bold makes a colour brighter, and black on a coloured ground an unreadable grey.
      if look.foreground == 0 { look.isBold = false }
    }
    return look
  }
}
