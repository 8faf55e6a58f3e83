import Foundation

/// A run is one row, and one row more for each task that is no longer open.
extension PlanRun {
  init(_ row: RowReader, tasks: [RowReader]) throws {
    self.init(
      id: try row.id("id"), started: try row.day("started"), state: try row.choice("state"),
      pausedDays: try row.list("pausedDays").compactMap { CalendarDay($0) },
      outcome: row.columns["outcome"] == .null ? nil : try row.choice("outcome"),
      extended: try row.get("extended"))
    for task in tasks {
      days[try task.get("number"), default: [:]][try task.get("task")] = try Self.state(of: task)
    }
  }

  private static func state(of row: RowReader) throws -> TaskState {
    switch try row.get("state", as: String.self) {
    case "done": .done(try row.moment("done"))
    case "skipped": .skipped
    case "notApplicable": .notApplicable
    default: throw row.strange("state")
    }
  }

  func runColumns() throws -> Columns {
    var row = RowWriter()
    row.set("id", id.uuidString)
    row.set("started", started)
    row.set("state", state.rawValue)
    try row.set("pausedDays", list: pausedDays.map(\.description))
    row.set("outcome", outcome?.rawValue)
    row.set("extended", extended)
    return row.columns
  }

  /// The rows of the tasks, in the order of the days and of the tasks' ids.
  func taskColumns() -> [Columns] {
    days.sorted { $0.key < $1.key }.flatMap { number, tasks in
      tasks.sorted { $0.key < $1.key }.map { task, state in
        var row = RowWriter()
        row.set("run", id.uuidString)
        row.set("number", number)
        row.set("task", task)
        switch state {
        case .done(let moment):
          row.set("state", "done")
          row.set("done", moment)
        case .skipped, .notApplicable:
          row.set("state", state == .skipped ? "skipped" : "notApplicable")
          row.set("done", nil as Moment?)
        }
        return row.columns
      }
    }
  }
}
