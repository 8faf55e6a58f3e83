import Foundation
import Testing
import Triage

@testable import Content

/// A complete set of content files in a temporary folder, small enough to break on purpose.
///
/// Triage and face are the real ones; all texts are made up.
final class SampleContent {
  let folder: URL

  var assets: AssetsFolder { AssetsFolder(path: folder.path) }
  var library: ContentLibrary { ContentLibrary(assets: assets) }

  /// The folder of the real content.
  static let realAssets = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Assets")

  /// The content that is shipped.
  static let real = AssetsFolder(path: realAssets.path)

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "flicker-content-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["triage", "face", "themes"] {
      try FileManager.default.copyItem(
        at: Self.realAssets.appending(path: name), to: folder.appending(path: name))
    }
    for (file, text) in try SampleTexts.files(triageIn: AssetsFolder(path: folder.path)) {
      try write(text, to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to file: String) throws { try write(Data(text.utf8), to: file) }

  func write(_ data: Data, to file: String) throws {
    let url = folder.appending(path: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func read(_ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: file))
  }

  /// Replaces the first place where `old` stands.
  ///
  /// - Returns: its line, counted from 1.
  @discardableResult
  func edit(_ file: String, _ old: String, _ new: String) throws -> Int {
    let text = try read(file)
    let range = try #require(text.range(of: old), "\(old) is not in \(file)")
    try write(text.replacingCharacters(in: range, with: new), to: file)
    return text[..<range.lowerBound].count { $0 == "\n" } + 1
  }

  /// Adds a second language with the same texts.
  func addLanguage(_ code: String) throws {
    try FileManager.default.copyItem(
      at: folder.appending(path: "languages/en"), to: folder.appending(path: "languages/\(code)"))
    try edit("languages/\(code)/language.yaml", "code: en", "code: \(code)")
  }
}
