import Foundation
import TerminalHarness
import Testing

/// Nobody gets out of a kiosk, whatever they press, send or set before it starts.
@Suite(.serialized) struct NoWayOutTests {
  // MARK: Keys that end or stop other programs

  /// INT, QUIT, TSTP, flow control, end of file: plain keys on every page.
  static let signalKeys: [KeyPress] = [
    .control("c"), .control("\\"), .control("z"), .control("y"), .control("s"), .control("q"), .control("d"),
    .control("v"), .control("o"), .control("r"), .control("w"), .control("u"),
  ]

  @Test(arguments: KioskPage.usual)
  func signalKeysArePlainKeys(page: KioskPage) throws {
    let home = try KioskHome(KioskPage.everything)
    let session = try home.begin()
    try page.open(session)
    let number = session.terminal.processID
    for key in Self.signalKeys {
      try session.pressAndSettle(key)
      session.expectRunning("\(key) on \(page)")
    }
    #expect(session.terminal.processID == number)
    let mark = page == .attract ? "Before you begin" : page.mark
    #expect(session.shows(mark), "\(session.screenDump)")
    #expect(session.terminal.attributes()?.collectsLines == false)
  }

  /// The terminal acts on none of them: each is any key, as the first page asks for.
  @Test func eachSignalKeyIsAnyKey() throws {
    let session = try KioskHome().begin()
    #expect(session.terminal.attributes()?.actsOnKeys == false)
    for key in Self.signalKeys {
      try session.press(key)
      try session.waitUntil(text: "Before you begin")
      try session.press(.escape)
      try session.waitUntil(text: KioskHome.attract)
    }
  }

