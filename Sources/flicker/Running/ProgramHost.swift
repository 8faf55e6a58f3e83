import Content
import Journal
import ViewModels

/// What every way of running the program shares: it takes steps, writes the journal, and takes in the
/// content. How things look, and when, is left to each.
protocol ProgramHost: AnyObject {
  var state: ProgramModel.State { get set }
  var world: World { get set }
  var record: PersonalRecord { get }
  var clock: Timekeeper { get }
  var contentOptions: ContentOptions { get }
  /// The day whose check-in was asked for on the command line, until it is shown.
  var checkInDay: CalendarDay? { get set }

  /// Carries out what concerns the terminal and the time: waking, bells, content, the end.
  func carryOutHere(_ effect: Effect)
}

extension ProgramHost {
  func perform(_ action: ProgramModel.Action) {
    world.now = clock.now
    for effect in ProgramModel.update(&state, action, in: world) { carryOut(effect) }
  }

  func carryOut(_ effect: Effect) {
    switch effect {
    case .journal(let order):
      let answer = record.perform(order, clinical: world.clinical)
      world.record = record.snapshot()
      perform(.journalAnswered(answer))
      if order == .begin { showCheckInAskedFor() }
    case .go, .showSources, .taskDone: break  // The program's own model has dealt with these.
    case .wake, .repaint, .suspend, .quit, .bell, .loadLearn: carryOutHere(effect)
    }
  }

  /// The journal has been opened.
  func takeRecord() {
    world.record = record.snapshot()
    perform(.recordArrived)
    showCheckInAskedFor()
  }

  /// - Throws: `Failure` for a country that does not exist.
  func take(_ clinical: ClinicalContent) throws {
    world.emergencyNumber = try contentOptions.emergencyNumber(clinical)
    world.clinical = clinical
    perform(.contentArrived)
  }

  /// The first page of a first start comes before anything else.
  private func showCheckInAskedFor() {
    guard let day = checkInDay, state.screen == .face else { return }
    checkInDay = nil
    perform(.open(.checkIn))
    if day != world.now.day { carryOut(.journal(.loadDay(day))) }
  }

  /// A terminal that goes away takes nothing with it.
  func keepWhatIsOpen() {
    for order in ProgramModel.lastOrders(of: state, in: world) {
      _ = record.perform(order, clinical: world.clinical)
    }
  }
}
