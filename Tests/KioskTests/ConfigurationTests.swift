import Content
import Foundation
import Testing

@testable import Kiosk

@Suite struct ConfigurationTests {
  private func findings(_ text: String) -> [String] {
    do throws(ContentProblem) {
      _ = try KioskConfiguration.parse(text, file: "kiosk.yaml", content: Repository.library)
      return []
    } catch {
      return error.findings.map(\.description)
    }
  }

  private func read(_ text: String) throws -> KioskConfiguration {
    try KioskConfiguration.parse(text, file: "kiosk.yaml", content: Repository.library)
  }

  @Test func theShippedFileIsWhatHoldsWithoutOne() throws {
    let path = Repository.path("Assets/packaging/kiosk.yaml")
    #expect(try KioskConfiguration.read(path, content: Repository.library) == KioskConfiguration())
    // Every setting is written out: each line taken out one by one still leaves the defaults, and
    // each value changed makes another configuration.
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for setting in try changes(of: text) {
      #expect(try read(setting) != KioskConfiguration(), "\(setting)")
    }
  }

  /// The shipped file with one setting after the other changed.
  private func changes(of text: String) throws -> [String] {
    let settings = [
      ("country: none", "country: GB"), ("theme: dark", "theme: light"), ("glyphs: auto", "glyphs: ascii"),
      ("  name: none", "  name: Example"), ("reception: reception", "reception: the desk"),
      ("warnAfterSeconds: 90", "warnAfterSeconds: 91"), ("countdownSeconds: 30", "countdownSeconds: 20"),
      ("reducedMotion: false", "reducedMotion: true"), ("exercises: true", "exercises: no"),
      ("stateFolder: /var/lib/flicker-kiosk\n", "stateFolder: /srv/kiosk\n"),
      ("\n  print: none", "\n  print: {command: [/bin/sh]}"), ("qrCode: false", "qrCode: true"),
      ("\n  ticket: none", "\n  ticket: {folder: /srv/tickets}"),
      ("[F12, Ctrl-K]", "[F11]"), ("keepDays: 400", "keepDays: 30"),
    ]
    return try settings.map { old, new in
      try #require(text.contains(old), "\(old)")
      return text.replacingOccurrences(of: old, with: new)
    }
  }

  @Test func whatIsSetIsRead() throws {
    let configuration = try read(
      """
      country: GB
      clinic: {name: "Example Clinic", reception: the front desk}
      idle: {countdownSeconds: 300}
      handOver:
        print: {command: [/bin/sh, -c, "cat; exit 1"]}
        qrCode: yes
        ticket: {folder: /srv/tickets, keepMinutes: 5}
      staffKeys: [f10, CTRL-b]
      """)
    #expect(configuration.country == "GB")
    #expect(configuration.clinic.name == "Example Clinic")
    #expect(configuration.idle.warnAfterSeconds == 90 && configuration.idle.countdownSeconds == 300)
    #expect(configuration.handOver.printCommand == ["/bin/sh", "-c", "cat; exit 1"])
    #expect(configuration.handOver.qrCode)
    #expect(configuration.handOver.ticket?.keepMinutes == 5)
    #expect(configuration.staffKeys == [.function(10), .control("b")])
    #expect(configuration.staffKeys.map(\.description) == ["F10", "Ctrl-B"])
  }

