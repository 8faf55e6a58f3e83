import Commands
import Content
import FaceMap
import Foundation
import Journal
import Screens
import TerminalUI
import ViewModels

/// The content of this repository, read once for all tests.
package struct RealContent: Sendable {
  package let interface: InterfaceContent
  package let clinical: ClinicalContent
  package let plan: PlanContent
  package let drawing: FaceDrawing
  package let handDrawn: FaceRaster

  /// Reads a language of a folder of content.
  package init(assets: AssetsFolder, language: String = ContentLibrary.baseLanguage) throws {
    let library = ContentLibrary(assets: assets, language: language)
    interface = try library.loadInterface()
    clinical = try library.loadClinical()
    plan = try library.loadPlan()
    drawing = try FaceDrawing(svg: interface.faceDrawing)
    handDrawn = try FaceRaster(ascii: interface.faceAscii, mask: interface.faceAsciiMask)
  }

  /// The English content with each line of its screen texts changed.
  package static func edited(_ change: (String) -> String) throws -> RealContent {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent("flicker-edited-\(UUID().uuidString)")
    defer { try? files.removeItem(at: folder) }
    try files.copyItem(atPath: Repository.path("Assets"), toPath: folder.path)
    let file = folder.appendingPathComponent("languages/en/screens.yaml")
    let lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    try lines.map { change(String($0)) }.joined(separator: "\n").write(
      to: file, atomically: true, encoding: .utf8)
    return try RealContent(assets: AssetsFolder(path: folder.path))
  }

  private static let english = Result {
    try RealContent(assets: AssetsFolder(path: Repository.path("Assets")))
  }

  /// The English content.
  package static func load() throws -> RealContent { try english.get() }

  /// The time of every test: Thursday 19 November 2026, 08:30 in UTC.
  package static let now = Moment(milliseconds: 1_795_077_000_000)

  /// What surrounds the view models.
  package func world(
    mode: Mode = .personal, hasClinical: Bool = true, hasMotion: Bool = false
  ) -> World {
    World(
      interface: interface, clinical: hasClinical ? clinical : nil, plan: hasClinical ? plan : nil,
      now: Self.now, face: drawing, mode: mode, emergencyNumber: "112", hasMotion: hasMotion)
  }

  /// What drawing needs, with a face cache of its own.
  package func scene(for world: World) -> Scene {
    Scene(world: world, faces: FaceRasterCache(drawing: drawing, handDrawn: handDrawn))
  }
}
