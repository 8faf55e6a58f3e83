/// What a terminal must do for the program. One thread owns it.
package protocol Terminal: AnyObject {
  var size: Size { get }
  var capabilities: Capabilities { get }
  /// Waits for input; nil when `timeout` passed first. No timeout means for ever.
  func next(within timeout: Duration?) throws -> InputEvent?
  /// Shows the surface and puts the hardware cursor at `cursor`, where screen readers follow it.
  /// Only what changed is written.
  func present(_ surface: Surface, cursor: Point) throws
  /// Sounds the bell once.
  func bell()
  /// Writes everything anew at the next `present`, for a screen that something else scribbled on.
  func invalidate()
  /// Gives the terminal back, stops the program as Ctrl-Z does, and returns after `fg`.
  func suspend()
  /// Gives the terminal back for good. Safe to call twice.
  func close()
}

/// What a terminal can show.
package struct Capabilities: Equatable, Sendable {
  /// How many colours it has; 0 means monochrome.
  package var colours: Int
  /// The richest glyphs it can be trusted with.
  package var glyphs: GlyphSet

  package init(colours: Int, glyphs: GlyphSet) {
    self.colours = colours
    self.glyphs = glyphs
  }
}

/// The characters a terminal can show beyond ASCII.
package enum GlyphSet: String, CaseIterable, Sendable {
  /// Braille patterns and box lines.
  case braille
  /// Box lines and block elements: the Linux console's font has no braille.
  case blocks
  /// Nothing beyond ASCII: VT100, or a locale that is not UTF-8.
  case ascii
}
