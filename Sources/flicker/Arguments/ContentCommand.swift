import ArgumentParser
import Content

/// Commands for people who write the content.
struct ContentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "content", abstract: "For authors of the content.", subcommands: [Check.self])

  /// Checks all content of a folder.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Check all content; prints one line for each finding, with file, line and what to write.")

    @Option(
      name: .customLong("assets"), help: "The folder of content to check, instead of the program's own.")
    var assetsPath: String?

    mutating func run() throws {
      var options = ContentOptions()
      options.assetsPath = assetsPath
      // A copy is held against the original, where that can be found.
      var ownOptions = ContentOptions()
      ownOptions.assetsPath = nil
      let own = assetsPath == nil ? nil : try? ownOptions.assets()
      let findings = ContentLibrary(assets: try options.assets()).check(against: own)
      for finding in findings { try StandardOutput.write(line: printable(path: finding.description)) }
      guard findings.isEmpty else { throw ExitCode(Failure.Code.badData.rawValue) }
      try StandardOutput.write(line: "The content is fine.")
    }
  }
}
