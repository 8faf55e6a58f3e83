import FaceMap

/// Checks that the drawings of the face can be drawn and hold every region.
struct FaceCheck {
  static let drawingFile = "face/face.svg"
  static let pictureFile = "face/face-ascii.txt"
  static let maskFile = "face/face-ascii-mask.txt"

  let assets: AssetsFolder
  let log: FindingLog

  func run() {
    if let drawing = assets.text(of: Self.drawingFile, log: log) { checkDrawing(drawing) }
    let ascii = assets.text(of: Self.pictureFile, log: log)
    let mask = assets.text(of: Self.maskFile, log: log)
    if let ascii, let mask { checkAscii(ascii, mask) }
  }

  private func checkDrawing(_ drawing: String) {
    do throws(FaceDrawingProblem) {
      _ = try FaceDrawing(svg: drawing)
    } catch {
      report(error, in: Self.drawingFile)
    }
  }

  private func checkAscii(_ ascii: String, _ mask: String) {
    do throws(FaceDrawingProblem) {
      _ = try FaceRaster(ascii: ascii, mask: mask)
    } catch {
      if case .malformedPicture = error.kind {
        report(error, in: Self.pictureFile)
      } else {
        report(error, in: Self.maskFile)
      }
    }
  }

  /// The face map's own words hold both what is wrong and what to write.
  private func report(_ problem: FaceDrawingProblem, in file: String) {
    let prefix = "line \(problem.line): "
    let words = problem.description
    let advice = words.hasPrefix(prefix) ? String(words.dropFirst(prefix.count)) : words
    log.add(file, problem.line, "the drawing cannot be used", advice)
  }
}
