import ViewModels

/// What one state of the program says without a screen: lines to read, and what can be answered.
///
/// Made anew after every step; nothing in it knows how it is printed.
package struct LinePage: Equatable, Sendable {
  package typealias Action = ProgramModel.Action

  /// Pages of the same name are one page that has changed.
  package let name: String
  /// What the page is called.
  package let heading: String
  /// Over another page: who comes back from here need not hear that one again.
  package var isOverlay = false
  package var parts: [Part] = []
  /// Said after every answer: what has come of it.
  package var notices: [String] = []
  /// What the next answer is about.
  package var now: [String] = []
  package var entry: LineEntry?
  /// Things to do are named here rather than numbered: the numbers are answers.
  package var namesCommands = false
  /// What is said when its time has come, with nobody typing.
  package var announcement: Announcement?
  /// All else that can be done here, listed when asked for.
  package var more: [LineChoice] = []
  /// What the models have to know of where the lines stand, and do not know yet.
  package var measured: [Action] = []
  /// What the letters do, and what they do not do now.
  package var letters: [Character: LineLetter] = [:]
  /// Letters that only mean something after the number of a line, such as "3 u".
  package var lettersAfterNumber: Set<Character> = []

  /// A line of the page, in reading order.
  package enum Part: Equatable, Sendable {
    /// What stands above some lines.
    case head(String)
    case text(String)
    case choice(LineChoice)
  }

  /// Something that is said once, as long as its key stays the same.
  package struct Announcement: Equatable, Sendable {
    package let key: String
    package let text: String
  }

  package init(_ name: String, _ heading: String) {
    self.name = name
    self.heading = heading
  }

  /// The choices in the order of their numbers.
  package var choices: [LineChoice] {
    parts.compactMap { if case .choice(let choice) = $0 { choice } else { nil } }
  }
}

/// Something that can be chosen.
package struct LineChoice: Equatable, Sendable {
  /// What it is called.
  package var title: String
  /// What choosing it does, in order.
  package var actions: [LinePage.Action]
  /// Moves to it without choosing it, so that "3 n" can answer it with no; empty where nothing can follow.
  package var focus: [LinePage.Action]
  /// The number that chooses it, where it is not the next in line.
  package var number: Int?
  /// A short word for something to do, which can be typed; a sentence cannot.
  package var isCommand = false
  /// The letter that does the same.
  package var letter: Character?

  package init(
    _ title: String, _ actions: [LinePage.Action], focus: [LinePage.Action] = [], number: Int? = nil
  ) {
    self.title = title
    self.actions = actions
    self.focus = focus
    self.number = number
  }
}

/// What a letter does here.
package enum LineLetter: Equatable, Sendable {
  case action(LinePage.Action)
  /// Not now; the text says why.
  case unavailable(String)
}

/// A number or a text that is typed in full.
package struct LineEntry: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// A number of this range; fractions only where they are meant.
    case number(ClosedRange<Double>, isWhole: Bool)
    /// Any text up to a number of characters.
    case text(longest: Int)
  }

  /// What a value is turned into.
  package enum Use: Equatable, Sendable {
    case place, days, habit(Int), field(CheckInField), note, search
  }

  package let kind: Kind
  package let use: Use
}
