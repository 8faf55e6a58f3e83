import ArgumentParser
import Content
import Kiosk

/// Looks a configuration over.
struct KioskCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the configuration; prints one line for each finding, with line and what to write.")

  @OptionGroup var kiosk: KioskOptions

  mutating func run() throws {
    let configuration: KioskConfiguration
    do throws(ContentProblem) {
      configuration = try kiosk.findings()
    } catch {
      for finding in error.findings {
        try StandardOutput.write(line: printable(finding.description, limit: 600))
      }
      throw ExitCode(Failure.Code.badData.rawValue)
    }
    let texts = try kiosk.texts(configuration)
    try StandardOutput.write(
      line: texts.filled(
        kiosk.isWithoutFile ? .cliKioskNoFile : .cliKioskInOrder, ["path": printable(path: kiosk.file)]))
  }
}
