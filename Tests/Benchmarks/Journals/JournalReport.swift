/// The figures of all journals side by side, against their budgets.
struct JournalReport {
  /// Whose start the budget of ours is a share of.
  let peer: String?
  let peerStart: Double?
  let figures: [JournalFigures]

  /// One figure of every journal.
  private struct Row {
    let title: String
    let digits: Int
    /// The budget of some or all journals.
    var limit: (JournalScale) -> Double? = { _ in nil }
    var budget = ""
    let value: (JournalFigures) -> Double?
  }

  private var emptyStart: Double? {
    figures.first { $0.scale == .empty }?.starts.quantile(0.5)
  }

  private var rows: [Row] {
    [
      Row(title: "start to first frame [ms]", digits: 1) { $0.starts.quantile(0.5) },
      Row(
        title: "  of \(peer ?? "calcurse")'s [x]", digits: 2, limit: { $0 == .year ? 0.75 : nil },
        budget: "1 year <= 0.75", value: { ratio($0.starts, to: peerStart) }),
      Row(
        title: "  of an empty journal's [x]", digits: 2, limit: { $0 == .hundredThousand ? 1.1 : nil },
        budget: "100,000 <= 1.1", value: { ratio($0.starts, to: emptyStart) }),
      Row(title: "start to the day's panel [ms]", digits: 1) { $0.panels.quantile(0.5) },
      Row(title: "check-in saved, p50 [ms]", digits: 2) { $0.saves.quantile(0.5) },
      Row(title: "  slowest [ms]", digits: 2) { $0.saves.max() },
      Row(title: "  the day's first [ms]", digits: 2) { $0.firstSave },
    ]
      + JournalFigures.Form.allCases.map { form in
        Row(title: "\(form.rawValue) [ms]", digits: 1, limit: { _ in 20 }, budget: "<= 20") {
          $0.commands[form]?.quantile(0.5)
        }
      } + [
        Row(title: "peak resident memory [MB]", digits: 1, limit: { _ in 32 }, budget: "<= 32") {
          $0.peakKilobytes == 0 ? nil : Double($0.peakKilobytes) / 1024
        }
      ]
  }

  private func ratio(_ starts: [Double], to base: Double?) -> Double? {
    guard let start = starts.quantile(0.5), let base, base > 0 else { return nil }
    return start / base
  }

  /// Whether every figure that has a budget is there and within it.
  var isWithinBudgets: Bool { rows.allSatisfy { verdict(of: $0) ?? true } }

  /// Nil for a row without a budget for these journals.
  private func verdict(of row: Row) -> Bool? {
    let limited = figures.filter { row.limit($0.scale) != nil }
    guard !limited.isEmpty else { return nil }
    return limited.allSatisfy { figures in
      guard let value = row.value(figures), let limit = row.limit(figures.scale) else { return false }
      return value <= limit
    }
  }

  /// The table as it is printed.
  var table: String {
    TextTable.aligned(
      [["episodes in the journal", "budget", ""] + figures.map(\.scale.title)]
        + rows.map { row in
          [row.title, row.budget, verdict(of: row).map { $0 ? "ok" : "OVER" } ?? ""]
            + figures.map { TextTable.text(row.value($0), row.digits) }
        })
  }
}
