import Triage

/// One value as a table or a file holds it.
enum Scalar: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
}

/// A value that a column can hold.
protocol ScalarConvertible: Hashable, Sendable {
  /// The value back from a column; `nil` if the column holds something else.
  init?(scalar: Scalar)
  var scalar: Scalar { get }
}

extension Int: ScalarConvertible {
  init?(scalar: Scalar) {
    switch scalar {
    case .integer(let number): self.init(exactly: number)
    case .real(let number): self.init(exactly: number)
    default: return nil
    }
  }

  var scalar: Scalar { .integer(Int64(self)) }
}

extension Int64: ScalarConvertible {
  init?(scalar: Scalar) {
    guard case .integer(let number) = scalar else { return nil }
    self = number
  }

  var scalar: Scalar { .integer(self) }
}

extension Double: ScalarConvertible {
  init?(scalar: Scalar) {
    switch scalar {
    case .integer(let number): self = Double(number)
    case .real(let number): self = number
    default: return nil
    }
  }

  var scalar: Scalar { .real(self) }
}

extension Bool: ScalarConvertible {
  init?(scalar: Scalar) {
    switch scalar {
    case .integer(0): self = false
    case .integer(1): self = true
    default: return nil
    }
  }

  var scalar: Scalar { .integer(self ? 1 : 0) }
}

extension String: ScalarConvertible {
  init?(scalar: Scalar) {
    guard case .text(let text) = scalar else { return nil }
    self = text
  }

  var scalar: Scalar { .text(self) }
}

extension TwitchAmount: ScalarConvertible {
  init?(scalar: Scalar) {
    guard case .text(let text) = scalar else { return nil }
    self.init(rawValue: text)
  }

  var scalar: Scalar { .text(rawValue) }
}

extension RegionSet: ScalarConvertible {
  init?(scalar: Scalar) {
    guard case .text(let text) = scalar else { return nil }
    let regions = text.split(separator: ",").map { RegionID(rawValue: String($0)) }
    guard !regions.contains(nil) else { return nil }
    self.init(regions.compactMap { $0 })
  }

  /// The ids in the order of the face map, with commas between.
  var scalar: Scalar { .text(inOrder.map(\.rawValue).joined(separator: ",")) }
}
