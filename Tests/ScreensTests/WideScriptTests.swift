import Commands
import Content
import Foundation
import ProgramTesting
import Screens
import TerminalUI
import Testing
import Triage
import ViewModels

/// A language whose letters take two columns, as Japanese does, is drawn whole.
@Suite struct WideScriptTests {
  private static let wide = Result { try WideLanguage.content() }

  @Test(arguments: GoldenScene.all)
  func noCharacterIsCutInHalf(_ scene: GoldenScene) throws {
    let content = try Self.wide.get()
    for variant in [GoldenVariant.usualSize] + GoldenVariant.all where variant.look == .rich {
      let run = scene.run(variant, content)
      let drawn = run.draw()
      #expect(drawn.brokenCells == [], "\(variant.name)\n\(drawn.text)")
      let cursor = drawn.interaction.cursor
      #expect(cursor.column < run.size.columns && cursor.row < run.size.rows)
    }
  }

  /// The texts are really wide, and still all there.
  @Test func statementsAreWhole() throws {
    let content = try Self.wide.get()
    let scene = try #require(GoldenScene.result.first { $0.name == "soon" })
    var run = scene.run(.usualSize, content)
    let entries = try #require(run.state.result).document.entries
    #expect(entries.contains { TextWidth.columns(of: $0.text) > 80 })
    var seen = ""
    for entry in entries.indices {
      run.perform(.result(.focus(entry)))
      seen += run.draw().text.filter { $0 != " " && $0 != "\n" }
    }
    for entry in entries { #expect(seen.contains(entry.text.filter { $0 != " " }), "\(entry.text)") }
  }
}

/// Makes a language of wide letters from the English one.
enum WideLanguage {
  static func content() throws -> RealContent {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent("flicker-wide-\(UUID().uuidString)")
    defer { try? files.removeItem(at: folder) }
    try files.copyItem(atPath: Repository.path("Assets"), toPath: folder.path)
    let english = folder.appendingPathComponent("languages/en")
    for name in try files.contentsOfDirectory(atPath: english.path) where name.hasSuffix(".yaml") {
      guard name != "language.yaml" else { continue }
      let file = english.appendingPathComponent(name)
      let text = try String(contentsOf: file, encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(widened)
      try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    return try RealContent(assets: AssetsFolder(path: folder.path))
  }

  /// A line of a content file with the letters of its quoted texts widened and joined, as in a
  /// script without spaces. Keys and placeholders stay as they are.
  static func widened(_ line: Substring) -> String {
    guard !line.drop(while: { $0 == " " }).hasPrefix("#") else { return String(line) }
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      let isQuoted = index % 2 == 1
      let isKey = index + 1 < parts.count && parts[index + 1].hasPrefix(":")
      return isQuoted && !isKey && !isCondition(part, after: parts[index - 1])
        ? widenedText(part) : String(part)
    }.joined(separator: "\"")
  }

  /// Conditions in the language of the rules are quoted too.
  private static func isCondition(_ part: Substring, after key: Substring) -> Bool {
    ["likely: ", "askedWhen: ", "when: "].contains { key.hasSuffix($0) } || part.isEmpty
  }

  private static func widenedText(_ text: Substring) -> String {
    var result = ""
    var isPlaceholder = false
    for character in text {
      if character == "{" { isPlaceholder = true }
      if isPlaceholder {
        result.append(character)
      } else if character != " " {
        result.append(wide(character))
      }
      if character == "}" { isPlaceholder = false }
    }
    return result.isEmpty ? String(text) : result
  }

  /// The fullwidth form of a letter; anything else as it is.
  private static func wide(_ character: Character) -> Character {
    guard character.isLetter, let ascii = character.asciiValue,
      let scalar = Unicode.Scalar(UInt32(ascii) + 0xFEE0)
    else { return character }
    return Character(scalar)
  }
}
