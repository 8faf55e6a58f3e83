import ArgumentParser

/// Runs the command line and turns what goes wrong into one line and an exit code.
@main
enum Main {
  static func main() {
    if CleanStart.isWanted(CommandLine.arguments) { CleanStart.prepare() }
    do {
      do {
        var command = try Flicker.parseAsRoot()
        try command.run()
      } catch let error where Flicker.exitCode(for: error) == .success {
        // Help, or the version.
        try StandardOutput.write(line: Flicker.fullMessage(for: error))
      }
    } catch let failure as Failure {
      failure.report()
      Flicker.exit(withError: ExitCode(failure.code.rawValue))
    } catch let error where Flicker.exitCode(for: error) == .validationFailure {
      let failure = Failure(wrongUsage: Flicker.message(for: error))
      failure.report()
      Flicker.exit(withError: ExitCode(failure.code.rawValue))
    } catch {
      Flicker.exit(withError: error)
    }
  }
}

extension Failure {
  /// What the command line's parser found, which may quote anything that was typed.
  fileprivate init(wrongUsage message: String) {
    let sentence = printable(message)
    self.init(
      .usage, "\(sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence); see 'flicker --help'")
  }
}
