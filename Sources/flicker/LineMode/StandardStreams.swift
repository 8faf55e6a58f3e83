import Foundation

/// The three standard streams, and what they lead to.
enum StandardStreams {
  /// Puts an empty one in the place of each that is closed: a file opened later would take its number, and
  /// its bytes be read as answers.
  static func fill() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) == -1 {
      // Read only: what is written to a closed stream still fails.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Whether a full screen can be shown: a terminal on both sides, of a kind that is more than a printer.
  static func canShowScreen(_ environment: [String: String]) -> Bool {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return false }
    let term = environment["TERM"] ?? ""
    return !term.isEmpty && term != "dumb"
  }
}
