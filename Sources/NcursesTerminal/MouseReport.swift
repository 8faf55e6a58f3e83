import TerminalUI

/// A mouse report in the SGR form: `[<button;column;row` and `M` for a press, `m` for a release.
enum MouseReport {
  /// Nil for anything but a press of the first button or a turn of the wheel.
  static func event(of sequence: [UInt8]) -> MouseEvent? {
    guard sequence.count > 3, sequence.last == UInt8(ascii: "M"),
      let numbers = KeySequences.numbers(in: sequence[2..<(sequence.count - 1)]), numbers.count == 3,
      numbers[1] >= 1, numbers[2] >= 1, let kind = kind(ofButton: numbers[0])
    else { return nil }
    return MouseEvent(point: Point(column: numbers[1] - 1, row: numbers[2] - 1), kind: kind)
  }

  private static func kind(ofButton number: Int) -> MouseEvent.Kind? {
    // 4, 8 and 16 tell of Shift, Alt and Ctrl.
    switch number & ~0b11100 {
    case 0: .press
    case 64: .wheelUp
    case 65: .wheelDown
    default: nil
    }
  }
}
