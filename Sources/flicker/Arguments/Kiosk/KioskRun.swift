import ArgumentParser
import Content
import Kiosk

/// Puts the kiosk on this terminal. Only staff, or a signal, ends it.
struct KioskRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Put the kiosk on this terminal (the default); only staff can end it.")

  @OptionGroup var kiosk: KioskOptions

  mutating func run() throws {
    let configuration = try kiosk.configuration()
    let texts = try kiosk.texts(configuration)
    let services = KioskServices(configuration)
    if let trouble = services.pinTrouble() {
      throw Failure(.configuration, printable(texts.filled(trouble.key, trouble.values), limit: 1500))
    }
    // Those of a kiosk that was killed, too.
    services.purgeTickets()
    let content: KioskContent
    do throws(ContentProblem) {
      content = try KioskContent(kiosk.library(), configuration)
    } catch {
      throw Failure(error)
    }
    let code = try KioskProgram(content, services).run()
    guard code == 0 else { throw ExitCode(code) }
  }
}
