import Foundation
import TerminalHarness
import Testing

/// A twitch logged from a shell.
@Suite struct LogTests {
  @Test func saysWhatIsLogged() throws {
    let home = try CommandHome()
    let line = try home.done(
      "log", "--region", "left lower eyelid", "--region", "chin", "--strength", "2", "--at", "07:15",
      "--note", "after coffee")
    #expect(
      line == """
        Logged for Thu 19 Nov 2026, 07:15: a twitch, left lower eyelid, chin, 2 (felt, easy to ignore), \
        "after coffee"

        """)
    let export = try home.export()
    #expect(export.contains(#""regions":["eyelid-lower-left","chin"],"strength":2"#), "\(export)")
    #expect(export.contains(#""began":{"time":"2026-11-19T07:15:00.000+00:00","zone""#))
    #expect(export.contains(#""note":"after coffee""#))
  }

  @Test func isForItsOwnerAlone() throws {
    let home = try CommandHome()
    let run = try home.run(["log"], script: #"umask 000; exec "$0" "$@" >"$OUT" 2>"$ERR""#)
    #expect(run.status == .code(0), "\(run.errors)")
    #expect(try home.mode(home.folder) == 0o700)
    for file in try home.files() {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
      #expect(try home.mode(file) == (isFolder.boolValue ? 0o700 : 0o600), "\(file)")
    }
    #expect(try home.files().contains { $0.contains("backups/journal-2026-11-19") })
  }

  @Test(arguments: [
    ("eyelid-lower-left", "eyelid-lower-left"), ("Left Lower EYELID", "eyelid-lower-left"),
    ("lips", "lips"), ("left corner of the mouth", "mouth-left"), ("llsan right", "nostril-right"),
    ("right brow", "brow-right"),
  ])
  func findsAPlaceByName(name: String, id: String) throws {
    let home = try CommandHome()
    try home.done("log", "--region", name)
    #expect(try home.export().contains(#""regions":["\#(id)"]"#))
  }

  @Test func aNameOfSeveralPlacesIsAskedBack() throws {
    let home = try CommandHome()
    try home.refuses(64, "log", "--region", "llsan", mentioning: ["nostril-left, nostril-right"])
    try home.refuses(
      64, "log", "--region", "left eye", mentioning: ["eyelid-upper-left, eyelid-lower-left"])
    try home.refuses(64, "log", "--region", "knee", mentioning: ["no place", "brow-left"])
    try home.refuses(64, "log", "--region", "", mentioning: ["no place"])
    #expect(try home.files().isEmpty)
  }

  @Test(arguments: [
    ["--strength", "5"], ["--strength", "1.5"], ["--strength", "nan"],
    ["--strength", "99999999999999999999"],
    ["--strength", ""], ["--at", "25:00"], ["--at", "2026-02-30"], ["--at", "2026-13-01T08:00"],
    ["--at", "2026-11-19T08:32"], ["--at", "2031-01-01"], ["--at", "09:00"], ["--at", "yesterday"],
    ["--at", "1899-12-31T10:00"], ["--at", "1900-01-01T00:00"], ["--at", "2026-11-18T08:00+99:00"],
    ["--at", "\u{1b}[31m"], ["--note", String(repeating: "n", count: 4001)],
    ["--note", String(repeating: "e\u{301}\u{301}\u{301}", count: 15_000)], ["--now", "soon"],
    ["--now", "2026-02-29"],
  ])
  func badValuesMakeNothing(arguments: [String]) throws {
    let home = try CommandHome()
    let run = try home.run(["log"] + arguments, now: arguments.first == "--now" ? nil : CommandHome.now)
    run.expectRefusal(64, mentioning: arguments[0])
    #expect(try home.files().isEmpty)
  }

  @Test func todayMeansNowWhileNoonIsAhead() throws {
    let home = try CommandHome()
    try home.done("log", "--at", "2026-11-19")
    try home.done("log", "--at", "2026-11-18")
    let export = try home.export()
    #expect(export.contains("2026-11-19T08:30:"))
    #expect(export.contains("2026-11-18T12:00:00"))
  }

  @Test func hostileNotesComeBackHarmless() throws {
    let home = try CommandHome()
    for note in [
      "\u{1b}[31mred\u{1b}]0;title\u{7}", "a\u{202E}b\u{2066}c\u{200F}", "x\r\ny\tz\u{2028}w",
      "\u{FEFF}\u{E0041}tag", "=1+1", "\"quoted\", 'and' \\", "e\u{301}\u{301}\u{301}\u{301}", "😀 ไทย עברית",
      String(repeating: "n", count: 4000),
    ] {
      // The check for control and format characters is part of `done`.
      try home.done("log", "--note", note)
    }
    try home.done("export")
    try home.done("export", "--format", "csv")
    #expect(try home.done("export", "--format", "csv").contains("'=1+1"))
    let invalid = try home.run([], script: #""$0" log --note "$(printf 'a\377\376b')" >"$OUT" 2>"$ERR""#)
    #expect(invalid.status == .code(0), "\(invalid.errors)")
  }

  @Test func twentyAtOnceLoseNothing() throws {
    let home = try CommandHome()
    let run = try home.run(
      [],
      script: #"""
        for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
          ("$0" log --note "number-$i-" --now 2026-11-19T08:30 >>"$OUT" 2>>"$ERR" || echo failed >>"$ERR") &
        done
        wait
        """#)
    #expect(run.status == .code(0))
    #expect(run.errors.isEmpty, "\(run.errors)")
    let export = try home.export()
    for number in 1...20 { #expect(export.contains("number-\(number)-"), "\(number)") }
  }

  // MARK: Clocks and zones

  @Test func theHourThatSummerTimeSkips() throws {
    let home = try CommandHome()
    let zone = ["TZ": "Europe/Lisbon"]
    try home.done("log", "--at", "2026-03-29T01:30", environment: zone)
    try home.done("log", "--at", "2026-10-25T01:30", environment: zone)
    try home.done("log", "--at", "2026-07-01T23:30", environment: zone)
    let export = try home.export()
    #expect(export.contains(#"{"time":"2026-03-29T02:30:00.000+01:00","zone":"Europe/Lisbon"}"#), "\(export)")
    #expect(export.contains("2026-10-25T01:30:00.000+0"), "\(export)")
    #expect(export.contains(#"{"time":"2026-07-01T23:30:00.000+01:00","zone":"Europe/Lisbon"}"#))
  }

  @Test func anOffsetThatIsNotTheOwnOneNamesItsZone() throws {
    let home = try CommandHome()
    try home.done("log", "--at", "2026-07-01T21:00+09:00", environment: ["TZ": "Europe/Lisbon"])
    try home.done("log", "--at", "2026-07-01T21:00Z", environment: ["TZ": "Europe/Lisbon"])
    let export = try home.export()
    #expect(export.contains(#"{"time":"2026-07-01T21:00:00.000+09:00","zone":"GMT+0900"}"#), "\(export)")
    #expect(export.contains(#"{"time":"2026-07-01T21:00:00.000+00:00","zone":"Etc/UTC"}"#), "\(export)")
  }

  @Test(arguments: [
    "", ":", "Nowhere/Land", "../../etc/passwd", ":/etc/passwd", "\u{1b}[31m", "EST5EDT,M3.2.0,M11.1.0",
    "<-03>3", "Asia/Kathmandu", "Pacific/Kiritimati", "Etc/GMT+12", "Africa/Monrovia",
    String(repeating: "Z", count: 5000),
  ])
  func strangeZones(zone: String) throws {
    let home = try CommandHome()
    try home.done("log", "--at", "2026-11-19T08:00", environment: ["TZ": zone])
    #expect(try home.export().contains("2026-11-19T08:00:00.000"))
    let json = try home.done("today", "--json", environment: ["TZ": zone])
    #expect(json.contains(#""episodes" : 1"#), "\(json)")
    let copy = try CommandHome()
    try copy.done("import", "-", now: "2026-11-21T08:30", input: try home.export().utf8)
    #expect(try copy.export() == home.export())
  }

  @Test func aClockThatJumps() throws {
    let home = try CommandHome()
    try home.done("log", "--note", "first")
    for now in ["2012-01-01T00:00", "1900-01-02T00:00", "2199-12-30T23:59", "2026-11-19T08:30"] {
      try home.done("log", "--note", "at \(now)", now: now)
      try home.done("checkin", "--nicotine", "no", now: now)
      try home.done("today", now: now)
    }
    try home.done("undo", now: "2000-01-01")
    let export = try home.done("export", now: nil)
    for now in ["2012-01-01", "1900-01-02", "2199-12-30"] { #expect(export.contains("at \(now)")) }
  }
}
