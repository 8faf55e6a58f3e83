import Glibc

/// A command that runs to its end without a terminal, such as a status line starts one.
enum CommandRun {
  /// Milliseconds from the start to the end; nil when it could not be started or failed.
  static func milliseconds(_ program: String, _ arguments: [String], home: String) -> Double? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    let words = pointers([program] + arguments)
    let variables = pointers(LiveProgram.environment(home: home).map { "\($0.key)=\($0.value)" })
    defer { (words + variables).forEach { free($0) } }
    let began = ContinuousClock.now
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, nil, words, variables) == 0 else { return nil }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status == 0 ? (ContinuousClock.now - began).milliseconds : nil
  }

  private static func pointers(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    strings.map { strdup($0) } + [nil]
  }
}
