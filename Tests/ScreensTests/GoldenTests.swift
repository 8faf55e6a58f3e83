import Content
import ProgramTesting
import Screens
import TerminalUI
import Testing

/// Every screen looks as it was kept under Tests/Goldens.
///
/// After a wanted change, `FLICKER_RECORD_GOLDENS=1 swift test --filter ScreensTests` writes all anew.
@Suite struct GoldenTests {
  @Test(arguments: GoldenScene.all)
  func looksAsKept(_ scene: GoldenScene) throws {
    let content = try RealContent.load()
    for variant in scene.variants {
      try check(scene, variant, content)
    }
  }

  @Test func tooSmallAWindowLooksAsKept() throws {
    let content = try RealContent.load()
    for variant in GoldenVariant.tooSmall {
      try check(GoldenScene.tooSmall, variant, content)
    }
  }

  @Test func eachFileBelongsToAScene() throws {
    var names = Set(GoldenScene.all.flatMap { scene in scene.variants.map { scene.fileName($0) } })
    names.formUnion(GoldenVariant.tooSmall.map { GoldenScene.tooSmall.fileName($0) })
    #expect(names.count == GoldenScene.all.reduce(GoldenVariant.tooSmall.count) { $0 + $1.variants.count })
    let before = names.count
    names.formUnion(KioskGoldenScene.all.flatMap { scene in scene.variants.map { scene.fileName($0) } })
    #expect(names.count == KioskGoldenScene.all.reduce(before) { $0 + $1.variants.count })
    for name in GoldenFile.all() where !names.contains(name) {
      if GoldenFile.isRecording {
        try GoldenFile(name: name).remove()
      } else {
        Issue.record("\(name) belongs to no scene; delete it")
      }
    }
  }

  @Test func aDifferenceNamesTheLines() {
    #expect(GoldenFile.difference("one\ntwo\nthree", "one\n2\nthree") == ["2 -two", "2 +2"])
    #expect(GoldenFile.difference("one", "one\ntwo") == ["2 +two"])
    #expect(GoldenFile.difference("same", "same").isEmpty)
  }

  private func check(_ scene: GoldenScene, _ variant: GoldenVariant, _ content: RealContent) throws {
    let theme = variant.look.colours == 0 ? Theme.mono : try TestThemes.dark()
    let picture = GoldenPicture(
      scene.run(variant, content).draw(), theme: theme, colours: variant.look.colours)
    try GoldenFile(name: scene.fileName(variant)).check(picture.text)
  }
}

extension GoldenScene {
  /// Where its picture is kept.
  func fileName(_ variant: GoldenVariant) -> String { "\(screen)/\(name).\(variant.name).txt" }
}
