/// The figures of all programs side by side, the first one's against its budgets.
struct Report {
  let names: [String]
  let figures: [Figures]

  /// One figure of every program.
  private struct Row {
    let title: String
    let unit: String
    /// Digits behind the point.
    let digits: Int
    let value: (Figures) -> Double?
    var budget: Budget?
  }

  private enum Budget {
    case atMost(Double)
    /// A share of what the peer takes.
    case share(Double, of: String)

    var text: String {
      switch self {
      case .atMost(let limit): limit == 0 ? "0" : "<= " + Self.short(limit)
      case .share(let share, let peer): "<= \(Self.short(share))x \(peer)"
      }
    }

    private static func short(_ number: Double) -> String {
      number == number.rounded() ? String(Int(number)) : String(number)
    }
  }

  /// Whose start the budget of ours is a share of.
  static let peer = "calcurse"

  private var rows: [Row] {
    var rows: [Row] = [
      Row(
        title: "start to first frame", unit: "ms", digits: 1, value: \.start,
        budget: .share(0.75, of: Self.peer)),
      Row(title: "  fastest", unit: "ms", digits: 1) { $0.starts.min() },
      Row(title: "  first frame", unit: "B", digits: 0) { Double($0.firstFrameBytes) },
      Row(
        title: "key to frame, p50", unit: "ms", digits: 2, value: { $0.allLatencies.quantile(0.5) },
        budget: .atMost(1)),
      Row(
        title: "key to frame, p99", unit: "ms", digits: 2, value: { $0.allLatencies.quantile(0.99) },
        budget: .atMost(4)),
    ]
    rows.append(
      Row(title: "  processor time of a key", unit: "ms", digits: 2) { $0.processorPerKey })
    for name in figures.first?.latencies.map(\.exercise) ?? [] {
      for (label, share) in [("p50", 0.5), ("p99", 0.99)] {
        rows.append(
          Row(title: "  \(name), \(label)", unit: "ms", digits: 2) { figures in
            figures.latencies.first { $0.exercise == name }?.milliseconds.quantile(share)
          })
      }
    }
    return rows + [
      Row(
        title: "one cursor move, most", unit: "B", digits: 0, value: { Double($0.mostBytesOfMove) },
        budget: .atMost(1024)),
      Row(
        title: "keys without a frame", unit: "", digits: 0, value: { Double($0.unansweredKeys) },
        budget: .atMost(0)),
      Row(
        title: "written in 3 s of rest", unit: "B", digits: 0, value: { $0.restBytes.map(Double.init) },
        budget: .atMost(0)),
      Row(
        title: "wake-ups in 3 s of rest", unit: "", digits: 0, value: { $0.wakeUps.map(Double.init) },
        budget: .atMost(0)),
      Row(
        title: "peak resident memory", unit: "MB", digits: 1, value: { Double($0.peakKilobytes) / 1024 },
        budget: .atMost(32)),
      Row(title: "  after 1,000 keys", unit: "MB", digits: 2) { $0.kilobytesEarly.map { Double($0) / 1024 } },
      Row(
        title: "  grown by 10,000 keys", unit: "MB", digits: 2, value: { $0.growth }, budget: .atMost(0.25)),
    ]
  }

  /// Whether every figure of the first program is there and within its budget.
  var isWithinBudgets: Bool { rows.allSatisfy { isWithinBudget($0) ?? true } }

  /// Nil for a row without a budget; false also where there is no figure.
  private func isWithinBudget(_ row: Row) -> Bool? {
    guard let budget = row.budget else { return nil }
    guard let own = figures.first.flatMap(row.value) else { return false }
    switch budget {
    case .atMost(let limit): return own <= limit
    case .share(let share, let peer):
      guard let index = names.firstIndex(of: peer), let other = row.value(figures[index]) else {
        return false
      }
      return own <= share * other
    }
  }

  /// What other programs' work adds to every figure here, where it can be told.
  var note: String? {
    guard let index = names.firstIndex(of: Self.lightest),
      let latency = figures[index].allLatencies.quantile(0.99), latency > Self.quietLatency
    else { return nil }
    return """
      The machine is busy: one key in a hundred takes \(TextTable.text(latency, 1)) ms even in \(Self.lightest), \
      which needs \(TextTable.text(figures[index].processorPerKey, 2)) ms for it. Take p99 from a quieter run.
      """
  }

  /// The peer that does least for a key, and what its slowest keys take on a quiet machine, in milliseconds.
  private static let lightest = "nano"
  private static let quietLatency = 1.5

  /// The table as it is printed.
  var table: String {
    let peer = names.firstIndex(of: Self.peer)
    var lines = [["", names.first ?? "", "budget", "", "of \(Self.peer)"] + names.dropFirst()]
    for row in rows {
      let values = figures.map(row.value)
      let own = values.first ?? nil
      let other = peer.flatMap { values[$0] }
      var ratio = ""
      if let own, let other, other > 0 { ratio = TextTable.text(own / other, 2) + "x" }
      let verdict = isWithinBudget(row).map { $0 ? "ok" : "OVER" } ?? ""
      lines.append(
        [
          row.title + (row.unit.isEmpty ? "" : " [\(row.unit)]"), TextTable.text(own, row.digits),
          row.budget?.text ?? "", verdict, ratio,
        ]
          + values.dropFirst().map { TextTable.text($0, row.digits) })
    }
    return TextTable.aligned(lines)
  }
}

extension Figures {
  /// Memory gained between 1,000 and 10,000 keys, in MB.
  var growth: Double? {
    guard let kilobytesEarly, let kilobytesLate else { return nil }
    return Double(kilobytesLate - kilobytesEarly) / 1024
  }
}
