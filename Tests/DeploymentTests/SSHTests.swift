import Foundation
import TerminalHarness
import Testing

/// Thin terminals: whoever has a terminal's key gets the kiosk over ssh, and nothing else.
///
/// Each test also asks a server without the shipped rules, where the door is open: a test that could
/// not see an open door would prove nothing.
@Suite(.serialized) struct SSHTests {
  @Test func theKioskAppears() throws {
    let session = try SSHServer(.shipped).kiosk()
    #expect(session.terminal.exitStatus == nil)
  }

  /// Another command in its place is not run; with a terminal there is the kiosk all the same.
  @Test func noOtherCommandIsRun() throws {
    let command = ["echo canary-$((6 * 7)) >&2"]
    let server = try SSHServer(.shipped)
    let session = try server.kiosk(command: command)
    #expect(!session.screen.contains("canary-42"))
    let run = try server.run(command: command)
    #expect(run.code == 69 && !run.everything.contains("canary-42"), "\(run.everything)")
    #expect(try SSHServer(.missing).run(command: command).everything.contains("canary-42"))
  }

  /// Keys that end or stop a program in a shell, and a shell's own words.
  @Test func noShellIsReached() throws {
    let session = try SSHServer(.shipped).kiosk()
    let keys: [KeyPress] = [.control("c"), .control("z"), .control("\\"), .control("d"), .control("s")]
    for key in keys { try session.press(key) }
    try session.press("exit", .enter, "echo canary-$((6 * 7))", .enter, .control("q"))
    // A key that is drawn after all the others: none of them ended or held anything.
    try session.press("?")
    try session.waitUntil(text: "Keys on this screen")
    #expect(!session.screen.contains("canary-42"))
    #expect(session.terminal.exitStatus == nil)
  }

  @Test func shellWithoutTerminalIsRefused() throws {
    let input = "echo canary-$((6 * 7))\n"
    let run = try SSHServer(.shipped).run(["-T"], input: input)
    #expect(run.code == 69 && !run.everything.contains("canary-42"), "\(run.everything)")
    #expect(try SSHServer(.missing).run(["-T"], input: input).everything.contains("canary-42"))
  }

  @Test func noFilesAreServed() throws {
    let refused = try SSHServer(.shipped).files("ls /\n")
    #expect(refused.code != 0 && !refused.output.contains("/etc"), "\(refused.everything)")
    let served = try SSHServer(.missing).files("ls /\n")
    #expect(served.code == 0 && served.output.contains("/etc"), "\(served.everything)")
  }

  @Test func noPortIsForwarded() throws {
    let kiosk = try SSHServer(.shipped)
    let open = try SSHServer(.missing)
    // The server itself is what is reached through it: it says its name to everybody.
    let refused = try kiosk.run(["-W", "127.0.0.1:\(kiosk.port)"])
    #expect(refused.code != 0 && !refused.output.contains("SSH-2.0"), "\(refused.everything)")
    #expect(refused.errors.contains("administratively prohibited"), "\(refused.everything)")
    #expect(try open.run(["-W", "127.0.0.1:\(open.port)"]).output.contains("SSH-2.0"))
  }

  @Test(arguments: ["0:127.0.0.1:9", "/tmp/flicker-deploy-socket:127.0.0.1:9"])
  func noPortIsOpened(forwarding: String) throws {
    let options = ["-R", forwarding, "-o", "ExitOnForwardFailure=yes", "-o", "StreamLocalBindUnlink=yes"]
    let refused = try SSHServer(.shipped).run(options, command: ["true"])
    #expect(refused.code == 255 && refused.errors.contains("forwarding failed"), "\(refused.everything)")
    let opened = try SSHServer(.missing).run(options, command: ["true"])
    #expect(opened.code == 0, "\(opened.everything)")
    unlink("/tmp/flicker-deploy-socket")
  }

  @Test func noAgentAndNoEnvironmentArePassedOn() throws {
    let options = ["-A", "-o", "SendEnv=FLICKER_CANARY", "-o", "SetEnv=LD_PRELOAD=canary-of-the-library"]
    let kiosk = try SSHServer(.showingEnvironment).run(options, agent: true)
    #expect(kiosk.code == 0 && kiosk.output.contains("SSH_CONNECTION="), "\(kiosk.everything)")
    #expect(!kiosk.everything.contains("canary"), "\(kiosk.everything)")
    #expect(!kiosk.everything.contains("SSH_AUTH_SOCK"), "\(kiosk.everything)")
    let open = try SSHServer(.missing).run(options, command: ["env"], agent: true)
    #expect(open.output.contains("FLICKER_CANARY=canary"), "\(open.everything)")
    #expect(open.everything.contains("canary-of-the-library"), "\(open.everything)")
    #expect(open.output.contains("SSH_AUTH_SOCK="), "\(open.everything)")
  }

  /// Doors that no client here can try.
  @Test func theServerReadsTheRulesSo() throws {
    let settings = try SSHServer(.shipped).settings()
    for setting in [
      "allowagentforwarding no", "allowstreamlocalforwarding no", "allowtcpforwarding no", "gatewayports no",
      "kbdinteractiveauthentication no", "maxsessions 1", "passwordauthentication no", "permitlisten none",
      "permitopen none", "permittty yes", "permittunnel no", "permituserrc no", "x11forwarding no",
      "authenticationmethods publickey",
    ] {
      #expect(settings.contains { $0 == setting }, "\(setting)")
    }
    let accepted = settings.filter { $0.hasPrefix("acceptenv ") }
    #expect(accepted == ["acceptenv FLICKER_ACCEPTS_NOTHING"])
  }

  /// What follows the file in a server's settings is for everybody, as before.
  @Test func theRulesEndWithTheFile() throws {
    #expect(try SSHFiles.shipped.settings.last == "Match all")
  }

  /// A terminal that goes away takes its kiosk with it.
  @Test func aKioskEndsWithItsLine() throws {
    let server = try SSHServer(.shipped)
    let session = try server.kiosk()
    #expect(!server.waitUntilNoKiosk(seconds: 0))
    session.terminal.closeMaster()
    #expect(server.waitUntilNoKiosk())
  }
}
