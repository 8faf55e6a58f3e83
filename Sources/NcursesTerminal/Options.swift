import TerminalUI

extension NcursesTerminal {
  /// What the person or the environment wants of the terminal.
  package struct Options: Equatable, Sendable {
    /// Whether clicks and the wheel come in as events. Off, the terminal keeps its own use of the mouse,
    /// such as selecting text.
    package var wantsMouse: Bool
    /// Whether colours may be used, if the terminal has any; false where NO_COLOR is set.
    package var wantsColour: Bool
    /// Glyphs to use rather than those guessed from TERM. A locale other than UTF-8 still has ASCII only.
    package var glyphs: GlyphSet?
    /// For a terminal in public: interrupt, quit and stop signals are ignored and nothing suspends.
    package var isLocked: Bool
    /// Written to standard error when the program crashes, once the terminal is back in order. Up to 1000
    /// bytes; some crashes of a release build have nothing to say of their own.
    package var crashMessage: String

    package init(
      wantsMouse: Bool = true, wantsColour: Bool = true, glyphs: GlyphSet? = nil, isLocked: Bool = false,
      crashMessage: String = ""
    ) {
      self.wantsMouse = wantsMouse
      self.wantsColour = wantsColour
      self.glyphs = glyphs
      self.isLocked = isLocked
      self.crashMessage = crashMessage
    }
  }

  /// Why there is no full screen. The terminal is as it was.
  package enum OpenProblem: Error, Equatable, Sendable {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// TERM is unset or empty.
    case termUnset
    /// The terminal database has no entry for this TERM.
    case termUnknown(String)
    /// This TERM can neither move the cursor nor clear the screen.
    case termTooSimple(String)
    /// This process shows a full screen already.
    case alreadyOpen
    /// The system refused, with its `errno`.
    case refused(errorNumber: Int32)
  }
}
