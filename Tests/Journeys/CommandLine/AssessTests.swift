import Foundation
import TerminalHarness
import Testing

/// Answers assessed without a screen.
@Suite struct AssessTests {
  /// One of the written cases that clinical people judge the program by.
  private struct Vignette {
    let id: String
    let acceptableTiers: [String]
    let intake: Data
  }

  private static func vignettes() throws -> [Vignette] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = tests.appendingPathComponent("TriageTests/Fixtures/vignettes.json")
    let entries = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [[String: Any]])
    return try entries.map { entry in
      Vignette(
        id: try #require(entry["id"] as? String),
        acceptableTiers: try #require(entry["acceptable_tiers"] as? [String]),
        intake: try JSONSerialization.data(withJSONObject: try #require(entry["intake"])))
    }
  }

  private func object(_ text: some StringProtocol) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func everyVignetteAsTextAndAsJSON() throws {
    for vignette in try Self.vignettes() {
      let json = try CommandRun(["assess", "--json", "-"], input: vignette.intake)
      #expect(json.status == .code(0), "\(vignette.id) \(json.errors)")
      #expect(json.errors.isEmpty)
      let report = try object(json.output)
      let tier = try #require(report["tier"] as? String)
      #expect(vignette.acceptableTiers.contains(tier), "\(vignette.id)")
      try expectContract(report, vignette.id)

      let text = try CommandRun(["assess", "-"], input: vignette.intake)
      #expect(text.status == .code(0))
      #expect(text.errors.isEmpty)
      let controls = text.output.unicodeScalars.filter {
        $0.properties.generalCategory == .control && $0 != "\n"
      }
      #expect(controls.isEmpty, "\(vignette.id)")
      #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(vignette.id)")
      let words = [
        "emergency": "Get emergency help now", "urgent": "Be seen today", "soon": "Book an appointment",
        "selfCare": "Care for it yourself",
      ]
      #expect(
        text.output.split(separator: "\n").first?.contains(words[tier] ?? "?") == true, "\(text.output)")
    }
  }

  /// The keys that triage.md promises to whoever reads them.
  private func expectContract(_ report: [String: Any], _ id: String) throws {
    #expect(report["complete"] is Bool, "\(id)")
    #expect(report["planOpen"] is Bool, "\(id)")
    for key in ["timeFrame", "contentVersion", "language"] { #expect(report[key] is String, "\(id) \(key)") }
    for key in ["worthFindingOut", "unanswered", "steps", "askAbout"] {
      #expect(report[key] is [String], "\(id) \(key)")
    }
    let rules = try #require(report["rules"] as? [[String: Any]])
    #expect(!rules.isEmpty, "\(id)")
    for rule in rules {
      for key in ["id", "tier", "reason"] { #expect(rule[key] is String, "\(id) \(key)") }
      #expect(rule["because"] is [String], "\(id)")
      #expect((rule["sources"] as? [String])?.isEmpty == false, "\(id)")
    }
    let net = try #require(report["safetyNet"] as? [String: Any])
    for key in ["uncertain", "getHelp", "course"] { #expect(net[key] is String, "\(id) \(key)") }
    #expect(net["watchFor"] is [String], "\(id)")
  }

  @Test func manyAtOnceGiveOneLineEach() throws {
    let vignettes = try Self.vignettes()
    let lines = vignettes.map { String(decoding: $0.intake, as: UTF8.self) }
    let run = try CommandRun(
      ["assess", "--jsonl", "-"], input: (lines.joined(separator: "\n") + "\n\n").utf8)
    #expect(run.status == .code(0))
    let reports = run.output.split(separator: "\n")
    #expect(reports.count == vignettes.count)
    for (report, vignette) in zip(reports, vignettes) {
      #expect(
        vignette.acceptableTiers.contains(try object(report)["tier"] as? String ?? ""), "\(vignette.id)")
    }
  }

  @Test func oneBadLineLosesNoOther() throws {
    let good = String(decoding: try #require(try Self.vignettes().first).intake, as: UTF8.self)
    let run = try CommandRun(["assess", "--jsonl", "-"], input: "\(good)\nnonsense\n\(good)\r\n".utf8)
    #expect(run.status == .code(65))
    let lines = run.output.split(whereSeparator: \.isNewline)
    #expect(lines.count == 3)
    #expect(try object(lines[1])["error"] is String)
    #expect(try object(lines[2])["tier"] is String)
    #expect(run.errors.contains(":2:"))
  }

  /// What stands for a bad line is the same every time, so that a program can read it.
  @Test func aBadLineIsNamedByItsNumberAndManyAreCounted() throws {
    let bad = String(repeating: "nonsense\n", count: 23)
    let run = try CommandRun(["assess", "--jsonl", "-"], input: "\n{}\n\(bad)".utf8)
    #expect(run.status == .code(65))
    let lines = run.output.split(whereSeparator: \.isNewline)
    #expect(lines.count == 24)
    for (index, line) in lines.dropFirst().enumerated() {
      #expect(line.hasPrefix("{\"error\":\"-:\(index + 3): "))
      #expect(line.hasSuffix(",\"line\":\(index + 3)}"))
    }
    #expect(run.errors.split(separator: "\n").last == "flicker: -: 3 more bad lines")
  }

  @Test func badIntakesAreRefused() throws {
    let deep = String(repeating: "[", count: 100_000)
    let deepObject = String(repeating: #"{"findings":"#, count: 100_000)
    let cases: [(String, [UInt8])] = [
      ("empty", []), ("blank", Array(" \n".utf8)), ("null", Array("null".utf8)), ("list", Array("[]".utf8)),
      ("unknown key", Array(#"{"regionz":[]}"#.utf8)),
      ("unknown finding", Array(#"{"findings":{"nope":"yes"}}"#.utf8)),
      ("unknown answer", Array(#"{"findings":{"choking":"maybe"}}"#.utf8)),
      ("unknown region", Array(#"{"regions":["elbow"]}"#.utf8)),
      ("regions type", Array(#"{"regions":{}}"#.utf8)),
      ("age type", Array(#"{"age":7}"#.utf8)), ("days type", Array(#"{"daysSinceOnset":[]}"#.utf8)),
      ("huge days", Array(#"{"daysSinceOnset":1e308}"#.utf8)),
      ("endless days", Array(#"{"daysSinceOnset":1e999}"#.utf8)),
      ("many digits", Array(#"{"daysSinceOnset":\#(String(repeating: "9", count: 5000))}"#.utf8)),
      ("negative days", Array(#"{"daysSinceOnset":-1}"#.utf8)),
      ("NaN", Array(#"{"daysSinceOnset":NaN}"#.utf8)),
      ("NaN text", Array(#"{"daysSinceOnset":"NaN"}"#.utf8)),
      ("truncated", Array(#"{"regions":["lips""#.utf8)),
      ("no UTF-8", [0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), ("deep", Array(deep.utf8)),
      ("deep object", Array(deepObject.utf8)), ("binary", (0..<255).map { UInt8($0) }),
      ("control characters", Array("{\"a\\u001b[31m\\u0007\":1}".utf8)),
      ("long key", Array("{\"\(String(repeating: "k", count: 1 << 20))\":1}".utf8)),
    ]
    for (name, bytes) in cases {
      for format in [[], ["--json"]] as [[String]] {
        let run = try CommandRun(["assess"] + format + ["-"], input: bytes)
        #expect(run.status == .code(65), "\(name)")
        run.expectRefusal(65)
      }
    }
  }

  @Test func filesThatCannotBeRead() throws {
    let scratch = try Scratch()
    try CommandRun(["assess", scratch.path]).expectRefusal(66, mentioning: "folder")
    try CommandRun(["assess", scratch.path + "/none"]).expectRefusal(66, mentioning: "no such file")
    try CommandRun(["assess", ""]).expectRefusal(66)
    try CommandRun(["assess", "a\u{1b}[31m\nb"]).expectRefusal(66)
    // Opens, but gives an error when read, whoever runs the test.
    try CommandRun(["assess", "/proc/self/mem"]).expectRefusal(74)
    try CommandRun(["assess", "-"], redirections: #"<&- >"$OUT" 2>"$ERR""#).expectRefusal(74)
    let large = try scratch.write("", to: "large")
    #expect(truncate(large, 100 << 20) == 0)
    try CommandRun(["assess", large]).expectRefusal(65, mentioning: "64 MB")
    try CommandRun(["assess", "/dev/zero"]).expectRefusal(65, mentioning: "64 MB")
    try CommandRun(["assess"]).expectRefusal(64, mentioning: "file")
    try CommandRun(["assess", "a", "b"]).expectRefusal(64)
    try CommandRun(["assess", "-", "--lang", "xx"]).expectRefusal(64, mentioning: "xx")
    try CommandRun(["assess", "-", "--country", "ZZ"]).expectRefusal(64, mentioning: "ZZ")
    try CommandRun(["assess", "-", "--assets", "/nonexistent"]).expectRefusal(66)
  }

  @Test(.enabled(if: getuid() != 0)) func aFileWithoutPermission() throws {
    let scratch = try Scratch()
    let file = try scratch.write("{}", to: "secret")
    #expect(chmod(file, 0) == 0)
    try CommandRun(["assess", file]).expectRefusal(74)
  }

  @Test func theNumberIsTheCountrys() throws {
    let intake = try #require(try Self.vignettes().first { $0.id == "V01" }).intake
    for (arguments, environment, number) in [
      ([], ["LC_ALL": "en_GB.UTF-8"], "999"), (["--country", "US"], ["LC_ALL": "en_GB.UTF-8"], "911"),
      ([], [:], "112"), (["--country", "gb"], [:], "999"), ([], ["LC_ALL": "", "LANG": "en_US"], "911"),
    ] as [([String], [String: String], String)] {
      let run = try CommandRun(["assess", "-"] + arguments, input: intake, environment: environment)
      #expect(run.output.contains("Call \(number) now."), "\(arguments) \(environment) \(run.errors)")
    }
  }
}
