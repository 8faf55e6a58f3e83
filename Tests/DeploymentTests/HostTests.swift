import Foundation
import Testing

/// The settings of the machine around a kiosk, and the guide to them.
struct HostTests {
  @Test(arguments: [
    ("console/sysctl.conf", "kernel.sysrq = 0"), ("console/sysctl.conf", "-dev.tty.legacy_tiocsti = 0"),
    ("console/sysctl.conf", "kernel.ctrl-alt-del = 0"), ("console/sysctl.conf", "fs.suid_dumpable = 0"),
    ("console/logind.conf", "NAutoVTs=0"), ("console/logind.conf", "ReserveVT=0"),
    ("console/system.conf", "CtrlAltDelBurstAction=none"),
  ])
  func says(file: String, setting: String) throws {
    #expect(try ShippedFile(file).settings.contains(setting))
  }

  @Test func sysctlReadsItsFile() throws {
    for setting in try ShippedFile("console/sysctl.conf").settings {
      #expect(setting.wholeMatch(of: /-?[a-z]+(\.[a-z_-]+)+ = [0-9]+( [0-9]+)*/) != nil, "\(setting)")
    }
  }

  /// The keys that leave a console, as the kernel's number for them and what is held with them.
  @Test(arguments: [
    "alt keycode 59", "control alt keycode 60", "alt keycode 88", "altgr keycode 60", "alt keycode 105",
    "alt keycode 106", "alt keycode 103", "control alt keycode 111", "control alt keycode 83",
    "plain keycode 99", "alt keycode 99",
  ])
  func keysOfTheConsoleDoNothing(key: String) throws {
    #expect(try ShippedFile("console/kiosk.map").settings.contains(key + " = VoidSymbol"))
  }

  @Test func loadkeysReadsTheKeys() throws {
    let run = try Ran("/usr/bin/loadkeys", ["--parse", ShippedFile("console/kiosk.map").path])
    #expect(run.code == 0, "\(run.everything)")
  }

  /// The user has no password and no shell, and its folder is its own.
  @Test(.enabled(if: geteuid() == 0, "only root can make users")) func userAndFolder() throws {
    let folder = try TestFolder()
    try FileManager.default.createDirectory(atPath: folder.file("etc"), withIntermediateDirectories: false)
    let users = try Ran(
      "/usr/bin/systemd-sysusers",
      ["--root=" + folder.path, ShippedFile("systemd/flicker-kiosk.sysusers").path])
    #expect(users.code == 0, "\(users.everything)")
    let entry = folder.text("etc/passwd").split(separator: "\n").first { $0.hasPrefix("flicker-kiosk:") }
    #expect(entry?.hasSuffix(":/var/lib/flicker-kiosk:/usr/sbin/nologin") == true, "\(entry ?? "none")")
    #expect(folder.text("etc/shadow").contains("flicker-kiosk:!"))
    let folders = try Ran(
      "/usr/bin/systemd-tmpfiles",
      ["--create", "--root=" + folder.path, ShippedFile("systemd/flicker-kiosk.tmpfiles").path])
    #expect(folders.code == 0, "\(folders.everything)")
    var info = stat()
    #expect(stat(folder.file("var/lib/flicker-kiosk"), &info) == 0)
    #expect(info.st_mode & 0o7777 == 0o700)
    #expect(entry?.contains(":\(info.st_uid):") == true)
  }

  // MARK: The guide

  static let guide = ShippedFile("INSTALL.md")

  @Test func guideNamesEveryFile() throws {
    let text = try Self.guide.text
    let names = ShippedFile.all()
    #expect(names.count >= 9)
    for name in names where name != "INSTALL.md" {
      #expect(text.contains(" \(name) "), "\(name)")
    }
  }

  /// What is copied exists, and goes where the file itself says it goes.
  @Test func guideCopiesEachFileToItsPlace() throws {
    let steps = try Self.guide.text.matches(of: /install (?:-D )?-m 644 (?<file>[a-z]\S+) (?<place>\S+)/)
    #expect(steps.count >= 8)
    for step in steps {
      let text = try ShippedFile(String(step.file)).text.replacing("\n# ", with: " ")
      let place = String(step.place)
      let folder = place.split(separator: "/").dropLast().joined(separator: "/")
      #expect(text.contains(place) || text.contains("Goes to /\(folder);"), "\(step.file) to \(place)")
    }
  }

  /// One page: as many lines as a sheet of paper has.
  @Test func guideIsOnePage() throws {
    let lines = try Self.guide.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 72)
    #expect(lines.allSatisfy { $0.count <= 110 })
  }
}
