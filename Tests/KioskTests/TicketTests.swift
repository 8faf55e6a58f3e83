import Foundation
import Testing
import Triage

@testable import Kiosk

@Suite struct TicketTests {
  private let folder: TestFolder
  private let clock = TestClock()

  init() throws { folder = try TestFolder() }

  private var path: String { folder.file("tickets") }

  private var services: KioskServices {
    KioskServices(folder, clock: clock.clock) {
      $0.handOver.ticket = .init(folder: path)
      $0.handOver.ticket?.keepMinutes = 60
    }
  }

  private var tickets: TicketFolder {
    TicketFolder(folder: PrivateFolder(path: path), clock: clock.clock, keep: 3600)
  }

  /// Files carry the machine's time, so the clock of these tests starts with it.
  private func startNow() { clock.setClock(by: Date().timeIntervalSince(clock.clock.now())) }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0 != ".lock" }.sorted()
  }

  @Test func aSummaryIsFoundByItsTicket() throws {
    startNow()
    let summary = try RealContent.load().summary(.init(regions: [.chin]))
    let ticket = try services.makeTicket(summary)
    #expect(try services.summary(under: ticket) == summary.text)
    let name = ticket.description.filter { $0 != " " }
    #expect(try names() == ["\(name).json", "\(name).txt"])
    #expect(folder.text("tickets/\(name).json") == summary.json)
    let other = try #require(Ticket(name == "K7Q4" ? "K7Q5" : "K7Q4"))
    #expect(try services.summary(under: other) == nil)
  }

  /// Defence: 0600 in a 0700 folder, whatever the mask.
  @Test(arguments: [0o000, 0o777] as [mode_t]) func onlyTheKioskCanReadThem(mask: mode_t) throws {
    let before = umask(mask)
    defer { umask(before) }
    let folder = try TestFolder()
    let services = KioskServices(folder) { $0.handOver.ticket = .init(folder: folder.file("a/tickets")) }
    _ = try services.makeTicket(try RealContent.load().summary(.init()))
    #expect(try folder.mode("a/tickets") == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.file("a/tickets")) {
      #expect(try folder.mode("a/tickets/" + name) == 0o600)
    }
  }

  /// Defence: nothing that is there is replaced or written through, be it a link that leads nowhere.
  @Test func whatIsThereIsLeftAsItIs() throws {
    startNow()
    mkdir(path, 0o700)
    let (taken, linked, dangling, free) = ("A2C3", "E4F5", "H6J7", "K8L9")
    try folder.write("another patient", to: "tickets/\(taken).json")
    try folder.write("elsewhere", to: "elsewhere")
    symlink(folder.file("elsewhere"), "\(path)/\(linked).txt")
    symlink(folder.file("nowhere"), "\(path)/\(dangling).json")
    var next = [taken, linked, dangling, free].makeIterator()
    let ticket = try tickets.make(text: "text", json: "json") {
      next.next().flatMap { Ticket($0) } ?? Ticket.random()
    }
    #expect(ticket.description == "K8 L9")
    #expect(folder.text("tickets/\(taken).json") == "another patient")
    #expect(folder.text("elsewhere") == "elsewhere")
    #expect(try folder.names() == ["elsewhere", "tickets"])
  }

  /// Defence: O_NOFOLLOW. A link in the folder shows nothing of what it leads to.
  @Test func showingFollowsNoLink() throws {
    mkdir(path, 0o700)
    try folder.write("secret of another program", to: "elsewhere")
    symlink(folder.file("elsewhere"), "\(path)/K7Q4.txt")
    let ticket = try #require(Ticket("K7 Q4"))
    #expect(throws: KioskTrouble.notAFile("\(path)/K7Q4.txt")) { try services.summary(under: ticket) }
  }

  @Test func theyGoAfterTheirTime() throws {
    startNow()
    let first = try tickets.make(text: "first", json: "{}")
    clock.pass(seconds: 3000)
    try folder.write("of someone else's", to: "tickets/notes.txt")
    #expect(try services.summary(under: first) == "first")
    clock.pass(seconds: 599)
    services.purgeTickets()
    #expect(try names().count == 3)
    clock.pass(seconds: 2)
    #expect(services.purgeTickets() == nil)
    #expect(try names() == ["notes.txt"])
    _ = try tickets.make(text: "second", json: "{}")
    clock.pass(seconds: 3700)
    _ = try tickets.make(text: "third", json: "{}")
    #expect(try services.summary(under: first) == nil)
  }

  /// What seems to have been written long from now would never be old enough.
  @Test func aClockThatWasSetBackKeepsNothingForEver() throws {
    startNow()
    _ = try tickets.make(text: "first", json: "{}")
    clock.setClock(by: -3000)
    services.purgeTickets()
    #expect(try names().count == 2, "reception has not seen it yet")
    clock.setClock(by: -86_400)
    services.purgeTickets()
    #expect(try names().isEmpty)
  }

  @Test func noTicketTwice() throws {
    startNow()
    var random = Ticket.random()
    let first = try tickets.make(text: "a", json: "a") { random }
    #expect(throws: KioskTrouble.noTicketLeft) { try tickets.make(text: "b", json: "b") { random } }
    #expect(try services.summary(under: first) == "a")
    random = Ticket.random()
    let many = try (0..<300).map { _ in try tickets.make(text: "", json: "") }
    #expect(Set(many).count == 300)
  }

  @Test func whatTicketsLookLike() throws {
    for _ in 0..<2000 {
      let text = Ticket.random().description
      #expect(text.utf8.count == 5 && !text.contains { "01IO".contains($0) }, "\(text)")
      #expect(Ticket(text)?.description == text)
    }
    for text in ["K7Q4", "k7 q4", "K7-Q4", " k7  q4 "] { #expect(Ticket(text)?.description == "K7 Q4") }
    let wrong = ["", "K7", "K7Q44", "0000", "../..", "K7/4", "KKQ4", "B7Q4", "\u{212A}7Q4\u{301}"]
    for text in wrong + [String(repeating: " ", count: 1 << 20) + "K7Q4"] {
      #expect(Ticket(text) == nil, "\(text.prefix(20))")
    }
  }

  @Test func withoutASettingThereAreNone() throws {
    let services = KioskServices(folder)
    #expect(throws: KioskTrouble.notSetUp) { try services.makeTicket(RealContent.load().summary(.init())) }
    #expect(services.purgeTickets() == nil)
    #expect(self.services.purgeTickets() == nil)
    #expect(try folder.names().isEmpty, "purging makes no folder")
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount file systems"))
  func aFullDiskLeavesNoHalfTicket() throws {
    startNow()
    let disk = try SmallDisk(kilobytes: 64)
    let tickets = TicketFolder(folder: PrivateFolder(path: disk.path), clock: clock.clock, keep: 3600)
    var made = 0
    do {
      while made < 100 {
        _ = try tickets.make(text: String(repeating: "x", count: 5000), json: "{}")
        made += 1
      }
    } catch {
      guard case .full = error else { return #expect(error == .full(disk.path)) }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: disk.path).filter { $0 != ".lock" }
    #expect(made > 0 && made < 100 && names.count == 2 * made, "\(made) \(names)")
  }
}
