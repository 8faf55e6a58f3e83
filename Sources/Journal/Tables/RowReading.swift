import Foundation
import Triage

/// Reads the columns of a row back into values. A value that cannot be is a sign of damage or of
/// another program's hand, so it is an error that names the column and not a silent default.
struct RowReader {
  let columns: Columns

  /// A value that must be there.
  func get<Value: ScalarConvertible>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
    guard let value = Value(scalar: columns[name] ?? .null) else { throw strange(name) }
    return value
  }

  /// A value that may be missing.
  func find<Value: ScalarConvertible>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
    columns[name, default: .null] == .null ? nil : try get(name)
  }

  /// A choice by its raw value.
  func choice<Choice: RawRepresentable<String>>(_ name: String) throws -> Choice {
    guard let choice = Choice(rawValue: try get(name)) else { throw strange(name) }
    return choice
  }

  func id(_ name: String) throws -> UUID {
    guard let id = UUID(uuidString: try get(name)) else { throw strange(name) }
    return id
  }

  func day(_ name: String) throws -> CalendarDay {
    guard let day = CalendarDay(try get(name, as: String.self)) else { throw strange(name) }
    return day
  }

  func moment(_ name: String) throws -> Moment {
    Moment(
      milliseconds: try get(name), zone: try get("\(name)Zone"), offset: try get("\(name)Offset"))
  }

  /// A list of texts, kept as JSON.
  func list(_ name: String) throws -> [String] {
    let text = try get(name, as: String.self)
    if text == "[]" { return [] }
    guard let list = try? JSONDecoder().decode([String].self, from: Data(text.utf8)) else {
      throw strange(name)
    }
    return list
  }

  func strange(_ name: String) -> JournalError { .unexpected("column \(name) holds a value it cannot") }
}

/// Writes values as the columns of a row.
struct RowWriter {
  var columns: Columns = [:]

  mutating func set(_ name: String, _ value: (any ScalarConvertible)?) {
    columns[name] = value?.scalar ?? .null
  }

  mutating func set(_ name: String, _ moment: Moment?) {
    set(name, moment?.milliseconds)
    set("\(name)Zone", moment?.zone)
    set("\(name)Offset", moment?.offset)
  }

  mutating func set(_ name: String, _ day: CalendarDay) { set(name, day.description) }

  mutating func set(_ name: String, list: [String]) throws {
    set(name, list.isEmpty ? "[]" : String(decoding: try JSONEncoder().encode(list), as: UTF8.self))
  }
}
