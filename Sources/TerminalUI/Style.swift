/// What a piece of text is for. Themes turn roles into colours; screens never name a colour.
public enum Role: String, CaseIterable, Hashable, Sendable {
  case plain, title, muted, accent, focus, selected, ok, caution, warning, danger
  /// Strokes of the face drawing.
  case faceLine, faceSoft, faceHair, faceLips, faceIris
}

/// What lies behind the text.
public enum Ground: String, CaseIterable, Hashable, Sendable {
  /// The terminal's own background.
  case none
  /// Behind what has the focus, such as the current row of a list.
  case focus
  /// Behind what is picked, such as a region of the face.
  case picked
  /// Behind what is picked while its soft flicker is on.
  case pickedBright
  /// Behind the word of a result.
  case ok, caution, warning, danger
}

/// How a cell looks, in terms of meaning.
public struct Style: Hashable, Sendable {
  public var role: Role
  public var ground: Ground
  public var isBold: Bool
  public var isUnderlined: Bool
  /// Swaps foreground and background whatever the theme; for what must be seen without colour.
  public var isReversed: Bool

  public init(
    _ role: Role = .plain, on ground: Ground = .none, bold: Bool = false, underlined: Bool = false,
    reversed: Bool = false
  ) {
    self.role = role
    self.ground = ground
    isBold = bold
    isUnderlined = underlined
    isReversed = reversed
  }

  public static let plain = Style()

  /// The same style on another ground.
  public func on(_ ground: Ground) -> Style {
    var style = self
    style.ground = ground
    return style
  }
}
