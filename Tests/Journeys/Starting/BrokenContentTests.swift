import Foundation
import TerminalHarness
import Testing

/// Content that somebody broke: the program says where, and does not start half.
@Suite struct BrokenContentTests {
  /// A file of the content, and what is wrong with it.
  struct Damage: CustomTestStringConvertible, Sendable {
    let file: String
    let what: String
    /// The new contents; nil removes the file.
    let contents: @Sendable (String) -> [UInt8]?

    var testDescription: String { "\(file): \(what)" }
  }

  static let damages: [Damage] =
    ["languages/en/screens.yaml", "languages/en/questions.yaml", "triage/rules.yaml"].flatMap { file in
      [
        Damage(file: file, what: "no YAML") { Array(($0 + "\n  - [unclosed: {\n").utf8) },
        Damage(file: file, what: "empty") { _ in [] },
        Damage(file: file, what: "missing") { _ in nil },
        Damage(file: file, what: "10 MB") {
          Array($0.utf8) + Array(repeating: UInt8(ascii: "#"), count: 10 << 20)
        },
        Damage(file: file, what: "binary") { _ in (0..<4096).map { UInt8(truncatingIfNeeded: $0 * 37) } },
        Damage(file: file, what: "control characters") {
          Array(($0 + "\nkey: \"a\\e[31mb\u{1b}[31m\"\n").utf8)
        },
        Damage(file: file, what: "nested") { _ in Array((String(repeating: "[", count: 100_000)).utf8) },
        Damage(file: file, what: "aliases") { _ in
          Array(
            ("a: &a [x, x]\n"
              + zip("bcdefghijklmnop", "abcdefghijklmno").map { "\($0): &\($0) [*\($1), *\($1)]\n" }
              .joined()).utf8)
        },
      ]
    } + [
      Damage(file: "triage/rules.yaml", what: "a rule about nothing") {
        Array($0.replacingOccurrences(of: "suddenVisionLoss", with: "suddenVisionLos").utf8)
      },
      Damage(file: "face/face.svg", what: "no drawing") { _ in Array("<svg".utf8) },
      Damage(file: "face/face.svg", what: "missing") { _ in nil },
      Damage(file: "themes/dark.yaml", what: "junk") { _ in Array("roles: 7".utf8) },
      Damage(file: "countries.yaml", what: "missing") { _ in nil },
      Damage(file: "sources.yaml", what: "missing") { _ in nil },
    ]

  @Test(arguments: damages) func brokenContentIsRefused(_ damage: Damage) throws {
    let scratch = try Scratch()
    let assets = try scratch.copyOfAssets()
    let file = assets + "/" + damage.file
    let before = FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) } ?? ""
    if let contents = damage.contents(before) {
      try Data(contents).write(to: URL(fileURLWithPath: file))
    } else {
      try FileManager.default.removeItem(atPath: file)
    }
    try expectRefused(assets, file: damage.file)
  }

  @Test func aPipeInPlaceOfAFileIsRefused() throws {
    for file in ["languages/en/screens.yaml", "triage/findings.yaml"] {
      let scratch = try Scratch()
      let assets = try scratch.copyOfAssets()
      try FileManager.default.removeItem(atPath: assets + "/" + file)
      #expect(mkfifo(assets + "/" + file, 0o600) == 0)
      try expectRefused(assets, file: file)
    }
  }

  private func expectRefused(_ assets: String, file: String) throws {
    let run = try CommandRun(["--assets", assets], redirections: #"2>"$ERR""#)
    #expect(run.status == .code(65), "\(run.errors)")
    let lines = run.errors.split(separator: "\n")
    #expect((1...5).contains(lines.count), "\(run.errors)")
    for line in lines {
      #expect(line.hasPrefix("flicker: "))
      #expect(line.utf8.count < 700)
      #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control }, "\(line)")
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    #expect(run.errors.contains(name), "\(run.errors)")
    run.session.expectTerminalAsFound()
    // Whoever writes content hears the same.
    let check = try CommandRun(["content", "check", "--assets", assets])
    #expect(check.status == .code(65))
    #expect(check.output.contains(name), "\(check.output)")
    #expect(!check.output.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }
}
