/// Something a person can do on a screen, with the keys that do it.
///
/// One table of these per screen drives key dispatch, the footer, the help page, mouse clicks on
/// the footer, the kiosk's allow-list and the line mode. Nothing is bound anywhere else.
package struct Command<Action: Equatable & Sendable>: Equatable, Sendable {
  /// Stable and unique within a screen, such as `face.pick`. Its title is the screen text
  /// `command.<id>` of the language files.
  package let id: String
  /// The keys that run it. The first one is the one a footer names.
  package let keys: [Key]
  /// What it does.
  package let action: Action
  /// Whether it can be used just now, and if not, why not.
  package let availability: Availability
  /// Where it exists at all.
  package let modes: Modes
  /// Whether and how early the footer shows it.
  package let prominence: Prominence

  package init(
    _ id: String, keys: [Key], action: Action, availability: Availability = .available,
    modes: Modes = .everywhere, prominence: Prominence = .help
  ) {
    self.id = id
    self.keys = keys
    self.action = action
    self.availability = availability
    self.modes = modes
    self.prominence = prominence
  }

  /// The same command with its action put into a wider type, as when one screen's table
  /// becomes part of the whole program's.
  package func map<Other>(_ transform: (Action) -> Other) -> Command<Other> {
    Command<Other>(
      id, keys: keys, action: transform(action), availability: availability, modes: modes,
      prominence: prominence)
  }
}

/// Whether a command can be used just now.
package enum Availability: Equatable, Sendable {
  case available
  /// Shown dimmed in help; `reason` is the id of a screen text that says why.
  case unavailable(reason: String)

  package var isAvailable: Bool { self == .available }
}

/// The ways in which the program is run; a command lists those in which it exists.
package enum Mode: Hashable, Sendable, CaseIterable {
  /// A person at their own terminal.
  case personal
  /// A patient at a clinic's terminal.
  case kiosk
}

/// A set of modes. Every frame asks each of its commands, so it is a few bits.
package struct Modes: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let personal = Modes(.personal)
  package static let kiosk = Modes(.kiosk)
  package static let everywhere: Modes = [.personal, .kiosk]

  private init(_ mode: Mode) {
    switch mode {
    case .personal: self.init(rawValue: 1)
    case .kiosk: self.init(rawValue: 2)
    }
  }

  package func contains(_ mode: Mode) -> Bool { contains(Modes(mode)) }
}

/// How eagerly a command is shown.
package enum Prominence: Int, Comparable, CaseIterable, Sendable {
  /// In the footer however little room there is.
  case always
  /// In the footer whenever there is room, before others.
  case primary
  /// In the footer after the primary ones.
  case secondary
  /// In the help page only.
  case help
  /// Nowhere: for those who know it.
  case unlisted

  package static func < (left: Prominence, right: Prominence) -> Bool { left.rawValue < right.rawValue }
}

/// The table of one screen, with the lookups that everything else is built from.
package struct CommandTable<Action: Equatable & Sendable>: Equatable, Sendable {
  package let commands: [Command<Action>]

  /// Keeps only the commands that exist in `mode`.
  package init(_ commands: [Command<Action>], mode: Mode) {
    let isWhole = commands.allSatisfy { $0.modes.contains(mode) }
    self.commands = isWhole ? commands : commands.filter { $0.modes.contains(mode) }
  }

  /// The command that `key` runs now, or nil for an unknown key or a command that is unavailable.
  package func command(for key: Key) -> Command<Action>? {
    commands.first { $0.availability.isAvailable && $0.keys.contains(key) }
  }

  /// The places in `commands` of what the footer shows, most important first.
  package var footer: [Int] {
    let usable = commands.indices.filter {
      commands[$0].prominence < .help && commands[$0].availability.isAvailable
    }
    return Prominence.allCases.flatMap { prominence in
      usable.filter { commands[$0].prominence == prominence }
    }
  }
}
