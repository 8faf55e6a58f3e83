import Foundation
import TerminalHarness
import Testing

/// A real sshd on the loopback device, and clients that log in to it.
final class SSHServer {
  private let files: SSHFiles
  /// The server runs for as long as somebody holds its terminal.
  private let terminal: PseudoTerminal
  /// The pipe every kiosk of this server holds open while it lives; negative without one.
  private let life: Int32
  let port: UInt16

  init(_ rules: SSHRules) throws {
    files = try SSHFiles(rules)
    // Where a system has started no sshd yet, this folder is missing; sshd insists on it for root.
    life = open(files.life, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if geteuid() == 0 { try #require(mkdir("/run/sshd", 0o755) == 0 || errno == EEXIST) }
    (terminal, port) = try Self.start(configuration: files.folder.file("sshd_config"))
    let key = files.folder.text("host.pub")
    try files.folder.write("[127.0.0.1]:\(port) \(key)", to: "known_hosts")
  }

  deinit { close(life) }

  /// Waits until the last kiosk has ended. Only after one has been seen.
  func waitUntilNoKiosk(seconds: Int32 = 30) -> Bool {
    var entry = pollfd(fd: life, events: 0, revents: 0)
    return poll(&entry, 1, seconds * 1000) == 1 && entry.revents & Int16(POLLHUP) != 0
  }

  // MARK: Clients

  /// Logs in without a terminal, and runs to the end.
  ///
  /// - Parameter agent: whether there is an agent with keys that could be forwarded.
  func run(
    _ options: [String] = [], command: [String] = [], input: String = "", agent: Bool = false
  ) throws -> Ran {
    let ssh = ["/usr/bin/ssh"] + self.options + options + [target] + command
    let words = agent ? ["/usr/bin/ssh-agent"] + ssh : ssh
    return try Ran(
      words[0], Array(words.dropFirst()), input: input,
      environment: ["FLICKER_CANARY": "canary-of-the-client"])
  }

  /// Logs in with a terminal, and waits for the first page of the kiosk.
  func kiosk(command: [String] = []) throws -> Session {
    let session = try Session.start(
      program: "/usr/bin/ssh", arguments: options + ["-tt", "-e", "none", target] + command,
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
    try session.waitUntil(text: KioskFiles.attract)
    return session
  }

  /// Asks for files.
  func files(_ orders: String) throws -> Ran {
    try Ran("/usr/bin/sftp", ["-b", "-"] + options.map { $0 == "-p" ? "-P" : $0 } + [target], input: orders)
  }

  /// What the server makes of its configuration for the user.
  func settings() throws -> [Substring] {
    let run = try Ran(
      "/usr/sbin/sshd",
      [
        "-T", "-f", files.folder.file("sshd_config"), "-C",
        "user=\(SSHFiles.user),host=localhost,addr=127.0.0.1",
      ])
    try #require(run.code == 0, "\(run.everything)")
    return run.output.split(separator: "\n")
  }

  private var target: String { SSHFiles.user + "@127.0.0.1" }

  private var options: [String] {
    [
      "-F", "/dev/null", "-p", "\(port)", "-i", files.folder.file("user"), "-o", "IdentitiesOnly=yes", "-o",
      "BatchMode=yes", "-o", "StrictHostKeyChecking=yes", "-o",
      "UserKnownHostsFile=" + files.folder.file("known_hosts"), "-o", "ConnectTimeout=30",
    ]
  }

  // MARK: Starting

  /// A free port can be taken by somebody else before sshd takes it; then another one is tried.
  private static func start(configuration: String) throws -> (PseudoTerminal, UInt16) {
    var heard = ""
    for _ in 0..<20 {
      let port = try freePort()
      let terminal = try PseudoTerminal.spawn(
        program: "/usr/sbin/sshd",
        arguments: ["-D", "-e", "-f", configuration, "-o", "ListenAddress=127.0.0.1:\(port)"])
      heard = ""
      let deadline = Deadline()
      while !heard.contains("Server listening on"), terminal.waitForActivity(by: deadline) {
        let bytes = terminal.read()
        heard += String(decoding: bytes, as: UTF8.self)
        if bytes.isEmpty && terminal.waitForExit(by: Deadline(within: .zero)) != nil { break }
      }
      if heard.contains("Server listening on") { return (terminal, port) }
      guard heard.contains("already in use") else { break }
    }
    throw NotStarted(words: heard)
  }

  struct NotStarted: Error {
    let words: String
  }

  /// One that nobody uses at this moment.
  private static func freePort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    try #require(isBound)
    return UInt16(bigEndian: address.sin_port)
  }
}
