import Content
import Kiosk

/// What surrounds a kiosk: the content in the language that is spoken, what staff has set, and the time.
package struct KioskWorld: Sendable {
  package var world: World
  package var configuration: KioskConfiguration
  /// Those that patients can pick from, in the order of the screen.
  package var languages: [LanguageInfo]
  /// How long the machine has been up; nobody can set it back.
  package var uptime: Duration

  package init(
    world: World, configuration: KioskConfiguration, languages: [LanguageInfo], uptime: Duration = .zero
  ) {
    self.world = world
    self.configuration = configuration
    self.languages = languages
    self.uptime = uptime
  }
}

/// Something a kiosk wants done that is not its own state. There is none that opens a journal, stops the
/// program or goes to another of its screens; only staff can end it.
package enum KioskEffect: Equatable, Sendable {
  /// Nothing of the visit may be left anywhere.
  case wipe
  /// Speak the language with this place in the list.
  case speak(Int)
  case count(VisitEvent)
  /// The answers come as actions with the number of the visit.
  case print(KioskSummary)
  case makeTicket(KioskSummary)
  case makeCode(KioskSummary)
  case pin(PINOrder)
  case readCounters
  case printTestPage
  /// Send a step of motion after this time.
  case wake(after: Duration)
  case bell
  case repaint
  /// Staff ends the program.
  case leave
}

/// What happens to the PIN that is being typed. Its digits are never part of a state.
package enum PINOrder: Equatable, Sendable {
  case digit(Character)
  case erase
  case clear
  /// Compare it; the answer comes as an action.
  case check
}
