import Foundation
import Testing

@testable import Content

/// Whatever lies in a content file, the answer is a finding: no trap, no hang, no wrong content.
@Suite struct HostileYAMLTests {
  static let bomb = (0..<9).map { level in
    level == 0
      ? "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
      : "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
  }.joined()

  static let texts: [String: String] = [
    "alias bomb": bomb,
    "alias as a key": "a: &a [x]\n? *a\n: 1\n",
    "alias in flow": "{\"a\":*b}",
    "deep brackets": String(repeating: "[", count: 100_000),
    "deep closed brackets": String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
    "deep brackets with decoys": String(repeating: "[ \"]\", ", count: 100_000),
    "deep maps": String(repeating: "{a: ", count: 100_000),
    "deep dashes": String(repeating: "- ", count: 100_000) + "x",
    "deep question marks": String(repeating: "? ", count: 100_000) + "x",
    "deep indentation": (0..<3000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    "two documents": "a: 1\n---\nb: 2\n",
    "twice the same key": "a: 1\na: 2\n",
    "a list as a key": "[a, b]: 1\n",
    "NUL": "a: \"x\0y\"\n",
    "escaped NUL": "a: \"x\\0y\"\n",
    "escape character": "a: \"\u{1B}[31m\"\n",
    "escaped surrogate": "a: \"\\uD800\"\n",
    "not closed quote": "a: \"x\n",
    "tab as indentation": "a:\n\tb: 1\n",
    "only a comment": "# nothing\n",
    "nothing": "",
    "only a list": "- a\n- b\n",
    "only a word": "word",
    "directive": "%YAML 9.9\n---\na: 1\n",
    "unknown tag": "a: !!nonsense b\nc: !<tag:x> [\n",
    "only dashes": "---\n---\n---\n",
    "document end": "...\n...\n",
    "merge key": "<<: [1, 2]\nface.title: x\n",
    "long key": String(repeating: "k", count: 5000) + ": 1\n",
  ]

  @Test(arguments: texts.keys.sorted()) func endsAsAFinding(_ name: String) throws {
    let sample = try SampleContent()
    let text = try #require(Self.texts[name])
    let file = "languages/en/screens.yaml"
    try sample.write(text, to: file)
    let problem = #expect(throws: ContentProblem.self) { try sample.library.loadInterface() }
    #expect(problem?.findings.isEmpty == false)
    #expect(problem?.findings.allSatisfy { $0.file == file } == true)
  }

  @Test func problemsNameTheLine() throws {
    for (text, line) in [
      ("a: 1\nb: &x 2\n", 2), ("a: 1\nb: \"x\n", 2), ("a: 1\nb: 2\na: 3\n", 1), ("a: 1\n\u{1}", 2),
    ] {
      let log = FindingLog()
      #expect(YAMLFile.parse(text, file: "f", log: log) == nil)
      // A quote that is not closed is only noticed at the end of the text.
      #expect(log.findings.contains { $0.line >= line && $0.line <= line + 1 }, "\(text): \(log.findings)")
    }
  }

  @Test func ordinaryTextsPass() throws {
    let text = """
      # Comments may say [ { & and *.
      a: "Salt & pepper, 5 * 3, [brackets (and {braces}"
      b: { c: [1, 2], no: "it's - fine" }
      d: >
        Folded
        text: it goes on.
      """
    let log = FindingLog()
    let file = try #require(YAMLFile.parse(text, file: "f", log: log))
    #expect(log.findings == [])
    #expect(file.root.at("b", "no")?.scalar == "it's - fine")
    #expect(file.root.at("d")?.scalar == "Folded text: it goes on.")
    #expect(file.root.at("d")?.line == 4)
  }

  @Test func depthIsAllowedUpToTheLimitAndNoFurther() {
    for (depth, isFine) in [(YAMLGuard.depthLimit - 1, true), (YAMLGuard.depthLimit + 1, false)] {
      let log = FindingLog()
      let text = "a: " + String(repeating: "[", count: depth) + "x" + String(repeating: "]", count: depth)
      #expect((YAMLFile.parse(text, file: "f", log: log) != nil) == isFine)
    }
  }

  @Test func bytesThatAreNoTextAreAFinding() throws {
    let sample = try SampleContent()
    try sample.write(Data([0x61, 0x3A, 0x20, 0xFF, 0xFE, 0xC0, 0x80]), to: "languages/en/screens.yaml")
    let problem = #expect(throws: ContentProblem.self) { try sample.library.loadInterface() }
    #expect(problem?.findings.map(\.problem) == ["the file is not UTF-8 text"])
  }

  @Test func aByteOrderMarkIsAFinding() throws {
    let sample = try SampleContent()
    let file = "languages/en/conditions.yaml"
    try sample.write("\u{FEFF}" + sample.read(file), to: file)
    #expect(
      sample.library.check().contains { $0.file == file && $0.line == 1 && $0.problem.contains("U+FEFF") })
  }
}
