import ArgumentParser
import Content
import Foundation
import Kiosk

/// Sets the PIN of the staff menu.
struct KioskSetPIN: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set-pin",
    abstract: "Set the PIN of the staff menu: 4 to 12 digits, typed twice and not shown.")

  @OptionGroup var kiosk: KioskOptions

  mutating func run() throws {
    let configuration = try kiosk.configuration()
    let texts = try kiosk.texts(configuration)
    let input = SecretInput()
    let first = try ask(.cliKioskPIN, input, texts)
    guard PIN.lengths.contains(first.count) else { throw Failure(.usage, texts[.cliKioskPINLength]) }
    guard !first.isObvious else { throw Failure(.usage, texts[.cliKioskPINObvious]) }
    let second = try ask(.cliKioskPINAgain, input, texts)
    guard first.isSame(as: second) else { throw Failure(.usage, texts[.cliKioskPINDiffers]) }
    try Self.save(first, configuration, texts)
    try StandardOutput.write(
      line: texts.filled(.cliKioskPINSet, ["path": printable(path: configuration.stateFolder)]))
  }

  private func ask(_ prompt: TextKey, _ input: SecretInput, _ texts: ScreenTexts) throws -> PIN {
    switch input.read(texts[prompt] + " ") {
    case .pin(let pin): return pin
    case .notDigits: throw Failure(.usage, texts[.cliKioskPINLength])
    case .ended: throw Failure(.usage, texts[.cliKioskPINNotSet])
    }
  }

  private static func save(
    _ pin: borrowing PIN, _ configuration: KioskConfiguration, _ texts: ScreenTexts
  ) throws {
    do throws(KioskTrouble) {
      try KioskServices(configuration).setPIN(pin)
    } catch {
      throw Failure(error, texts)
    }
  }
}
