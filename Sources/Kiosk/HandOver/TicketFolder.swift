import Foundation

/// Summaries that wait for reception, each as text and as JSON, for a set time.
struct TicketFolder {
  let folder: PrivateFolder
  let clock: KioskClock
  /// In seconds.
  let keep: TimeInterval

  private static let endings = [".json", ".txt"]
  /// How many tickets are tried before there is none left.
  private static let tries = 500

  /// Puts a summary into the folder. `random` stands for the system's random tickets in tests.
  func make(
    text: String, json: String, random: () -> Ticket = Ticket.random
  ) throws(KioskTrouble) -> Ticket {
    try folder.locked { (folder) throws(KioskTrouble) in
      purge(folder)
      for _ in 0..<Self.tries {
        let ticket = random()
        let names = Self.endings.map { ticket.code + $0 }
        if names.contains(where: folder.isTaken) { continue }
        do throws(KioskTrouble) {
          // The text comes last: where it is, all of it is.
          if try folder.create(names[0], with: Array(json.utf8)),
            try folder.create(names[1], with: Array(text.utf8))
          {
            return ticket
          }
        } catch {
          for name in names { try? folder.remove(name) }
          throw error
        }
      }
      throw .noTicketLeft
    }
  }

  /// The text of a summary; nil where there is none, or no longer.
  func text(_ ticket: Ticket) throws(KioskTrouble) -> String? {
    try? purge()
    return try folder.read(ticket.code + ".txt").map { String(decoding: $0, as: UTF8.self) }
  }

  /// Removes what has waited long enough. Makes no folder.
  func purge() throws(KioskTrouble) {
    guard access(folder.path, F_OK) == 0 else { return }
    try folder.locked { (folder) in purge(folder) }
  }

  private func purge(_ folder: OpenFolder) {
    let now = clock.now()
    for name in folder.names() where Self.isSummary(name) {
      guard let written = folder.modified(name) else { continue }
      let age = now.timeIntervalSince(written)
      // A clock that was set back must not keep them for ever.
      if age >= keep || age < -keep { try? folder.remove(name) }
    }
  }

  private static func isSummary(_ name: String) -> Bool {
    endings.contains { ending in
      guard name.hasSuffix(ending) else { return false }
      let code = String(name.dropLast(ending.count))
      return Ticket(code)?.code == code
    }
  }
}
