import Foundation
import TerminalHarness
import Testing

/// A command of the program with its arguments, as the program itself describes it.
struct CommandDescription: Decodable {
  let commandName: String
  let abstract: String?
  let shouldDisplay: Bool?
  let defaultSubcommand: String?
  let subcommands: [CommandDescription]?
  let arguments: [ArgumentDescription]?

  /// The commands people are told of; `help` needs no explanation.
  var shown: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  /// Its own arguments; those that every command has stand elsewhere.
  func arguments(without common: Set<String>) -> [ArgumentDescription] {
    (arguments ?? []).filter { $0.shouldDisplay && !common.contains($0.valueName ?? "") }
  }

  /// What the built program says of itself.
  static func load() throws -> CommandDescription {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("flicker-manual-\(UUID().uuidString).json")
    let session = try Session.start(
      program: "/bin/sh",
      arguments: ["-c", #"exec "$0" --experimental-dump-help >"$1""#, ProductLocation.flicker, file.path])
    defer { try? FileManager.default.removeItem(at: file) }
    try #require(try session.waitForExit() == .code(0))
    return try JSONDecoder().decode(Description.self, from: Data(contentsOf: file)).command
  }

  private struct Description: Decodable {
    let command: CommandDescription
  }

}

/// An option, a flag or a word of a command.
struct ArgumentDescription: Decodable {
  struct Name: Decodable {
    let kind: String
    let name: String
  }

  let kind: String
  let shouldDisplay: Bool
  let isOptional: Bool
  let isRepeating: Bool
  let names: [Name]?
  let valueName: String?
  let abstract: String?
}
