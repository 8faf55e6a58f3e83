import ProgramTesting
import Screens
import Testing
import TerminalUI
import ViewModels

/// A state of the program whose looks are kept in a file for every look and size.
struct GoldenScene: Sendable, CustomTestStringConvertible {
  /// The folder of its files.
  let screen: String
  let name: String
  /// Whether the clinical content has been loaded.
  let hasClinical: Bool
  /// Whether smaller and larger windows are kept too, or only the usual one.
  let isKeptInAllSizes: Bool
  /// Brings a fresh program into the state.
  let prepare: @Sendable (inout ProgramRun) -> Void

  init(
    _ screen: String, _ name: String, hasClinical: Bool = true, inAllSizes: Bool = true,
    _ prepare: @escaping @Sendable (inout ProgramRun) -> Void
  ) {
    self.screen = screen
    self.name = name
    self.hasClinical = hasClinical
    isKeptInAllSizes = inAllSizes
    self.prepare = prepare
  }

  var testDescription: String { "\(screen)/\(name)" }

  /// The looks and sizes that are kept.
  var variants: [GoldenVariant] { isKeptInAllSizes ? GoldenVariant.all : GoldenVariant.usual }

  /// The program in this state.
  func run(_ variant: GoldenVariant, _ content: RealContent) -> ProgramRun {
    run(variant.size, variant.look.glyphs, content)
  }

  /// The same in any window.
  func run(_ size: Size, _ glyphs: GlyphSet, _ content: RealContent) -> ProgramRun {
    var run = ProgramRun(
      content, world: content.world(hasClinical: hasClinical), size: size, glyphs: glyphs)
    prepare(&run)
    return run
  }

  /// All scenes of all screens.
  static let all: [GoldenScene] =
    face + day + checklist + emergency + habits + result + overlays + plan + exercise + learn
}

/// What a terminal can show.
struct GoldenLook: Sendable, Equatable {
  let name: String
  let glyphs: GlyphSet
  let colours: Int

  static let rich = GoldenLook(name: "unicode-256", glyphs: .braille, colours: 256)
  static let plain = GoldenLook(name: "ascii-mono", glyphs: .ascii, colours: 0)
  static let console = GoldenLook(name: "blocks-16", glyphs: .blocks, colours: 16)
}

/// A window: its size and what it can show.
struct GoldenVariant: Sendable {
  let size: Size
  let look: GoldenLook

  var name: String { "\(size.columns)x\(size.rows).\(look.name)" }

  private init(_ columns: Int, _ rows: Int, _ look: GoldenLook) {
    size = Size(columns: columns, rows: rows)
    self.look = look
  }

  static let usualSize = GoldenVariant(80, 24, .rich)
  static let usual = [usualSize, GoldenVariant(80, 24, .plain)]
  static let all =
    usual + [
      GoldenVariant(80, 24, .console),
      GoldenVariant(60, 20, .rich), GoldenVariant(60, 20, .plain),
      GoldenVariant(120, 40, .rich), GoldenVariant(120, 40, .plain),
      GoldenVariant(40, 12, .rich),
    ]
  static let tooSmall = [
    GoldenVariant(39, 12, .rich), GoldenVariant(80, 11, .plain), GoldenVariant(12, 4, .plain),
    GoldenVariant(1, 1, .plain),
  ]
}
