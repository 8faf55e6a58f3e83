/// How the face looks at the person in front of the screen.
public enum FaceView: Sendable, Equatable, CaseIterable {
  /// As in a mirror: the person's left is on the left of the screen.
  case mirror
  /// As someone opposite: the person's left is on the right of the screen.
  case facing

  /// The other view.
  public var turned: FaceView { self == .mirror ? .facing : .mirror }

  /// Translates between ids as drawn (mirror) and ids as seen in this view; its own inverse.
  func seen(_ id: FaceRegion.ID) -> FaceRegion.ID {
    self == .mirror ? id : FaceRegion.counterpart(of: id)
  }
}

/// Where an arrow key points, on the screen.
public enum FaceDirection: Sendable, Equatable, CaseIterable {
  /// Towards the hair.
  case up
  /// Towards the neck.
  case down
  /// Towards the left edge of the screen.
  case left
  /// Towards the right edge of the screen.
  case right
}

/// What a line of the drawing is, for its colour.
public enum FaceTone: String, Sendable, Equatable, CaseIterable {
  /// The lines that make the face: lids, nose, mouth.
  case line
  /// Quiet lines: contour, ears, folds.
  case soft
  /// Hair and brows.
  case hair
  /// The red of the lips.
  case accent
  /// The irises.
  case iris
}
