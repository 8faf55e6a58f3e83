import Foundation
import GRDB
import Testing
import Triage

@testable import Journal

@Suite struct MigrationTests {
  private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Samples")

  /// Earlier versions, each with a sample file of its own.
  private static let earlier = Array(1..<Migrations.current)

  private static func sample(_ version: Int) -> URL {
    samples.appendingPathComponent("version-\(version).sqlite")
  }

  private func folder(with version: Int) throws -> TestFolder {
    let folder = try TestFolder()
    try FileManager.default.copyItem(
      at: Self.sample(version), to: URL(fileURLWithPath: folder.location.path))
    return folder
  }

  /// Makes the sample of a version that has none yet: `FLICKER_MAKE_SAMPLES=1 swift test --filter Migration`.
  /// A sample that exists is never made anew.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["FLICKER_MAKE_SAMPLES"] != nil))
  func makeMissingSamples() throws {
    for version in Self.earlier where !FileManager.default.fileExists(atPath: Self.sample(version).path) {
      let queue = try DatabaseQueue(path: Self.sample(version).path)
      try queue.inDatabase { db in
        try Migrations.bringUp(db, to: version)
        let sql = Self.samples.appendingPathComponent("version-\(version).sql")
        try db.execute(sql: String(contentsOf: sql, encoding: .utf8))
      }
      try queue.close()
    }
  }

  @Test(arguments: earlier)
  func contentIsIntact(version: Int) throws {
    let folder = try folder(with: version)
    let store = try folder.open()
    let day = try CalendarDay.at("2026-11-18")
    let episode = try #require(try store.episodes(in: day...day).first)
    #expect(episode.id.uuidString == "6B1F0C52-98C1-4C61-9C5B-0D1C2A3B4C5D")
    #expect(episode.began.description == "2026-11-18T21:30:00.250+01:00")
    #expect(episode.regions == [.eyelidLowerLeft, .chin])
    #expect(episode.strength == 2 && episode.seconds == 90)
    #expect(episode.triggers == ["coffee", "late \"night\""] && episode.note == "ünruhig")
    let checkIn = try #require(try store.checkIn(of: day))
    #expect(checkIn.twitching == .value(.some) && checkIn.sleepHours == .value(6.5))
    #expect(checkIn.nicotine == .value(false) && checkIn.stress == .skipped)
    #expect(checkIn.mineralFood == .unknown && checkIn.dryEyes == .unknown)
    let assessment = try #require(try store.lastAssessments().first)
    #expect(assessment.tier == .selfCare && assessment.rules == ["C1"] && assessment.complete)
    #expect(try store.draft()?.page == "soon")
    #expect(try store.check())
    // A step of undo from before the migration still works after it, both ways.
    #expect(try store.undo() == Change(.checkInAdded, day: day))
    #expect(try store.checkIn(of: day) == nil)
    _ = try store.redo()
    #expect(try store.checkIn(of: day) == checkIn)
  }

  @Test func aPlanOfVersion2KeepsWhatItSaid() throws {
    let store = try folder(with: 2).open()
    let plan = try #require(try store.currentPlan())
    #expect(plan.id.uuidString == "0A1B2C3D-0000-4000-8000-000000000002")
    #expect(try plan.started == .at("2026-11-16"))
    #expect(try plan.pauses == [.init(from: .at("2026-11-17"), until: .at("2026-11-18"))])
    #expect(plan.review == nil && plan.stopped == nil && plan.entryTier == .selfCare)
    let stopped = try #require(try store.plans().last)
    #expect(try stopped.stopped == .at("2026-10-01"))
    #expect(try stopped.review == .init(day: .at("2026-10-07"), outcome: "better", goesOn: true))
  }

  @Test(arguments: earlier)
  func everyPathGivesTheSameTables(version: Int) throws {
    let folder = try folder(with: version)
    #expect(try tables(folder.open()) == tables(inMemoryStore()))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.location.backups)
    #expect(names == ["before-version-\(version + 1).sqlite"])
  }

  @Test(arguments: earlier)
  func anEarlierJournalIsReadWithoutChangingIt(version: Int) throws {
    let folder = try folder(with: version)
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.location.path))
    let store = try #require(try folder.opening(access: .readOnly).store)
    #expect(try store.state(of: .at("2026-11-18")).episodes == 1)
    #expect(try store.currentPlan()?.ticks == (version < 2 ? nil : [1: ["boxBreathing": 1]]))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.location.path)) == before)
  }

  @Test func everyStepIsTaken() throws {
    #expect(Migrations.current == 3, "Keep a sample of the version before, and test it.")
    for version in Self.earlier {
      let queue = try DatabaseQueue(path: Self.sample(version).path)
      #expect(try queue.inDatabase { try Migrations.version(of: $0) } == version)
    }
  }

  private func tables(_ store: JournalStore) throws -> [String] {
    try store.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT m.name, p.name, p.type, p."notnull", p.pk FROM sqlite_master m, pragma_table_info(m.name) p
          WHERE m.name NOT LIKE 'sqlite_%' ORDER BY 1, 2
          """
      ).map { "\($0)" }
    }
  }
}
