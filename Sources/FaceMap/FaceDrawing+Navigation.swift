extension FaceDrawing {
  /// The region an arrow key leads to; the same one when there is nothing that way, or when `id` is
  /// no region.
  ///
  /// Goes by the centres of the regions in the drawing, never by cells: the same keys lead to the
  /// same places at every size. On the way sideways counts three times as much as ahead, so that
  /// Right from one eye finds the other eye and not the side of the nose just below.
  public func neighbour(
    of id: FaceRegion.ID, towards direction: FaceDirection, in view: FaceView = .mirror
  ) -> FaceRegion.ID {
    guard let start = region(view.seen(id)) else { return id }
    var best: (id: FaceRegion.ID, detour: Double, x: Double)?
    for candidate in regions where candidate.id != start.id {
      let centre = candidate.centre
      guard let detour = direction.detour(from: start.centre, to: centre) else { continue }
      if let best {
        // Equally far: the one on the left, whichever way the drawing's numbers are rounded.
        let isTie = abs(detour - best.detour) < 1e-3
        guard isTie ? centre.x < best.x : detour < best.detour else { continue }
      }
      best = (candidate.id, detour, centre.x)
    }
    return best.map { view.seen($0.id) } ?? id
  }

  /// All regions as one reads them on the screen: from top to bottom, and from left to right.
  public func readingOrder(in view: FaceView = .mirror) -> [FaceRegion.ID] {
    let sameLine = 8.0
    var lines: [[FaceRegion]] = []
    for region in regions.sorted(by: { $0.centre.y < $1.centre.y }) {
      if let last = lines.indices.last, let first = lines[last].first,
        region.centre.y - first.centre.y <= sameLine
      {
        lines[last].append(region)
      } else {
        lines.append([region])
      }
    }
    return lines.flatMap { line in
      line.sorted { $0.centre.x < $1.centre.x }.map { view.seen($0.id) }
    }
  }
}

extension FaceDirection {
  /// How far it is to `goal` for someone who looks this way; nil when it lies outside their view.
  fileprivate func detour(from start: FacePoint, to goal: FacePoint) -> Double? {
    let (dx, dy) = (goal.x - start.x, goal.y - start.y)
    let (ahead, aside) =
      switch self {
      case .up: (-dy, abs(dx))
      case .down: (dy, abs(dx))
      case .left: (-dx, abs(dy))
      case .right: (dx, abs(dy))
      }
    // A little more than 45 degrees to each side: Down from a corner of the mouth finds the chin.
    guard ahead > 1, aside <= 1.25 * ahead else { return nil }
    return ahead + 3 * aside
  }
}
