import Foundation
import GRDB

/// What an import did, in records.
package struct ImportReport: Hashable, Sendable {
  /// New in the journal.
  package var added = 0
  /// Already in the journal, word for word.
  package var same = 0
  /// In the journal in an older form, which the import replaced.
  package var replaced = 0
  /// In the journal in another form that is as new or newer, which stays.
  package var kept = 0
}

extension JournalStore {
  /// Takes in what `export(.json)` wrote: all of it, or nothing. It is one step of undo.
  ///
  /// Records are the same if their id is, check-ins if their day is. Where both sides have one and
  /// they differ, the check-in or the plan that was changed later wins;
  /// of all else the journal's own stays. A draft is taken only if the journal has none.
  ///
  /// - Throws: `JournalError.badFile` or `.invalid` for the first thing that cannot be taken.
  @discardableResult
  package func importJSON(_ data: Data) throws -> ImportReport {
    let document = try ExportDocument.read(data)
    var report = ImportReport()
    try change { _ in
      Change(.imported)
    } _: { ledger, now in
      report = ImportReport()
      let rules = JournalValidation(now: now)
      try Self.each("checkIns", document.checkIns) { try Self.take($0, rules, ledger, &report) }
      try Self.each("episodes", document.episodes) {
        try Self.take(try rules.checked($0), ledger, &report) { _, _ in false }
      }
      try Self.each("assessments", document.assessments) {
        try Self.take(try rules.checked($0), ledger, &report) { _, _ in false }
      }
      try Self.each("plans", document.plans) { try Self.take($0, rules, ledger, &report) }
      try Self.each("exercises", document.exercises) {
        try Self.take(try rules.checked($0), ledger, &report) { _, _ in false }
      }
      if let draft = document.draft, try Draft.find(in: ledger.db) == nil {
        try rules.check(draft.saved, "draft.saved")
        try rules.checked(draft).put(in: ledger.db)
      }
    }
    return report
  }

  /// Puts the place in the file before the field of a problem.
  private static func each<Record>(_ name: String, _ records: [Record], _ take: (Record) throws -> Void)
    throws
  {
    for (index, record) in records.enumerated() {
      do {
        try take(record)
      } catch JournalError.invalid(let problem) {
        throw JournalError.invalid(JournalProblem("\(name)[\(index)].\(problem.field)", problem.reason))
      }
    }
  }

  private static func take(
    _ checkIn: CheckIn, _ rules: JournalValidation, _ ledger: Ledger, _ report: inout ImportReport
  ) throws {
    try rules.check(checkIn.entered, "entered")
    try rules.check(checkIn.changed, "changed")
    try take(try rules.checked(checkIn), ledger, &report) { $0.changed > $1.changed }
  }

  private static func take(
    _ plan: SavedPlan, _ rules: JournalValidation, _ ledger: Ledger, _ report: inout ImportReport
  ) throws {
    try rules.check(plan.entered, "entered")
    try rules.check(plan.changed, "changed")
    let plan = try rules.checked(plan)
    let old = try SavedPlan.find(plan.id, in: ledger.db)
    guard let old, old != plan else {
      old == nil ? (report.added += 1) : (report.same += 1)
      if old == nil { try put(plan, over: nil, ledger) }
      return
    }
    guard plan.changed > old.changed else {
      report.kept += 1
      return
    }
    report.replaced += 1
    try put(plan, over: old, ledger)
  }

  private static func take<Record: RowRecord & Equatable>(
    _ record: Record, _ ledger: Ledger, _ report: inout ImportReport,
    isNewer: (Record, Record) -> Bool
  ) throws {
    guard let old = try find(record, in: ledger.db) else {
      report.added += 1
      return try ledger.put(try record.columns(), in: Record.table)
    }
    if old == record {
      report.same += 1
    } else if isNewer(record, old) {
      report.replaced += 1
      try ledger.put(try record.columns(), in: Record.table)
    } else {
      report.kept += 1
    }
  }
}
