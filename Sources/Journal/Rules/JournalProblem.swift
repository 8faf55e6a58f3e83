/// Why a value is not taken, and what would be.
package struct JournalProblem: Error, Hashable, Sendable {
  /// The field, named as in the export, such as `sleepHours`.
  package var field: String
  /// What is wrong with it.
  package var reason: Reason

  /// What is wrong with a value.
  package enum Reason: Hashable, Sendable {
    /// Write a number from the range.
    case outOfRange(ClosedRange<Double>)
    /// Choose a time that has already been.
    case ahead
    /// Choose a day of the years 1900 to 2199.
    case outsideYears
    /// Name a time zone such as `Europe/Lisbon`.
    case unknownZone
    /// Write at most so many characters.
    case tooLong(Int)
    /// Take at most so many.
    case tooMany(Int)
    /// Write something.
    case empty
    /// Choose one of the known values.
    case unknownValue
    /// Answers have to be an intake in JSON.
    case notAnIntake
  }

  init(_ field: String, _ reason: Reason) {
    self.field = field
    self.reason = reason
  }
}

extension JournalProblem: CustomStringConvertible {
  /// One line for logs and tests that names the field and the remedy.
  package var description: String { "\(field): \(remedy)" }

  /// What to write instead.
  private var remedy: String {
    switch reason {
    case .outOfRange(let range):
      "write a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))"
    case .ahead: "choose a time that has already been"
    case .outsideYears: "choose a day from 1900 to 2199"
    case .unknownZone: "name a time zone such as Europe/Lisbon"
    case .tooLong(let count): "write at most \(count) characters"
    case .tooMany(let count): "take at most \(count)"
    case .empty: "write something"
    case .unknownValue: "choose one of the known values"
    case .notAnIntake: "give the answers as an intake in JSON"
    }
  }

  /// 4 in place of 4.0.
  private func plain(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? "\(number)" }
}
