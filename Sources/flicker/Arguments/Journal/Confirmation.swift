import Foundation

/// Asks before something that cannot be taken back.
enum Confirmation {
  /// Whether the person types the word that is asked for.
  ///
  /// - Throws: `Failure` 64 where there is no terminal to ask on.
  static func isGiven(_ prompt: String, word: String, command: String) throws -> Bool {
    guard isatty(STDIN_FILENO) == 1 else {
      throw Failure(.usage, "\(command) asks first, and there is no terminal to ask on; add --yes to do it")
    }
    try StandardOutput.write(prompt + " ")
    guard let answer = readLine() else {
      try StandardOutput.write(line: "")
      return false
    }
    return answer.trimmingCharacters(in: .whitespaces).lowercased() == word.lowercased()
  }
}
