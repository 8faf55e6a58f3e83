import Triage

/// Checks that the drawings of the face hold every region.
struct FaceCheck {
  let assets: AssetsFolder
  let log: FindingLog

  func run() {
    if let drawing = assets.text(of: "face/face.svg", log: log) { checkDrawing(drawing) }
    let ascii = assets.text(of: "face/face-ascii.txt", log: log)
    let mask = assets.text(of: "face/face-ascii-mask.txt", log: log)
    if let ascii, let mask { checkAscii(ascii, mask) }
  }

  private func checkDrawing(_ drawing: String) {
    for region in RegionID.allCases where !drawing.contains("\"\(region.rawValue)\"") {
      log.add(
        "face/face.svg", 0, "the region \(region.rawValue) is missing",
        "draw it as a path with id=\"\(region.rawValue)\"")
    }
  }

  /// The letters of the mask: capitals for the left side and the middle.
  private func checkAscii(_ ascii: String, _ mask: String) {
    for letter in "BbUuWwCcNnMmPH" where !mask.contains(letter) {
      log.add("face/face-ascii-mask.txt", 0, "no cell has the letter \(letter)", "mark the cells of that region")
    }
    let drawn = ascii.split(separator: "\n", omittingEmptySubsequences: false).count
    let masked = mask.split(separator: "\n", omittingEmptySubsequences: false).count
    if drawn != masked {
      log.add(
        "face/face-ascii-mask.txt", 0, "\(masked) lines for a drawing of \(drawn)",
        "write as many lines as face-ascii.txt has")
    }
  }
}
