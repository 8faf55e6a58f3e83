import Foundation
import ProgramTesting
import Testing

@testable import LineMode

/// A conversation as it is kept under Transcripts, for people to read.
///
/// After a wanted change, `FLICKER_RECORD_GOLDENS=1 swift test --filter LineModeTests` writes all anew.
struct Transcript {
  let name: String

  private var path: String { Repository.path("Tests/LineModeTests/Transcripts/\(name).txt") }

  func check(_ run: LineRun, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let output = LineOutput(isUTF8: true)
    let text = run.transcript.flatMap(output.written).joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["FLICKER_RECORD_GOLDENS"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    let kept = try? String(contentsOfFile: path, encoding: .utf8)
    guard kept != text else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let old = (kept ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let place = zip(lines, old).firstIndex { $0 != $1 } ?? min(lines.count, old.count)
    Issue.record(
      """
      \(name) differs from line \(place + 1) on:
      - \(old.indices.contains(place) ? old[place] : "")
      + \(lines.indices.contains(place) ? lines[place] : "")
      """, sourceLocation: sourceLocation)
  }
}

extension Zip2Sequence {
  fileprivate func firstIndex(where differs: ((Element) -> Bool)) -> Int? {
    for (index, pair) in enumerated() where differs(pair) { return index }
    return nil
  }
}
