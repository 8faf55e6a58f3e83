import Foundation
import Testing
import Triage

@testable import Kiosk

@Suite struct CounterTests {
  private let folder: TestFolder
  private let clock = TestClock()

  init() throws { folder = try TestFolder() }

  private var services: KioskServices { KioskServices(folder, clock: clock.clock) }

  @Test func countsByDay() throws {
    for _ in 0..<6 {
      services.count(.visit)
      services.count(.finished(.soon))
    }
    services.count(.finished(.emergency))
    clock.pass(seconds: 86_400)
    services.count(.visit)
    let report = services.counters()
    #expect(report.lines.map(\.day.description) == ["2026-11-20", "2026-11-19"])
    #expect(report.lines.map(\.count.visits) == [1, 6])
    #expect(report.lines.map(\.count.finished) == [0, 7])
    #expect(report.lines[1].tiers == [.soon: 6, .emergency: 1])
    #expect(report.trouble == nil && report.putAside == nil)
  }

  /// Four results could point at people; five of a day that is over do not.
  @Test(arguments: [(3, nil), (4, [.urgent: 4, .soon: 1])] as [(Int, [Tier: Int]?)])
  func fewResultsDoNotShowTheirTiers(urgent: Int, shown: [Tier: Int]?) {
    for _ in 0..<urgent { services.count(.finished(.urgent)) }
    services.count(.finished(.soon))
    clock.pass(seconds: 86_400)
    #expect(services.counters().lines.first?.tiers == shown)
  }

  /// Whoever looks before and after a visit must not learn what came of it.
  @Test func aDayThatIsNotOverShowsNoTiers() {
    for _ in 0..<20 { services.count(.finished(.urgent)) }
    let before = services.counters().lines.first?.tiers
    services.count(.finished(.emergency))
    #expect(services.counters().lines.first?.count.finished == 21)
    #expect(before == nil && services.counters().lines.first?.tiers == nil)
  }

  /// What may not be shown is not kept either once the day is over.
  @Test func tiersOfADayWithFewResultsAreForgotten() throws {
    services.count(.finished(.emergency))
    #expect(try #require(folder.text("counters.json")).contains("emergency"))
    clock.pass(seconds: 86_400)
    services.count(.visit)
    #expect(try !#require(folder.text("counters.json")).contains("emergency"))
    #expect(services.counters().lines.map(\.count.finished) == [0, 1])
  }

  /// Nothing finer than the day: not in the file, and not in what the file system says of it.
  @Test func theFileTellsNoTimeOfDayAndNoOrder() throws {
    services.count(.visit)
    services.count(.finished(.soon))
    let text = try #require(folder.text("counters.json"))
    #expect(
      text == """
        {
          "days" : {
            "2026-11-19" : {
              "finished" : 1,
              "tiers" : {
                "soon" : 1
              },
              "visits" : 1
            }
          }
        }

        """)
    var info = stat()
    try #require(stat(folder.file("counters.json"), &info) == 0)
    #expect(info.st_mtim.tv_sec % 86_400 == 0 && info.st_mtim.tv_nsec == 0)
  }

  @Test func keepsASetNumberOfDays() {
    let services = KioskServices(folder, clock: clock.clock) { $0.keepCountersDays = 10 }
    for _ in 0..<30 {
      services.count(.visit)
      clock.pass(seconds: 86_400)
    }
    services.count(.visit)
    #expect(services.counters().lines.count == 10)
    clock.setClock(by: 86_400 * 9)
    services.count(.visit)
    #expect(services.counters().lines.count == 2)
    clock.setClock(by: -86_400 * 100)
    services.count(.visit)
    #expect(services.counters().lines.count == 1, "days of a clock that ran ahead go")
  }

  @Test(arguments: [
    "", "rubbish", "[]", "{}", #"{"days":{"2026-02-30":{"visits":1,"finished":0,"tiers":{}}}}"#,
    #"{"days":{"2026-11-19":{"visits":-1,"finished":0,"tiers":{}}}}"#,
    #"{"days":{"2026-11-19":{"visits":1,"finished":0,"tiers":{"x":1}}}}"#,
    #"{"days":{"2026-11-19":{"visits":9223372036854775807,"finished":0,"tiers":{}}}}"#,
    String(repeating: "[", count: 100_000), String(repeating: " ", count: 2 << 20),
  ])
  func aDamagedFileIsPutAsideAndSaid(text: String) throws {
    try folder.write(text, to: "counters.json")
    #expect(services.counters().trouble == .damaged(folder.file("counters.json")))
    #expect(services.count(.visit) == nil)
    let report = services.counters()
    #expect(report.lines.map(\.count.visits) == [1])
    #expect(report.putAside == folder.file("counters.damaged"))
    #expect(folder.text("counters.damaged") == text)
  }

  @Test func nothingIsMadeByReading() throws {
    let services = KioskServices(folder) { $0.stateFolder += "/state" }
    #expect(services.counters() == CounterReport())
    #expect(try folder.names().isEmpty)
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount file systems"))
  func aFullOrReadOnlyDiskLosesNothing() throws {
    let disk = try SmallDisk(kilobytes: 64)
    var configuration = KioskConfiguration()
    configuration.stateFolder = disk.path
    let services = KioskServices(configuration, clock: clock.clock)
    try services.setPIN("4711")
    services.count(.visit)
    try disk.fill()
    #expect(services.count(.visit) == .full(disk.path + "/counters.json"))
    #expect(services.counters().lines.map(\.count.visits) == [1])
    #expect(services.verify("4711") == .unavailable(.full(disk.path + "/pin-tries")))
    #expect(throws: KioskTrouble.full(disk.path + "/pin")) { try services.setPIN("0815") }
    try disk.makeRoom()
    #expect(services.count(.visit) == nil)
    #expect(services.verify("4711") == .right)
    try disk.makeReadOnly()
    #expect(services.count(.visit) == .forbidden(disk.path + "/.lock"))
    #expect(services.counters().lines.map(\.count.visits) == [2])
    #expect(services.pinTrouble() == nil)
    #expect(services.verify("4711") == .unavailable(.forbidden(disk.path + "/.lock")))
  }

  @Test func threeProcessesLoseNoCount() throws {
    let writers = try (0..<3).map { _ in try Writer("count", folder.path, "100") }
    for writer in writers {
      #expect(Set(writer.readAll()) == ["counted"])
      #expect(writer.wait() == 0)
    }
    let total = KioskServices(folder).counters().lines.map(\.count.visits).reduce(0, +)
    #expect(total == 300)
  }

  @Test func aKillBetweenWritesLosesNothingAcknowledged() throws {
    var acknowledged = 0
    let rounds = 40
    for round in 0..<rounds {
      let writer = try Writer("count", folder.path)
      acknowledged += writer.read(lines: 1 + round % 7).count
      acknowledged += writer.kill().count
      let report = KioskServices(folder).counters()
      let total = report.lines.map(\.count.visits).reduce(0, +)
      #expect(report.trouble == nil && report.putAside == nil)
      #expect((acknowledged...acknowledged + round + 1).contains(total))
    }
    KioskServices(folder).count(.visit)
    #expect(try folder.names() == [".lock", "counters.json"])
  }
}
