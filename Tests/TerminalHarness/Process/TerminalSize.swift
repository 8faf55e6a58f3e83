/// How many characters a terminal shows.
public struct TerminalSize: Hashable, Sendable {
  /// Characters in a row, at least 1.
  public let columns: Int
  /// Rows, at least 1.
  public let rows: Int

  /// A size; each number is brought into 1...10,000.
  public init(columns: Int, rows: Int) {
    self.columns = min(max(columns, 1), 10_000)
    self.rows = min(max(rows, 1), 10_000)
  }

  /// The size every screen must work at.
  public static let standard = TerminalSize(columns: 80, rows: 24)
}
