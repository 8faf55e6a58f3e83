import ArgumentParser

/// The terminal in a waiting room, and what staff does for it on the command line.
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk", abstract: "A terminal in a waiting room: one anonymous visit after another.",
    subcommands: [KioskRun.self, KioskCheck.self, KioskSetPIN.self, KioskShow.self],
    defaultSubcommand: KioskRun.self)
}
