import Commands
import Content
import Plan

/// A screen's behaviour, with no screen in it.
///
/// Everything a screen does is one pure step: a state and an action give a new state and a list of
/// effects. Nothing here draws, waits, reads a clock or a file, so every behaviour can be tested
/// as a value, and the full screen and the line mode cannot drift apart.
package protocol ViewModel {
  associatedtype State: Equatable & Sendable
  associatedtype Action: Equatable & Sendable

  /// Takes one step.
  static func update(_ state: inout State, _ action: Action, in world: World) -> [Effect]

  /// What can be done now: the one table that keys, footer, help and line mode are made of.
  static func commands(_ state: State, in world: World) -> [Command<Action>]

  /// While text is being typed: what a piece of it means. nil when keys are commands.
  static func typing(_ state: State) -> ((String) -> Action)?
}

extension ViewModel {
  package static func typing(_ state: State) -> ((String) -> Action)? { nil }
}

/// Something a view model wants done that is not its own state. One place carries them out.
package enum Effect: Equatable, Sendable {
  /// Leave this screen for another.
  case go(Destination)
  /// Show where a statement comes from.
  case showSources(SourcesOverlay)
  /// Send a tick after this time; used for motion that ends by itself, and for timers.
  case wake(after: Duration)
  /// Write or read something in the journal; the answer comes as an action.
  case journal(JournalOrder)
  /// A task of the plan has been done.
  case taskDone(String)
  /// Load the articles and the index of the search; they come as an action.
  case loadLearn
  /// Sound the bell once, as at the end of an exercise.
  case bell
  /// Draw everything anew, for a screen that something else has written on.
  case repaint
  /// Stop the program as Ctrl-Z does.
  case suspend
  /// End the program.
  case quit
}

/// The screens of the program.
package enum Destination: Equatable, Sendable {
  case face
  case checklist
  case habits
  case result
  /// The last result of the journal once more.
  case lastResult
  /// All answers on one page, to change one and see the result change.
  case review
  /// Today's check-in.
  case checkIn
  /// The face, to say where it twitched today; its Enter leads back to the check-in.
  case places
  /// The checklist with a warning sign of the daily questions answered.
  case warningSign(String, PlanAnswer)
  case plan
  /// A fresh checklist from the plan: the one of its review day, or one wanted before.
  case planChecklist
  /// The questions on what may be behind the twitch, to shape the plan.
  case planHabits
  /// Logging a single twitch.
  case episode
  /// The checklist that was left before its end.
  case draft
  /// The articles, or the one on something.
  case learn(ArticleTarget?)
  /// From the articles to the screen before.
  case backFromLearn
  /// The help page with a command, by its id.
  case keys(of: String)
  /// A guided exercise; the task is the one of the plan that it belongs to.
  case exercise(technique: String, task: String?)
}
