import Foundation
import TerminalHarness
import Testing

/// The unit that puts the kiosk on a bare terminal.
struct UnitTests {
  static let unit = ShippedFile("systemd/flicker-kiosk@.service")
  static let program = "/usr/local/lib/flicker/flicker"

  @Test func systemdFindsNothingWrong() throws {
    let folder = try TestFolder()
    let text = try Self.unit.text
    #expect(text.components(separatedBy: Self.program).count == 2)
    let built = text.replacingOccurrences(of: Self.program, with: try ProductLocation.flicker)
    let copy = try folder.write(built, to: "flicker-kiosk@.service")
    let run = try Ran("/usr/bin/systemd-analyze", ["verify", "--man=no", copy])
    #expect(run.code == 0, "\(run.everything)")
    #expect(run.everything.isEmpty, "\(run.everything)")
  }

  /// systemd's own estimate: 0 is the safest, 100 the least safe.
  @Test func systemdCallsItSafe() throws {
    let run = try Ran(
      "/usr/bin/systemd-analyze",
      ["security", "--offline=true", "--threshold=10", "--no-pager", Self.unit.path])
    #expect(run.code == 0, "\(run.everything)")
    #expect(run.output.contains("SAFE"), "\(run.everything)")
  }

  @Test(arguments: [
    "User=flicker-kiosk", "Restart=always", "StartLimitIntervalSec=0", "StandardInput=tty", "TTYPath=/dev/%I",
    "TTYReset=yes", "TTYVHangup=yes", "TTYVTDisallocate=yes", "StateDirectory=flicker-kiosk",
    "StateDirectoryMode=0700", "Conflicts=getty@%i.service autovt@%i.service", "NoNewPrivileges=yes",
    "LimitCORE=0", "MemorySwapMax=0", "UMask=0077", "PrivateNetwork=yes", "CapabilityBoundingSet=",
  ])
  func says(setting: String) throws {
    #expect(try Self.unit.settings.contains(setting))
  }

  /// A service that is to be always up must not be given up on, nor wait long.
  @Test func isAlwaysStartedAgain() throws {
    let settings = try Self.unit.settings
    #expect(!settings.contains { $0.hasPrefix("RestartPreventExitStatus") || $0.hasPrefix("SuccessAction") })
    let pause = try #require(settings.first { $0.hasPrefix("RestartSec=") }.flatMap { Int($0.dropFirst(11)) })
    #expect((0...1).contains(pause))
  }

  /// The file system of processes cannot be narrowed: the wait after wrong PINs reads the number of the
  /// machine's start from /proc/sys.
  @Test func leavesTheNumberOfTheStartReadable() throws {
    #expect(try !Self.unit.settings.contains("ProcSubset=pid"))
  }

  /// Opening the terminal is the one thing with devices that systemd does for the kiosk.
  @Test func onlyItsOwnTerminalIsOpenToIt() throws {
    let settings = try Self.unit.settings
    #expect(settings.contains("DevicePolicy=closed"))
    #expect(
      settings.filter { $0.hasPrefix("DeviceAllow=") } == [
        "DeviceAllow=/dev/%I rw", "DeviceAllow=/dev/tty0 rw",
      ])
  }

  /// What a running kiosk takes, with 64 MB more for a look at a PIN and something to spare.
  @Test func memorySufficesForThePIN() throws {
    let limit = try #require(
      try Self.unit.settings.first { $0.hasPrefix("MemoryMax=") }.flatMap { Int($0.dropFirst(10).dropLast()) }
    )
    let folder = try TestFolder()
    let home = try KioskFiles(in: folder)
    let session = try Session.start(
      program: ProductLocation.flicker, arguments: ["kiosk", "--config", home.configuration])
    try session.waitUntil(text: KioskFiles.attract)
    try session.settle()
    let peak = try #require(Self.peakMegabytes(of: session.terminal.processID))
    #expect(peak > 4)
    #expect(peak + 64 + 16 <= limit, "\(peak) MB")
  }

  private static func peakMegabytes(of process: Int32) -> Int? {
    let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 / 1024 + 1 }
  }
}
