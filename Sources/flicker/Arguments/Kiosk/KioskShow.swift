import ArgumentParser
import Content
import Kiosk

/// Prints the summary that a patient left for reception.
struct KioskShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the summary a patient left under a ticket, such as K7 Q4.")

  @OptionGroup var kiosk: KioskOptions

  @Argument(help: "The ticket, in one word or two.")
  var ticket: [String]

  mutating func run() throws {
    let configuration = try kiosk.configuration()
    let texts = try kiosk.texts(configuration)
    let written = ticket.joined(separator: " ")
    guard let ticket = Ticket(written) else {
      throw Failure(.usage, texts.filled(.cliKioskNotATicket, ["ticket": printable(written, limit: 40)]))
    }
    guard let text = try Self.summary(under: ticket, configuration, texts) else {
      throw Failure(.noInput, texts.filled(.cliKioskNoTicket, ["ticket": ticket.description]))
    }
    try StandardOutput.write(text)
  }

  private static func summary(
    under ticket: Ticket, _ configuration: KioskConfiguration, _ texts: ScreenTexts
  ) throws -> String? {
    do throws(KioskTrouble) {
      return try KioskServices(configuration).summary(under: ticket)
    } catch {
      throw Failure(error, texts)
    }
  }
}