  /// However long it takes to read its settings: once it has an environment of its own, which is the
  /// first thing it does, no key and no signal of a key ends it.
  @Test func signalsAreIgnoredBeforeAnythingIsRead() throws {
    let line = "# A line that somebody has written for whoever reads this file.\n"
    let home = try KioskHome(String(repeating: line, count: 20_000))
    let session = try home.start()
    let number = session.terminal.processID
    let deadline = Deadline(within: .seconds(10))
    var environment = ""
    while !environment.contains("GLIBC_TUNABLES=") {
      try #require(!deadline.isOver && session.terminal.exitStatus == nil)
      environment = (try? String(contentsOfFile: "/proc/\(number)/environ", encoding: .utf8)) ?? ""
    }
    for signal in [SIGINT, SIGQUIT, SIGTSTP] { #expect(ProcessStatus.ignores(signal, number)) }
    #expect(session.terminal.attributes() == session.terminal.originalAttributes, "too late to tell")
    try session.waitUntil(text: KioskHome.attract)
  }

  /// From the moment the program is there, long before its screen is.
  @Test func fromTheFirstMillisecondNoKeyEndsIt() throws {
    let home = try KioskHome()
    for round in 0..<8 {
      let session = try home.start()
      let number = session.terminal.processID
      let deadline = Deadline(within: .seconds(10))
      while !(ProcessStatus.ignores(SIGINT, number) && ProcessStatus.ignores(SIGTSTP, number)) {
        try #require(!deadline.isOver && session.terminal.exitStatus == nil, "round \(round)")
      }
      #expect(ProcessStatus.ignores(SIGQUIT, number))
      var isThere = false
      while !isThere {
        try #require(!deadline.isOver)
        for signal in [SIGINT, SIGQUIT, SIGTSTP] { session.terminal.signal(signal) }
        try session.send([0x03, 0x1C, 0x1A, 0x13, 0x04])
        session.refresh()
        isThere = session.shows(KioskHome.attract) || session.shows("Before you begin")
        try #require(ProcessStatus.field("State", of: number)?.hasPrefix("Z") == false, "round \(round)")
      }
      try session.settle()
      session.expectRunning("round \(round)")
      #expect(session.terminal.attributes()?.collectsLines == false)
    }
  }

  @Test(arguments: [SIGINT, SIGQUIT, SIGTSTP])
  func signalsOfKeysAreIgnored(signal: Int32) throws {
    let home = try KioskHome()
    let session = try home.begin()
    try session.enterKiosk()
    for _ in 0..<5 { session.terminal.signal(signal) }
    try session.pressAndSettle(.down)
    session.expectRunning()
    #expect(session.shows("Where does it twitch?"))
  }

  // MARK: Hang-up and the end

  /// Wipes, gives the terminal back, and exits with the code that goes with the signal.
  @Test(arguments: [(SIGHUP, 129), (SIGTERM, 143), (SIGUSR1, 138), (SIGPWR, 158)] as [(Int32, Int32)])
  func aSignalToEndWipesAndRestores(signal: Int32, code: Int32) throws {
    let home = try KioskHome()
    let session = try home.begin()
    try session.showKioskSummary()
    let erasures = session.screen.scrollbackErasures
    session.terminal.signal(signal)
    #expect(try session.waitForExit() == .code(code))
    session.expectTerminalAsFound()
    #expect(session.screen.scrollbackErasures > erasures)
    #expect(!session.shows(Session.resultWord), "\(session.screenDump)")
    #expect(try home.files(with: "1237").isEmpty)
  }

  @Test func aLineThatDropsEndsIt() throws {
    let home = try KioskHome()
    let session = try home.begin()
    try session.showKioskSummary()
    session.terminal.closeMaster()
    let status = try session.waitForExit()
    #expect(status == .code(129))
    #expect(try home.files(with: "1237").isEmpty)
  }

  // MARK: The environment

  /// Whatever it is started with, it runs with these variables and no others.
  @Test func aHostileEnvironmentChangesNothing() throws {
    let home = try KioskHome()
    let hostile = try hostileEnvironment(home)
    let usual = try home.begin()
    let session = try home.begin(environment: hostile)
    let bytes = try Data(
      contentsOf: URL(fileURLWithPath: "/proc/\(session.terminal.processID)/environ"))
    let variables = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    // The C library may take its own settings apart.
    let names = variables.map { String($0.prefix { $0 != "=" }) }.filter { !$0.hasPrefix("glibc.") }
    #expect(names == ["TERM", "LANG", "GLIBC_TUNABLES", "SWIFT_BACKTRACE"], "\(variables)")
    #expect(variables.first == "TERM=xterm-256color" && variables.dropFirst().first == "LANG=C.UTF-8")
    for variable in variables { #expect(!variable.contains(home.scratch.path), "\(variable)") }
    #expect(Picture(session) == Picture(usual), "\(session.screenDump)")
    try session.showKioskSummary()
    try usual.showKioskSummary()
    #expect(Picture(session) == Picture(usual), "\(session.screenDump)")
    let made = try home.files().filter { !$0.hasPrefix(home.state) }
    #expect(made.allSatisfy { $0.hasSuffix(".yaml") || $0.contains("/evil") }, "\(made)")
  }

  /// Variables that make other programs read, write or run something, with a description of the
  /// terminal that writes a text of its own.
  private func hostileEnvironment(_ home: KioskHome) throws -> [String: String] {
    let evil = home.scratch.path + "/evil"
    try FileManager.default.createDirectory(atPath: evil, withIntermediateDirectories: true)
    let source = try home.scratch.write(
      "xterm-256color|evil,\n\tam, cols#80, lines#24, clear=\\E[H\\E[JEVIL, cup=\\E[%i%p1%d;%p2%dH,\n",
      to: "evil/entry")
    let tic = try Session.start(program: "/usr/bin/tic", arguments: ["-o", evil, source])
    try #require(try tic.waitForExit() == .code(0), "\(tic.screenDump)")
    var environment = [
      "TERMINFO": evil, "TERMINFO_DIRS": evil, "TERMCAP": "xterm-256color:cl=EVIL:", "ESCDELAY": "100000",
      "LINES": "3", "COLUMNS": "5", "LANG": "de_DE.ISO-8859-1", "LC_ALL": "C", "LANGUAGE": "xx",
      "NO_COLOR": "1", "SHELL": "/bin/sh", "PAGER": "/bin/sh", "EDITOR": "/bin/sh", "PATH": evil,
      "SWIFT_BACKTRACE": "enable=yes,interactive=yes", "MALLOC_TRACE": evil + "/trace",
      "GLIBC_TUNABLES": "glibc.malloc.perturb=0", "NCURSES_TRACE": "9999", "LOCPATH": evil,
      "IFS": "x", "ENV": evil, "BASH_ENV": evil, "CUPS_SERVER": "evil", "TMPDIR": evil,
    ]
    for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"] {
      environment[name] = evil
    }
    for number in 0..<50 { environment["EVIL\(number)"] = String(repeating: evil, count: 20) }
    return environment
  }

  /// A name that is none of the system's is taken for the plainest terminal.
  @Test(arguments: [
    "../../../../tmp/evil", "/etc/passwd", "", "no-such-terminal", "%s%s%n", "xterm+sl", "dumb",
  ])
  func aHostileNameOfTheTerminalChangesNothing(term: String) throws {
    let home = try KioskHome()
    let session = try home.begin(term: term)
    let environment = try String(
      contentsOfFile: "/proc/\(session.terminal.processID)/environ", encoding: .utf8)
    #expect(environment.hasPrefix("TERM=vt100\0"))
    try session.enterKiosk()
    session.expectRunning()
  }

  // MARK: What runs

  /// In all of the program there are two calls that start something: the print command, and itself.
  @Test func onlyThePrintCommandIsEverStarted() throws {
    let sources = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let folder = "/" + sources + "/Sources"
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    #expect(files.count > 100)
    let calls = [
      "execv", "execl", "fexecve", "posix_spawn", "system(", "popen(", "fork(", "Process(", "dlopen(",
    ]
    var found: Set<String> = []
    for file in files where file.hasSuffix(".swift") || file.hasSuffix(".c") {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      for line in text.split(separator: "\n") {
        let code = line.trimmingCharacters(in: .whitespaces)
        guard !code.hasPrefix("//"), !code.hasPrefix("#include") else { continue }
        for call in calls where code.contains(call) { found.insert("\(file): \(call)") }
      }
    }
    #expect(found == ["CPrivacy/privacy.c: execv", "CSpawn/cspawn.c: posix_spawn"], "\(found)")
  }

  /// No key, in any order, makes a kiosk without a print command start anything.
  @Test(arguments: KioskPage.usual)
  func noPageStartsAnything(page: KioskPage) throws {
    let home = try KioskHome(KioskPage.withoutPrinting)
    let session = try home.begin()
    try page.open(session)
    let task = "/proc/\(session.terminal.processID)/task"
    for key in ["!", ":", "|", "v", "e", "p", "P", "S", "t", "1", "2"] as [KeyPress] {
      try session.pressAndSettle(key)
      for thread in try FileManager.default.contentsOfDirectory(atPath: task) {
        let children = try? String(contentsOfFile: "\(task)/\(thread)/children", encoding: .utf8)
        #expect(children?.isEmpty ?? true, "\(key) on \(page)")
      }
    }
    session.expectRunning("\(page)")
  }
}
