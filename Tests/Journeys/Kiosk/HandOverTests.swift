import Foundation
import TerminalHarness
import Testing

/// What patients take along, and how it gets there.
@Suite(.serialized) struct HandOverTests {
  /// A print command that notes how it was called and what came in, and ends with a code.
  private func home(_ script: String = "") throws -> KioskHome {
    try KioskHome(
      """
      handOver:
        print:
          command: [$HOME/lp, -d, "front desk", "$(touch $HOME/ran); *", "-o", "a|b"]

      """,
      printer: """
        #!/bin/sh
        cd "${0%/*}" || exit 9
        for word; do printf '%s\\n' "$word"; done >words
        env >environment
        ls -l /proc/$$/fd | sed -n 's/.* -> //p' >open
        \(script)
        cat >page

        """)
  }

  @Test func printsThroughTheCommandWithoutAShell() throws {
    let home = try home()
    let session = try home.begin(environment: ["HOME": "/nowhere", "SECRET": "x", "PRINTER": "evil"])
    try session.showKioskSummary()
    try session.press("1")
    try session.waitUntil(text: "It is being printed.")
    #expect(
      home.scratch.text(of: "words")
        == "-d\nfront desk\n$(touch \(home.scratch.path)/ran); *\n-o\na|b\n")
    let page = home.scratch.text(of: "page")
    #expect(page.contains("1237 days") && page.contains("Old Mill Surgery") && page.hasPrefix("Flicker"))
    #expect(page.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy { $0.count <= 60 })
    let variables = home.scratch.text(of: "environment").split(separator: "\n")
    let own = variables.filter { line in !["PWD=", "OLDPWD=", "SHLVL=", "_="].contains { line.hasPrefix($0) }
    }
    #expect(Set(own) == ["PATH=/usr/bin:/bin", "LANG=C.UTF-8"], "\(variables)")
    #expect(!home.scratch.text(of: "open").contains("/dev/pts"), "\(home.scratch.text(of: "open"))")
    #expect(access(home.scratch.path + "/ran", F_OK) != 0)
    // The spool is the only place that holds any of it.
    #expect(try home.files(with: "1237") == [home.scratch.path + "/page"])
  }

  /// A printer that does not answer keeps nobody waiting at the screen.
  @Test func aSlowPrinterHoldsNothingUp() throws {
    let home = try home("mkfifo gate; read line <gate")
    let session = try home.begin()
    try session.showKioskSummary()
    try session.press("1")
    try session.waitUntil(text: "the printer is asked")
    try session.press(.right, .right, .right)
    try session.waitUntil(text: Session.canary)
    let deadline = Deadline()
    while access(home.scratch.path + "/gate", F_OK) != 0 { try #require(!deadline.isOver) }
    // The next patient's page does not get mixed up with it.
    try session.press("q", "y")
    try session.waitUntil(text: KioskHome.attract)
    let gate = open(home.scratch.path + "/gate", O_WRONLY)
    #expect(gate >= 0)
    close(gate)
    try session.settle()
    session.expectAttract()
  }

  @Test func aPrinterThatFailsIsSaid() throws {
    let home = try home("exit 3")
    let session = try home.begin()
    try session.showKioskSummary()
    try session.press("1")
    try session.waitUntil(text: "It could not be printed (code 3)")
    session.expectRunning()
  }

  /// Read from the cells of the screen by a decoder that knows nothing of them.
  @Test func theCodeOnTheScreenCanBeRead() throws {
    let home = try KioskHome("handOver: {qrCode: true}\n")
    for size in [TerminalSize.standard, TerminalSize(columns: 120, rows: 40)] {
      let session = try home.begin(size: size)
      try session.showKioskSummary()
      try session.press("1")
      try session.waitUntil(text: "For your phone")
      try session.settle()
      let text = try read(session, in: home)
      #expect(text.contains(Session.resultWord) && text.contains("left lower eyelid"), "\(text)")
      #expect(text.contains("Not a medical device."), "\(text)")
      #expect(!text.contains("1237") && !text.contains("Old Mill"), "\(text)")
    }
  }

  private func read(_ session: Session, in home: KioskHome) throws -> String {
    let screen = session.screen
    var rows: [[Bool]] = []
    for row in 0..<screen.size.rows - 1 {
      let texts = (0..<60).map { screen.cell(column: $0, row: row)?.text ?? " " }
      rows.append(texts.map { $0 == "█" || $0 == "▀" })
      rows.append(texts.map { $0 == "█" || $0 == "▄" })
    }
    let scale = 4
    var picture = Array("P5 \(60 * scale) \(rows.count * scale) 255\n".utf8)
    for row in rows {
      let line = row.flatMap { [UInt8](repeating: $0 ? 255 : 0, count: scale) }
      for _ in 0..<scale { picture += line }
    }
    let file = try home.scratch.write(picture, to: "code.pgm")
    let reader = try Session.start(
      program: "/usr/bin/zbarimg", arguments: ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file],
      environment: ["LC_ALL": "C.UTF-8"])
    #expect(try reader.waitForExit() == .code(0), "\(reader.screenDump)")
    return reader.screen.text.joined(separator: "\n")
  }

  @Test func aTicketIsFoundByReception() throws {
    let home = try KioskHome("handOver: {ticket: {folder: $HOME/tickets, keepMinutes: 60}}\n")
    let session = try home.begin()
    try session.showKioskSummary()
    try session.press("1")
    try session.waitUntil(text: "Say these four signs")
    let signs = Set("ACEFHJKLMNQRSUWXY23456789")
    let line = try #require(
      session.screen.text.first { line in
        let shown = line.filter { $0 != " " }
        return shown.count == 4 && shown.allSatisfy(signs.contains)
      })
    let ticket = line.filter { $0 != " " }
    try session.pressAndSettle(.enter)
    try session.endVisit()
    let shown = try CommandRun([
      "kiosk", "show", String(ticket.prefix(2)), String(ticket.suffix(2)), "--config", home.configuration,
    ])
    #expect(shown.status == .code(0) && shown.output.contains("1237 days"), "\(shown.output)\(shown.errors)")
    let files = try home.files(with: "1237")
    #expect(
      files.count == 2 && files.allSatisfy { $0.hasPrefix(home.scratch.path + "/tickets/") }, "\(files)")
    for file in files {
      var info = stat()
      #expect(stat(file, &info) == 0 && info.st_mode & 0o777 == 0o600)
    }
  }

  /// Nothing is on by default but the screen.
  @Test func nothingElseIsOfferedByDefault() throws {
    let home = try KioskHome()
    let session = try home.begin()
    try session.showKioskSummary()
    for text in ["Print", "Code", "Leave it"] { #expect(!session.shows(text), "\(session.screenDump)") }
    #expect(session.shows("1  Try it") && session.shows("Finish, and wipe my answers"))
  }
}
