import Foundation
import ProgramTesting
import Testing

/// A picture that has been kept, and how a new one differs from it.
struct GoldenFile {
  /// Rewrites the files instead of comparing with them.
  static let isRecording = ProcessInfo.processInfo.environment["FLICKER_RECORD_GOLDENS"] == "1"
  static let folder = Repository.path("Tests/Goldens")
  private static let command = "FLICKER_RECORD_GOLDENS=1 swift test --filter ScreensTests"
  /// A report longer than this is no longer read.
  private static let longestReport = 24

  /// Its place in the folder.
  let name: String

  private var path: String { Self.folder + "/" + name }

  /// Records an issue where the picture is not as it was kept.
  func check(_ picture: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if Self.isRecording { return try record(picture) }
    guard let kept = try? String(contentsOfFile: path, encoding: .utf8) else {
      Issue.record("\(name) is not there; write it with: \(Self.command)", sourceLocation: sourceLocation)
      return
    }
    guard kept != picture else { return }
    let report = Self.difference(kept, picture).joined(separator: "\n")
    Issue.record(
      "\(name) looks different (- as kept, + now):\n\(report)\nIf that is right: \(Self.command)",
      sourceLocation: sourceLocation)
  }

  private func record(_ picture: String) throws {
    let parent = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try picture.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// The lines that differ, each as it was and as it is.
  static func difference(_ kept: String, _ new: String) -> [String] {
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    for index in 0..<max(old.count, new.count) {
      let before = old.indices.contains(index) ? old[index] : nil
      let after = new.indices.contains(index) ? new[index] : nil
      guard before != after else { continue }
      if let before { lines.append("\(index + 1) -\(before)") }
      if let after { lines.append("\(index + 1) +\(after)") }
    }
    guard lines.count > longestReport else { return lines }
    return lines.prefix(longestReport) + ["... and \(lines.count - longestReport) lines more"]
  }

  /// The names of all files that are kept.
  static func all() -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".txt") }.sorted()
  }

  /// Takes a file away that no scene stands for any more.
  func remove() throws { try FileManager.default.removeItem(atPath: path) }
}
