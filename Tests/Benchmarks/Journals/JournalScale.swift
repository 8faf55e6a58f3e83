import ArgumentParser

/// How much a journal holds that is measured with.
enum JournalScale: String, CaseIterable, ExpressibleByArgument {
  case empty, year
  case thousand = "1000"
  case hundredThousand = "100000"
  case million = "1000000"

  /// Above its column of the table.
  var title: String {
    switch self {
    case .empty: "empty"
    case .year: "1 year"
    case .thousand: "1,000"
    case .hundredThousand: "100,000"
    case .million: "1,000,000"
    }
  }

  /// The episodes in it.
  var episodes: Int {
    switch self {
    case .empty: 0
    case .year: 2_000
    case .thousand: 1_000
    case .hundredThousand: 100_000
    case .million: 1_000_000
    }
  }

  /// The days up to today that they are spread over; each day before today has a check-in.
  var days: Int {
    switch self {
    case .empty: 0
    case .year, .thousand: 365
    case .hundredThousand, .million: 3_650
    }
  }
}
