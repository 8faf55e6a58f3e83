import ArgumentParser

/// Runs the command line and turns what goes wrong into one line and an exit code.
@main
enum Main {
  static func main() {
    do {
      var command = try Flicker.parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      failure.report()
      Flicker.exit(withError: ExitCode(failure.code.rawValue))
    } catch {
      Flicker.exit(withError: error)
    }
  }
}
