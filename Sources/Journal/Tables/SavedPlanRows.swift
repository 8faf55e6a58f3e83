import Foundation
import Triage

/// A run is one row, and one row more for each task that was ticked on a day.
extension SavedPlan {
  init(_ row: RowReader, ticks: [RowReader]) throws {
    self.init(
      id: try row.id("id"), started: try row.day("started"), entryTier: try row.choice("entryTier"),
      entered: try row.moment("entered"))
    changed = try row.moment("changed")
    pauses = try row.list("pauses").map { text in
      guard let pause = Pause(text) else { throw row.strange("pauses") }
      return pause
    }
    if let outcome = try row.find("outcome", as: String.self) {
      review = Review(day: try row.day("reviewed"), outcome: outcome, goesOn: try row.get("goesOn"))
    }
    stopped = try row.findDay("stopped")
    gates = try row.json("gates")
    likelyHabits = try row.list("likelyHabits")
    clearOn = try row.findDay("clearOn")
    for tick in ticks {
      self.ticks[try tick.get("number"), default: [:]][try tick.get("task")] = try tick.get("times")
    }
  }

  func planColumns() throws -> Columns {
    var row = RowWriter()
    row.set("id", id.uuidString)
    row.set("started", started)
    row.set("entered", entered)
    row.set("changed", changed)
    try row.set("pauses", list: pauses.map(\.text))
    row.set("reviewed", review?.day.description)
    row.set("outcome", review?.outcome)
    row.set("goesOn", review?.goesOn)
    row.set("stopped", stopped?.description)
    try row.set("gates", json: gates)
    try row.set("likelyHabits", list: likelyHabits)
    row.set("entryTier", entryTier.rawValue)
    row.set("clearOn", clearOn?.description)
    return row.columns
  }

  /// The rows of the ticks, in the order of the days and of the tasks' ids.
  func tickColumns() -> [Columns] {
    ticks.sorted { $0.key < $1.key }.flatMap { number, tasks in
      tasks.sorted { $0.key < $1.key }.map { task, times in
        var row = RowWriter()
        row.set("plan", id.uuidString)
        row.set("number", number)
        row.set("task", task)
        row.set("times", times)
        return row.columns
      }
    }
  }
}

/// Written as `2026-11-19/2026-11-21`; the second day is left out while the pause lasts.
extension SavedPlan.Pause {
  fileprivate init?(_ text: String) {
    let days = text.split(separator: "/", omittingEmptySubsequences: false)
    guard days.count == 2, let from = CalendarDay(days[0]) else { return nil }
    if days[1].isEmpty {
      self.init(from: from)
    } else {
      guard let until = CalendarDay(days[1]) else { return nil }
      self.init(from: from, until: until)
    }
  }

  fileprivate var text: String { "\(from)/\(until?.description ?? "")" }
}

extension RowReader {
  fileprivate func findDay(_ name: String) throws -> CalendarDay? {
    columns[name, default: .null] == .null ? nil : try day(name)
  }

  fileprivate func json<Value: Decodable>(_ name: String) throws -> Value {
    let text = try get(name, as: String.self)
    guard let value = try? JSONDecoder().decode(Value.self, from: Data(text.utf8)) else {
      throw strange(name)
    }
    return value
  }
}

extension RowWriter {
  fileprivate mutating func set(_ name: String, json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    set(name, String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
