import Foundation
import TerminalHarness
import Testing

/// The journal written out and taken in again.
@Suite struct ExchangeTests {
  private func filled() throws -> CommandHome {
    let home = try CommandHome()
    try home.done("log", "--region", "lips", "--strength", "0", "--note", "a, \"b\"\nc \\ 😀")
    try home.done(
      "log", "--at", "2026-10-25T01:30", "--note", "=1+1", environment: ["TZ": "Europe/Lisbon"])
    try home.done("checkin", "--sleep-hours", "6.1", "--skip", "stress", "--nicotine", "no")
    try home.done("checkin", "--day", "2026-11-01", "--warning-sign", "yes", "--region", "chin")
    return home
  }

  @Test func roundTripWithoutLoss() throws {
    let home = try filled()
    let export = try home.export()
    let copy = try CommandHome()
    let counts = try copy.done("import", "-", input: export.utf8)
    #expect(counts.contains("Added: 4."), "\(counts)")
    #expect(try copy.export() == export)
    // Again, and nothing is doubled; and it is one step of undo.
    #expect(try copy.done("import", "-", input: export.utf8).contains("Already there: 4."))
    try copy.done("undo")
    #expect(try !copy.export().contains("lips"))
    try copy.done("redo")
    #expect(try copy.export() == export)
  }

  @Test func aFileOfItsOwnerAlone() throws {
    let home = try filled()
    let path = home.scratch.path + "/out.json"
    let run = try home.run(
      ["export", "--output", path], script: #"umask 000; exec "$0" "$@" >"$OUT" 2>"$ERR""#)
    #expect(run.status == .code(0), "\(run.errors)")
    #expect(try home.mode(path) == 0o600)
    #expect(home.scratch.text(of: "out.json") == (try home.export()))

    try home.scratch.write("mine", to: "out.json")
    try home.refuses(74, "export", "--output", path, mentioning: ["--force"])
    #expect(home.scratch.text(of: "out.json") == "mine")
    try home.done("export", "--format", "csv", "--output", path, "--force")
    #expect(home.scratch.text(of: "out.json").hasPrefix("id,began,zone,"))
    #expect(try home.mode(path) == 0o600)
    let left = try FileManager.default.contentsOfDirectory(atPath: home.scratch.path)
    #expect(!left.contains { $0.contains("unfinished") }, "\(left)")
  }

  @Test func filesThatAreNotReplaced() throws {
    let home = try filled()
    try home.refuses(74, "export", "--output", home.journal, "--force", mentioning: ["is the journal"])
    try home.refuses(74, "export", "--output", home.folder, "--force", mentioning: ["no plain file"])
    try home.refuses(74, "export", "--output", "/dev/null", "--force", mentioning: ["no plain file"])
    try home.refuses(74, "export", "--output", home.scratch.path + "/no/such/folder")
    #expect(try home.export().contains("lips"))
  }

  @Test func tables() throws {
    let home = try filled()
    let episodes = try home.done("export", "--format", "csv")
    #expect(episodes.contains(#","a, ""b""\#nc \ 😀""# + "\r\n"), "\(episodes)")
    #expect(episodes.contains("'=1+1"))
    let checkIns = try home.done("export", "--format", "csv", "--table", "checkins")
    #expect(checkIns.split(separator: "\r\n").count == 3)
    #expect(checkIns.contains("(skipped)"))
    try home.refuses(64, "export", "--format", "xml", mentioning: ["json"])
  }

  @Test func aFullDiskIsToldOf() throws {
    let home = try filled()
    let run = try home.run(["export"], script: #"exec "$0" "$@" >/dev/full 2>"$ERR""#)
    run.expectRefusal(74, mentioning: "standard output")
  }

  @Test func brokenFilesChangeNothing() throws {
    let home = try filled()
    let export = try home.export()
    let episode = #"{"id": "5B1B3C7E-6C52-4F5B-9C80-3E3B9C1D7A11", "began": {"time": "#
    let good = #""2026-11-01T10:00+00:00", "zone": "Etc/UTC"}, "regions": [], "triggers": []"#
    let files: [(String, String)] = [
      ("", "exported"), ("{", "exported"), (String(export.dropLast(40)), "exported"), ("[]", ""),
      (#"{"format": 2}"#, "format 1, not 2"), (#"{"format": 1, "more": 1}"#, "more"),
      (#"{"checkIns": []}"#, "format"),
      (String(repeating: "[", count: 200_000), "exported"), (#"{"format": 1e999}"#, ""),
      (#"{"format": 1, "episodes": [\#(episode)\#(good), "strength": 9}]}"#, "episodes[0].strength"),
      (#"{"format": 1, "episodes": [\#(episode)\#(good), "strength": "2"}]}"#, "episodes[0].strength"),
      (
        #"{"format": 1, "episodes": [\#(episode)\#(good)}, \#(episode)"2031-01-01T10:00Z", "zone": "UTC"}, "#
          + #""regions": [], "triggers": []}]}"#, "episodes[1].began"
      ),
      (#"{"format": 1, "episodes": [\#(episode)"2026-02-30T10:00Z", "zone": "UTC"}}]}"#, "began"),
      (
        #"{"format": 1, "episodes": [\#(episode)"2026-02-01T10:00Z", "zone": "\u001b[31m"}, "#
          + #""regions": [], "triggers": []}]}"#, "zone"
      ),
      (#"{"format": 1, "checkIns": [{"day": "2026-11-31"}]}"#, "day"),
      (
        #"{"format": 1, "episodes": [\#(episode)\#(good), "note": ""#
          + String(repeating: "n", count: 1 << 20) + #""}]}"#, "note"
      ),
    ]
    for (text, word) in files {
      try home.refuses(65, "import", "-", mentioning: [word].filter { !$0.isEmpty }, input: text.utf8)
    }
    try home.refuses(65, "import", "-", input: [0xFF, 0xFE, 0x00, 0x80])
    #expect(try home.export() == export)
  }

  @Test func noFileToTakeIn() throws {
    let home = try CommandHome()
    try home.refuses(66, "import", home.scratch.path + "/none.json", mentioning: ["none.json"])
    try home.refuses(66, "import", home.scratch.path, mentioning: ["folder"])
    try home.refuses(64, "import")
    try home.refuses(65, "import", "-", input: "{}".utf8)
    #expect(try home.files().isEmpty)
  }
}
