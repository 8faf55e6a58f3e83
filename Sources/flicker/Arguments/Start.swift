import ArgumentParser
import Content
import Foundation
import TerminalUI

/// Starts the program: on the full screen, or line by line where there is none.
struct Start: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Start the program (the default); 'flicker help start' tells its options."
  )

  enum ThemeChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, dark, light, highContrast = "high-contrast", mono
  }

  @OptionGroup var content: ContentOptions
  @OptionGroup var journal: JournalOptions

  @Option(help: "Colours: auto, dark, light, high-contrast or mono.")
  var theme = ThemeChoice.auto

  @Option(help: "Characters to draw with: braille, blocks or ascii. Chosen by the terminal if left out.")
  var glyphs: GlyphSet?

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var leavesMouse = false

  @Flag(name: .customLong("reduced-motion"), help: "Nothing moves on the screen by itself.")
  var reducesMotion = false

  @Flag(
    name: .customLong("line"),
    help:
      "Plain numbered lines instead of a full screen, as for a screen reader, a braille display or a pipe.")
  var isLineWanted = false

  @Option(name: .customLong("check-in"), help: .hidden)
  var checkInDay: String?

  @Flag(name: .customLong("demo"), help: "Show an unverified story of one person; nothing is kept.")
  var isDemo = false

  @Option(name: .customLong("demo-day"), help: "With --demo: the day of the plan it is today, from 1 to 14.")
  var wantedDemoDay = 6

  /// The day of the plan in a demonstration; nil for the person's own journal.
  var demoDay: Int? { isDemo ? wantedDemoDay : nil }

  mutating func validate() throws {
    guard (1...14).contains(wantedDemoDay) else {
      throw ValidationError("--demo-day is \(wantedDemoDay); write a day from 1 to 14")
    }
  }

  mutating func run() throws {
    StandardStreams.fill()
    let library = try content.library()
    try content.checkCountry(library)
    let code = try showsScreen ? runFullScreen(library) : LineProgram(library: library, options: self).run()
    guard code == 0 else { throw ExitCode(code) }
  }

  private var showsScreen: Bool {
    !isLineWanted && StandardStreams.canShowScreen(ProcessInfo.processInfo.environment)
  }

  private func runFullScreen(_ library: ContentLibrary) throws -> Int32 {
    let looks = try Looks(theme: theme, library: library, environment: ProcessInfo.processInfo.environment)
    return try FullScreenProgram(library: library, looks: looks, options: self).run()
  }
}

extension GlyphSet: ExpressibleByArgument {}
