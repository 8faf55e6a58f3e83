import Foundation
import TerminalHarness
import Testing

/// What becomes of whoever logs in.
enum SSHRules: CaseIterable {
  /// The shipped rules, with the built program and a configuration of the test.
  case shipped
  /// The shipped rules, but for the program: one that prints its environment.
  case showingEnvironment
  /// None, as if the file had been forgotten: shows that a test would notice.
  case missing
}

/// The keys and the configuration of an sshd, in a folder of its own.
struct SSHFiles {
  let folder: TestFolder

  /// Whose account is used: whoever runs the tests.
  static let user = NSUserName()
  static let shipped = ShippedFile("ssh/flicker-kiosk.conf")
  static let command = "/usr/local/lib/flicker/flicker kiosk"

  init(_ rules: SSHRules) throws {
    folder = try TestFolder()
    for name in ["host", "user"] {
      let run = try Ran("/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", folder.file(name)])
      try #require(run.code == 0, "\(run.everything)")
    }
    try folder.write(folder.text("user.pub"), to: "terminal-keys")
    try folder.write(try openSettings + text(of: rules), to: "sshd_config")
  }

  /// As open as an administrator could have left it.
  private var openSettings: String {
    """
    HostKey \(folder.file("host"))
    PidFile none
    UsePAM no
    StrictModes no
    PermitRootLogin yes
    AuthorizedKeysFile \(folder.file("terminal-keys"))
    AcceptEnv *
    AllowAgentForwarding yes
    AllowTcpForwarding yes
    AllowStreamLocalForwarding yes
    GatewayPorts yes
    PermitTunnel yes
    X11Forwarding yes
    PermitUserRC yes
    Subsystem sftp internal-sftp

    """
  }

  private func text(of rules: SSHRules) throws -> String {
    if rules == .missing { return "" }
    var text = try Self.shipped.text
    let command = rules == .showingEnvironment ? "/usr/bin/env" : try kiosk()
    for (shipped, here) in [
      ("Match User flicker-kiosk", "Match User \(Self.user)"), (Self.command, command),
      ("/etc/flicker/terminal-keys", folder.file("terminal-keys")),
    ] {
      try #require(text.contains(shipped), "\(shipped)")
      text = text.replacing(shipped, with: here)
    }
    return text
  }

  /// The kiosk, which has the other end of a pipe for as long as it lives.
  private func kiosk() throws -> String {
    try #require(mkfifo(life, 0o600) == 0)
    let configuration = try KioskFiles(in: folder).configuration
    return try ProductLocation.flicker + " kiosk --config \(configuration) 9>>\(life)"
  }

  /// The pipe's name.
  var life: String { folder.file("life") }
}
