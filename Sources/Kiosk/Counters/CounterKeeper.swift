import Foundation
import Triage

/// Keeps the counters of all kiosks that share a folder.
struct CounterKeeper {
  let folder: PrivateFolder
  let clock: KioskClock
  let keepDays: Int

  private static let file = "counters.json"
  /// Where a damaged file is put; an earlier one of that name goes.
  private static let damaged = "counters.damaged"

  func add(_ event: VisitEvent) throws(KioskTrouble) {
    let today = clock.today
    try folder.locked { (folder) throws(KioskTrouble) in
      var days = try kept(in: folder)
      days[today.description, default: DayCount()].add(event)
      days = days.filter { isKept($0.key, today) }
      for day in days.keys where day != today.description { days[day]?.close() }
      // The time of the file would tell when the last visit was.
      try folder.replace(Self.file, with: Self.bytes(days), modified: today)
    }
  }

  func report() -> CounterReport {
    var report = CounterReport()
    do throws(KioskTrouble) {
      if let bytes = try folder.read(Self.file) {
        guard let days = Self.days(bytes) else { throw .damaged(folder.path + "/" + Self.file) }
        let today = clock.today
        let lines = days.compactMap { text, count in
          KioskDay(text).map { CounterReport.Line(day: $0, count: count, isOver: $0 < today) }
        }
        report.lines = lines.sorted { $0.day > $1.day }
      }
    } catch .missing {
      // Nothing has been counted yet.
    } catch {
      report.trouble = error
    }
    let aside = folder.path + "/" + Self.damaged
    report.putAside = access(aside, F_OK) == 0 ? aside : nil
    return report
  }

  private func kept(in folder: OpenFolder) throws(KioskTrouble) -> [String: DayCount] {
    do throws(KioskTrouble) {
      if let days = Self.days(try folder.read(Self.file)) { return days }
    } catch .missing {
      return [:]
    } catch .damaged {
    }
    try folder.rename(Self.file, to: Self.damaged)
    return [:]
  }

  /// A clock that once ran ahead must not leave its days behind for ever.
  private func isKept(_ text: String, _ today: KioskDay) -> Bool {
    KioskDay(text).map { (-1..<keepDays).contains(today.days(since: $0)) } ?? false
  }

  private struct Kept: Codable {
    var days: [String: DayCount]
  }

  private static func bytes(_ days: [String: DayCount]) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return (try? encoder.encode(Kept(days: days))).map { Array($0) + [UInt8(ascii: "\n")] } ?? []
  }

  /// Nil where the file makes no sense.
  private static func days(_ bytes: [UInt8]) -> [String: DayCount]? {
    guard let kept = try? JSONDecoder().decode(Kept.self, from: Data(bytes)),
      kept.days.allSatisfy({ KioskDay($0.key) != nil && $0.value.isSane })
    else { return nil }
    return kept.days
  }
}
