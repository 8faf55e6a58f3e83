import Foundation
import Testing
import Triage

@testable import Kiosk

@Suite struct PrintTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// What a script that is the print command finds. `$0` is the file it writes to.
  private func probe(_ script: String, text: String = "") throws -> String {
    let file = folder.file("probe")
    // Redirections in parentheses and with something after them are not those of the shell itself.
    let words = ["/bin/sh", "-c", script + "\nexit 0", file]
    #expect(PrintCommand(words: words).print(text) == .printed)
    return try #require(folder.text("probe"))
  }

  @Test func thePageArrivesOnStandardInput() throws {
    let page = "Zucken \u{E4}\u{F6}\u{FC}\n" + String(repeating: "line\n", count: 100_000)
    #expect(try probe(#"/bin/cat > "$0""#, text: page) == page)
    #expect(try probe(#"/bin/cat > "$0""#) == "", "and its end is seen")
  }

  /// Defence: no shell. What a shell would take apart arrives as one argument.
  @Test func noShellTakesTheArgumentsApart() throws {
    let argument = folder.file("a b; touch pwned & $(touch pwned) `touch pwned` * > x | y 'z' \"w\" \\")
    #expect(PrintCommand(words: ["/usr/bin/touch", argument]).print("") == .printed)
    #expect(try folder.names() == [String(argument.dropFirst(folder.path.count + 1))])
  }

  /// Defence: no look-up along PATH.
  @Test(arguments: [[], ["touch"], ["./touch"], ["/no/such/program"], ["/etc/hostname"], ["/usr/bin"]])
  func whatIsNoProgramIsNotStarted(words: [String]) {
    #expect(PrintCommand(words: words).print("page") == .cannotStart)
  }

  /// Defence: an environment of its own.
  @Test func theEnvironmentIsItsOwn() throws {
    setenv("FLICKER_KIOSK_CANARY", "LD_PRELOAD and the like", 1)
    defer { unsetenv("FLICKER_KIOSK_CANARY") }
    let variables = try probe(#"/bin/cat /proc/$$/environ > "$0""#).split(separator: "\0").sorted()
    #expect(variables == ["LANG=C.UTF-8", "PATH=/usr/bin:/bin"])
  }

  /// Defence: open files are closed, marked to be closed or not.
  @Test func noOpenFileIsHandedOn() throws {
    let secret = open("/dev/null", O_RDONLY)
    defer { close(secret) }
    try #require(dup2(secret, 177) == 177 && fcntl(177, F_SETFD, 0) == 0)
    defer { close(177) }
    let files = try probe(#"(/bin/ls /proc/$$/fd) > "$0""#)
    #expect(files.split(separator: "\n").sorted() == ["0", "1", "2"])
    #expect(try probe(#"(/bin/readlink /proc/$$/fd/1 /proc/$$/fd/2) > "$0""#) == "/dev/null\n/dev/null\n")
  }

  /// Defence: signals as any program finds them, and no way to the kiosk's terminal.
  @Test func signalsAndSessionAreFresh() throws {
    signal(SIGUSR1, SIG_IGN)
    defer { signal(SIGUSR1, SIG_DFL) }
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    sigaddset(&blocked, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let masks = try probe(#"/bin/grep -E 'Sig(Blk|Ign)' /proc/$$/status > "$0""#)
    let numbers = masks.split(whereSeparator: \.isWhitespace).compactMap { UInt64($0, radix: 16) }
    // Signals 32 and 33 belong to the C library, which lets nobody change them.
    #expect(numbers.map { $0 & ~(3 << 31) } == [0, 0], "\(masks)")
    let fields = try probe(#"/bin/cat /proc/$$/stat > "$0""#).split(separator: " ")
    #expect(fields[0] == fields[5], "its own session")
    #expect(fields[6] == "0", "no terminal")
    #expect(try probe(#"/bin/pwd > "$0""#) == "/\n")
  }

  /// Defence: a command that does not read must not end the kiosk.
  @Test(arguments: ["exit 0", "exec <&-; exit 0", "read line; exit 0"])
  func aCommandThatDoesNotReadIsNoSignal(script: String) {
    let before = signal(SIGPIPE, SIG_DFL)
    defer { signal(SIGPIPE, before) }
    let page = String(repeating: "line\n", count: 200_000)
    for _ in 0..<20 { #expect(PrintCommand(words: ["/bin/sh", "-c", script]).print(page) == .printed) }
  }

  /// Defence: the time limit, for the command and all it has started.
  @Test(arguments: ["", String(repeating: "line\n", count: 200_000)])
  func aCommandThatHangsIsEnded(page: String) throws {
    let words = ["/bin/sh", "-c", #"/bin/sleep 1000 & echo $! > "$0"; wait"#, folder.file("child")]
    #expect(PrintCommand(words: words, limit: 0.5).print(page) == .tooSlow)
    let child = try #require(folder.text("child").flatMap { pid_t($0.dropLast()) })
    #expect(ends(child), "\(state(of: child) ?? "")")
  }

  /// Whether a process ends within a few seconds: the kernel carries a kill out in its own time.
  private func ends(_ process: pid_t) -> Bool {
    let deadline = ContinuousClock.now + .seconds(5)
    while ContinuousClock.now < deadline {
      // Nobody may be left to collect it; but it runs no more.
      guard let state = state(of: process), !state.contains(") Z ") else { return true }
      sched_yield()
    }
    return false
  }

  private func state(of process: pid_t) -> String? {
    try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
  }

  @Test func theResultIsSaid() {
    func outcome(_ script: String) -> PrintOutcome {
      PrintCommand(words: ["/bin/sh", "-c", script]).print("page")
    }
    #expect(outcome("exit 0") == .printed)
    #expect(outcome("exit 7") == .failed(code: 7))
    #expect(outcome("kill -9 $$") == .failed(code: 137))
  }

  @Test func nothingIsPrintedUnlessItIsSetUp() throws {
    let services = KioskServices(folder)
    #expect(services.print(text: "page") == .notSetUp)
    let able = KioskServices(folder) {
      $0.handOver.printCommand = ["/bin/sh", "-c", #"/bin/cat > "$0""#, folder.file("page")]
    }
    let summary = try RealContent.load().summary(.init(regions: [.chin]))
    #expect(able.print(summary) == .printed)
    #expect(folder.text("page") == summary.text)
    #expect(try folder.names() == ["page"], "no temporary file")
  }
}
