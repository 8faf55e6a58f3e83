/// The settings a program can switch in a terminal.
struct Modes: Equatable {
  /// Those of ESC [ ? n h that are on.
  private(set) var on: Set<Int> = Modes.atStart
  /// Insert mode: characters push the rest of the row to the right.
  var inserts = false
  /// The numeric keypad sends sequences.
  var keypadApplication = false

  private static let atStart: Set<Int> = [7, 25]
  /// The modes a terminal knows; another number is a mistake of the program.
  private static let known: Set<Int> = [
    1, 3, 4, 5, 6, 7, 8, 12, 25, 40, 45, 47, 66, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 1034, 1047,
    1048, 1049, 2004, 2026,
  ]
  private static let mouse: Set<Int> = [1000, 1002, 1003, 1005, 1006, 1015]

  /// Switches a mode. False when there is no such mode.
  mutating func set(_ mode: Int, _ isOn: Bool) -> Bool {
    if isOn { on.insert(mode) } else { on.remove(mode) }
    return Self.known.contains(mode)
  }

  func isOn(_ mode: Int) -> Bool { on.contains(mode) }
  var mouseModes: Set<Int> { on.intersection(Self.mouse) }
}
