import Foundation
import Testing

@testable import Kiosk

@Suite struct PrivateFolderTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private var services: KioskServices { KioskServices(folder) { $0.stateFolder += "/state" } }
  private var state: String { folder.file("state") }

  /// Defence: O_NOFOLLOW. Nothing is read or written where a link leads.
  @Test(arguments: ["pin", "pin-tries", "counters.json", ".lock"]) func linksAreNotFollowed(name: String)
    throws
  {
    try services.setPIN("4711")
    try folder.write("{}", to: "elsewhere")
    unlink(state + "/" + name)
    try #require(symlink(folder.file("elsewhere"), state + "/" + name) == 0)
    let verdict = services.verify("4711")
    let trouble = services.count(.visit)
    if name != "counters.json" {
      #expect(verdict == .unavailable(.notAFile(state + "/" + name)))
    }
    if name == "counters.json" || name == ".lock" { #expect(trouble == .notAFile(state + "/" + name)) }
    #expect(folder.text("elsewhere") == "{}")
    #expect(try folder.mode("elsewhere") != 0o600 || umaskIsTight)
  }

  private var umaskIsTight: Bool {
    let mask = umask(0)
    umask(mask)
    return mask & 0o044 == 0o044
  }

  @Test func theFolderItselfMayBeNoLink() throws {
    mkdir(folder.file("real"), 0o700)
    symlink(folder.file("real"), state)
    #expect(services.count(.visit) == .notAFile(state))
    #expect(throws: KioskTrouble.notAFile(state)) { try services.setPIN("4711") }
  }

  @Test(arguments: [0o755, 0o770, 0o702] as [mode_t]) func aFolderOthersCanLookIntoIsRefused(mode: mode_t)
    throws
  {
    mkdir(state, 0o700)
    chmod(state, mode)
    #expect(throws: KioskTrouble.notPrivate(state)) { try services.setPIN("4711") }
    #expect(services.pinTrouble() == .notPrivate(state))
    #expect(services.count(.visit) == .notPrivate(state))
    #expect(try folder.mode("state") == mode, "and is left as it is")
  }

  @Test func pipesAndFoldersAreNoFiles() throws {
    try services.setPIN("4711")
    for name in ["pin", "counters.json"] {
      unlink(state + "/" + name)
      try #require(mkfifo(state + "/" + name, 0o600) == 0)
    }
    #expect(services.verify("4711") == .unavailable(.notAFile(state + "/pin")))
    #expect(services.count(.visit) == .notAFile(state + "/counters.json"))
    #expect(services.counters().trouble == .notAFile(state + "/counters.json"))
  }

  @Test func aLockThatIsHeldIsWaitedForAndThenTold() throws {
    try services.setPIN("4711")
    let lock = open(state + "/.lock", O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    #expect(services.count(.visit) == .busy(state))
    flock(lock, LOCK_UN)
    #expect(services.count(.visit) == nil)
  }

  @Test func whatAKilledProcessLeftIsRemoved() throws {
    try services.setPIN("4711")
    try folder.write("half", to: "state/.new-xyz")
    services.count(.visit)
    #expect(try folder.names() == ["state"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: state).sorted() == [
        ".lock", "counters.json", "pin",
      ])
  }

  @Test(.enabled(if: isRoot)) func whatRootWritesBelongsToTheFoldersOwner() throws {
    mkdir(state, 0o700)
    try #require(chown(state, 12_345, 12_346) == 0)
    try services.setPIN("4711")
    var info = stat()
    try #require(stat(state + "/pin", &info) == 0)
    #expect(info.st_uid == 12_345 && info.st_gid == 12_346)
  }
}
