import Commands

/// Everything that can come in from a terminal.
package enum InputEvent: Equatable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// Text that came in one piece between the marks of a bracketed paste, as it came:
  /// control characters are not yet removed.
  case paste(String)
  case resize(Size)
  /// The program was stopped and goes on: everything has to be drawn anew.
  case resumed
  /// Something other than the terminal asked for attention: work that ended, a timer.
  case woken
  /// The terminal is gone, or a signal asks the program to leave. `exitCode` is 128 plus the
  /// signal's number, as a shell reports it.
  case leave(exitCode: Int32)
}

/// A mouse button or wheel at a cell.
package struct MouseEvent: Equatable, Sendable {
  /// What the mouse did.
  package enum Kind: Equatable, Sendable {
    case press, wheelUp, wheelDown
  }
  package var point: Point
  package var kind: Kind

  package init(point: Point, kind: Kind) {
    self.point = point
    self.kind = kind
  }
}
