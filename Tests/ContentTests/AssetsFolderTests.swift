import Foundation
import Testing

@testable import Content

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite struct AssetsFolderTests {
  private let root = FileManager.default.temporaryDirectory.appending(
    path: "flicker-assets-\(UUID().uuidString)")

  private func makeFolder(_ path: String) throws -> String {
    let url = root.appending(path: path)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url.path
  }

  private func makeProgram(_ path: String) throws -> String {
    let url = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("x".utf8).write(to: url)
    return url.path
  }

  @Test func theNamedFolderWins() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let program = try makeProgram("bin/flicker")
    _ = try makeFolder("bin/Assets/languages")
    _ = try makeFolder("mine/languages")
    let mine = root.path + "/mine"
    #expect(try AssetsFolder.locate(override: mine, executable: program).path == mine)
  }

  @Test func aNamedFolderWithoutContentIsAnErrorAndNothingElseIsTried() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let program = try makeProgram("bin/flicker")
    _ = try makeFolder("bin/Assets/languages")
    let empty = try makeFolder("empty")
    let error = #expect(throws: AssetsFolder.NotFound.self) {
      try AssetsFolder.locate(override: empty, executable: program)
    }
    #expect(error?.looked == [empty])
  }

  @Test(arguments: ["bin/flicker_Content.resources/Assets", "bin/Assets", "share/flicker/Assets"])
  func liesBesideTheProgramAlsoThroughALink(_ place: String) throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let program = try makeProgram("bin/flicker")
    _ = try makeFolder(place + "/languages")
    let link = try makeFolder("elsewhere") + "/flicker"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: program)
    for start in [program, link] {
      let found = try AssetsFolder.locate(override: nil, executable: start).path
      #expect(FileSystem.resolved(found) == FileSystem.resolved(root.path + "/" + place))
    }
  }

  @Test func anErrorTellsEveryFolderLookedIn() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let program = try makeProgram("bin/flicker")
    let error = #expect(throws: AssetsFolder.NotFound.self) {
      try AssetsFolder.locate(override: nil, executable: program)
    }
    #expect(error?.looked.count == 3)
    #expect(error?.looked.last?.hasSuffix("/share/flicker/Assets") == true)
  }

  @Test func readingNeverBlocksAndNeverReadsWithoutEnd() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = try makeFolder("files")
    #expect(mkfifo(folder + "/pipe", 0o600) == 0)
    try Data(count: FileSystem.sizeLimit + 1).write(to: root.appending(path: "files/large"))
    for (path, failure) in [
      (folder + "/pipe", FileSystem.Failure.notAFile), (folder, .notAFile), ("/dev/zero", .notAFile),
      (folder + "/large", .tooLarge), (folder + "/none", .missing),
    ] {
      #expect(throws: failure) { try FileSystem.text(of: path) }
    }
  }

  @Test func aThemeNameCannotLeadOutOfTheFolder() throws {
    let sample = try SampleContent()
    try sample.write(SampleTexts.theme, to: "secret.yaml")
    #expect(throws: ContentProblem.self) { try sample.library.loadTheme(named: "../secret") }
    #expect(try sample.library.loadTheme(named: "dark").roles["plain"]?.foreground == 250)
  }
}
