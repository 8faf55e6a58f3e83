import ArgumentParser

/// The command line: without a subcommand it starts the program.
///
/// Every command names itself: to have the names made from the types takes a tenth of the time of
/// `flicker today`.
struct Flicker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flicker",
    abstract: "For people whose face twitches: how urgent is it, why, and what to do.",
    usage: """
      flicker [--theme T] [--glyphs G] [--lang L] [--country C] [--assets DIR] [--journal FILE]
              [--now TIME] [--demo] [--no-mouse] [--reduced-motion] [--line]
      flicker <subcommand>
      """,
    discussion: """
      Not a medical device, and not reviewed by a clinician. In an emergency call your emergency number.

      With --line, and where there is no terminal with a screen, everything is said and asked line by line.

      Exit codes: 0 done, 64 wrong usage, 65 bad content or data, 66 no such file, 69 no usable terminal, \
      74 reading or writing failed, 78 a kiosk that is not set up, 128 plus a signal's number when that signal ended it.
      """,
    version: Version.text,
    subcommands: [
      Start.self, Log.self, CheckInCommand.self, Today.self, Export.self, Import.self, Backup.self,
      Restore.self, Undo.self, Redo.self, Erase.self, Assess.self, ContentCommand.self,
      KioskCommand.self,
    ],
    defaultSubcommand: Start.self)
}

/// The version of the program.
enum Version {
  static let text = "0.1.0"
}
