import Content
import Triage

/// What a kiosk does besides showing screens: PIN, counters, and handing a summary over.
///
/// Any number of kiosks on a host may share the folders of one configuration.
package struct KioskServices: Sendable {
  package let configuration: KioskConfiguration
  private let clock: KioskClock

  package init(_ configuration: KioskConfiguration, clock: KioskClock = .system) {
    self.configuration = configuration
    self.clock = clock
  }

  // MARK: PIN

  /// What keeps the kiosk from starting: `noPIN`, or a folder it cannot use; nil if nothing does.
  package func pinTrouble() -> KioskTrouble? {
    do throws(KioskTrouble) {
      try pins.check()
      return nil
    } catch {
      return error
    }
  }

  /// Sets the PIN and forgets wrong tries.
  package func setPIN(_ pin: borrowing PIN) throws(KioskTrouble) { try pins.set(pin) }

  /// Compares a PIN that was typed; takes about a tenth of a second, and 64 MB meanwhile.
  package func verify(pin: borrowing PIN) -> PINVerdict { pins.verify(pin) }

  // MARK: Counters

  /// Counts something; what went wrong, if anything did. A visit goes on all the same.
  @discardableResult
  package func count(_ event: VisitEvent) -> KioskTrouble? {
    do throws(KioskTrouble) {
      try counterKeeper.add(event)
      return nil
    } catch {
      return error
    }
  }

  package func counters() -> CounterReport { counterKeeper.report() }

  // MARK: Hand-over

  /// Prints a summary; returns when the print command has ended, after 20 seconds at the latest.
  package func print(_ summary: KioskSummary) -> PrintOutcome { print(text: summary.text) }

  /// Prints any text, such as a test page.
  package func print(text: String) -> PrintOutcome {
    guard let words = configuration.handOver.printCommand else { return .notSetUp }
    return PrintCommand(words: words).print(text)
  }

  /// Leaves a summary for reception.
  package func makeTicket(_ summary: KioskSummary) throws(KioskTrouble) -> Ticket {
    guard let tickets else { throw .notSetUp }
    return try tickets.make(text: summary.text, json: summary.json)
  }

  /// The summary left under a ticket; nil where there is none, or no longer.
  package func summary(under ticket: Ticket) throws(KioskTrouble) -> String? {
    guard let tickets else { throw .notSetUp }
    return try tickets.text(ticket)
  }

  /// Removes summaries that have waited long enough: at the start, and every minute.
  @discardableResult
  package func purgeTickets() -> KioskTrouble? {
    do throws(KioskTrouble) {
      try tickets?.purge()
      return nil
    } catch {
      return error
    }
  }

  /// A short summary as a code that fits the screen.
  package func qr(_ summary: KioskSummary) throws(KioskTrouble) -> QRMatrix {
    guard configuration.handOver.qrCode else { throw .notSetUp }
    return try QRMatrix(summary.codeText)
  }

  // MARK: Parts

  private var state: PrivateFolder { PrivateFolder(path: configuration.stateFolder) }
  private var pins: PINKeeper { PINKeeper(folder: state, clock: clock) }

  private var counterKeeper: CounterKeeper {
    CounterKeeper(folder: state, clock: clock, keepDays: configuration.keepCountersDays)
  }

  private var tickets: TicketFolder? {
    configuration.handOver.ticket.map {
      TicketFolder(
        folder: PrivateFolder(path: $0.folder), clock: clock, keep: Double($0.keepMinutes) * 60)
    }
  }
}