  @Test(arguments: [
    ("idel: {}", "kiosk.yaml:1: unknown key idel; did you mean idle?"),
    (
      "idle:\n  countdownSecond: 30",
      "kiosk.yaml:2: unknown key idle.countdownSecond; did you mean countdownSeconds?"
    ),
    (
      "\nidle: {countdownSeconds: 19}",
      "kiosk.yaml:2: idle.countdownSeconds is 19; write a number from 20 to 300"
    ),
    (
      "idle: {warnAfterSeconds: soon}",
      "kiosk.yaml:1: idle.warnAfterSeconds is \"soon\"; write a whole number"
    ),
    ("idle: 90", "kiosk.yaml:1: idle is a text; write a map"),
    ("languages: []", "kiosk.yaml:1: languages is empty; write at least one of: en"),
    ("languages: en", "kiosk.yaml:1: languages is \"en\"; write a list"),
    (
      "languages: [en, klingon]",
      "names \"klingon\", which the program does not speak; write one or more of: en"
    ),
    ("languages: [en, en]", "names a language twice"),
    ("country: XX", "whose emergency number is not known; write two letters"),
    ("theme: pink", "theme is \"pink\"; write one of: dark, high-contrast, light, mono"),
    ("glyphs: emoji", "glyphs is \"emoji\"; write one of: auto, braille, blocks, ascii"),
    ("reducedMotion: perhaps", "write true or false"),
    ("clinic: {name: \"a\\nb\"}", "clinic.name does not fit one line"),
    ("clinic: {name: \"\\u202Eabc\"}", "clinic.name does not fit one line"),
    ("clinic: {name: 12345678901234567890123456789012345678901}", "write at most 40 columns"),
    ("stateFolder: state", "stateFolder is \"state\"; write the whole path of a folder"),
    ("stateFolder: /", "write the whole path of a folder"),
    ("stateFolder: /var/../etc", "write the whole path of a folder"),
    (
      "handOver: {print: {}}",
      "handOver.print.command is missing; write command: [/usr/bin/lp], or print: none"
    ),
    ("handOver: {print: {command: []}}", "handOver.print.command is empty"),
    ("handOver: {print: {command: lp -d x}}", "write a list, such as [a, b]"),
    ("handOver: {print: {command: [lp]}}", "write the whole path of the program, such as /usr/bin/lp"),
    ("handOver: {print: {command: [/usr/bin/no-lp]}}", "install it (lp: package cups-client)"),
    ("handOver: {print: {command: [/etc/passwd]}}", "which is no program here"),
    ("handOver: {ticket: {keepMinutes: 60}}", "handOver.ticket.folder is missing"),
    ("handOver: {ticket: {folder: /srv/t, keepMinutes: 4}}", "write a number from 5 to 10080"),
    ("staffKeys: []", "write at least one key"),
    ("staffKeys: [F1]", "staffKeys names \"F1\"; write F6 to F12, or Ctrl- and one of: A B E F G K N O P R"),
    ("staffKeys: [Ctrl-C]", "staffKeys names \"Ctrl-C\""), ("staffKeys: [\"?\"]", "staffKeys names \"?\""),
    ("counters: {keepDays: 0}", "write a number from 1 to 3660"),
    ("a: 1\na: 2", "stands twice"), ("", "the file is empty"), ("- a", "the file is a list; write a map"),
    ("a: &x 1", "an anchor or alias"), ("a: [", "not readable as YAML"),
    ("a: \"\\e[31m\"", "a control character"),
  ])
  func everyMistakeNamesLineAndRemedy(text: String, says: String) {
    let findings = findings(text)
    #expect(findings.contains { $0.contains(says) }, "\(findings)")
    #expect(findings.allSatisfy { $0.hasPrefix("kiosk.yaml:") && $0.contains("; ") && !$0.contains("\n") })
  }

  @Test func allMistakesAreFoundAtOnce() {
    let found = findings(
      "theme: pink\nidel: 1\nidle: {countdownSeconds: 1, warnAfterSeconds: 1}\nexercises: x\n")
    #expect(found.count == 5, "\(found)")
    #expect(found.compactMap { $0.split(separator: ":").dropFirst().first } == ["1", "2", "3", "3", "4"])
  }

  /// Nothing that can stand in a file may trap.
  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "a: {", count: 10_000), "\u{FEFF}theme: dark",
    "idle: {countdownSeconds: 99999999999999999999}", "idle: {countdownSeconds: -0x8000000000000000}",
    "? [a]\n: b", "? {a: b}\n: c", "a: !!binary x", "%YAML 9.9\n---\na: b", "--- a\n--- b", "\0",
    "a: \u{2028}b",
    "staffKeys: [Ctrl-, F, F99999999999999999999, \"\", [a], {b: c}]", "languages: {en: en}", "null", "~",
    "handOver: {print: {command: [[/bin/sh], {a: b}]}}", "handOver: {print: {command: [\"/bin/sh\\0x\"]}}",
    "clinic: [a]", "stateFolder: \"/a\\nb\"", "handOver: none", "country: \"\"", "theme: ../../etc/passwd",
    String(repeating: "k", count: 1 << 20) + ": 1", "<<: {a: b}", "*x : 1",
  ])
  func hostileFilesAreRefused(text: String) {
    #expect(!findings(text).isEmpty)
  }

  @Test func filesThatCannotBeRead() throws {
    let folder = try TestFolder()
    mkfifo(folder.file("pipe"), 0o600)
    try Data([0xFF, 0xFE, 0x00]).write(to: URL(fileURLWithPath: folder.file("bytes")))
    for path in [
      folder.path, folder.file("none"), folder.file("pipe"), folder.file("bytes"), "/dev/zero", "",
    ] {
      #expect(throws: ContentProblem.self) { try KioskConfiguration.read(path, content: Repository.library) }
    }
  }
}
