/// What a piece of text is for. Themes turn roles into colours; screens never name a colour.
package enum Role: String, CaseIterable, Hashable, Sendable {
  case plain, title, muted, accent, focus, selected, ok, caution, warning, danger
  /// Strokes of the face drawing.
  case faceLine, faceSoft, faceHair, faceLips, faceIris
}

/// What lies behind the text.
package enum Ground: String, CaseIterable, Hashable, Sendable {
  /// The terminal's own background.
  case none
  /// Behind what has the focus, such as the current row of a list.
  case focus
  /// A faint one behind the region of the face that has the focus. Without colour it is nothing:
  /// the corners around the region say it then.
  case hover
  /// Behind what is picked, such as a region of the face.
  case picked
  /// Behind what is picked while its soft flicker is on.
  case pickedBright
  /// Behind the word of a result.
  case ok, caution, warning, danger
}

/// How a cell looks, in terms of meaning.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var ground: Ground
  package var isBold: Bool
  package var isUnderlined: Bool
  /// Swaps foreground and background whatever the theme; for what must be seen without colour.
  package var isReversed: Bool

  package init(
    _ role: Role = .plain, on ground: Ground = .none, bold: Bool = false, underlined: Bool = false,
    reversed: Bool = false
  ) {
    self.role = role
    self.ground = ground
    isBold = bold
    isUnderlined = underlined
    isReversed = reversed
  }

  package static let plain = Style()

  /// The same style on another ground.
  package func on(_ ground: Ground) -> Style {
    var style = self
    style.ground = ground
    return style
  }
}
