import Foundation
import Testing

@testable import Journal

@Suite(.serialized) struct ProcessTests {
  /// How often the writer is killed. `FLICKER_KILL_ROUNDS` sets another number.
  private static let rounds =
    ProcessInfo.processInfo.environment["FLICKER_KILL_ROUNDS"].flatMap { Int($0) } ?? 500

  @Test func nothingAcknowledgedIsLostByKill() throws {
    let folder = try TestFolder()
    var random = SeededRandom(UInt64(Date().timeIntervalSince1970))
    var acknowledged: Set<String> = []
    for round in 0..<Self.rounds {
      let writer = try WriterProcess([folder.location.path])
      // Mostly in the midst of writing, sometimes while the journal is being opened or made.
      let lines = round % 5 == 0 ? 0 : Int.random(in: 1...12, using: &random)
      acknowledged.formUnion(writer.read(lines: lines))
      // Not a pause but a moment of its own within the next save.
      var spins = Int.random(in: 0...40_000, using: &random)
      while spins > 0 { spins -= 1 }
      acknowledged.formUnion(writer.kill())
      if round % 100 == 99 { try verify(acknowledged, folder) }
    }
    try verify(acknowledged, folder)
    #expect(acknowledged.count > Self.rounds)
  }

  @Test func twoWritersLoseNothing() throws {
    let folder = try TestFolder()
    let writers = try (0..<3).map { _ in try WriterProcess([folder.location.path, "150"]) }
    var acknowledged: Set<String> = []
    for writer in writers {
      let lines = writer.readAll()
      #expect(!lines.contains { $0.hasPrefix("error") }, "\(lines.suffix(2))")
      acknowledged.formUnion(lines)
      #expect(writer.wait() == 0)
    }
    #expect(acknowledged.count == 3 * 150 + 2)
    try verify(acknowledged, folder)
  }

  private func verify(_ acknowledged: Set<String>, _ folder: TestFolder) throws {
    let clock: @Sendable () -> Moment = { Moment(Date(), in: .gmt) }
    let store = try #require(try JournalStore.open(at: folder.location, clock: clock).store)
    let saved = Set(try store.episodes(in: .first ... .last, limit: .max).map(\.id.uuidString))
    #expect(acknowledged.subtracting(saved).subtracting(["open", "check-in"]) == [])
    #expect(try store.check())
    try store.close()
  }
}

/// The writer of Tests/JournalWriter as a process of its own.
private final class WriterProcess {
  private var process: pid_t = 0
  private var output: Int32 = -1
  private var pending: [UInt8] = []

  struct NotStarted: Error { var path: String }

  init(_ arguments: [String]) throws {
    let executable = try Self.executable()
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw NotStarted(path: executable) }
    ends.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    var words = ([executable] + arguments).map { strdup($0) }
    defer { words.forEach { free($0) } }
    words.append(nil)
    let result = posix_spawn(&process, executable, &actions, nil, words, environ)
    close(ends[1])
    output = ends[0]
    guard result == 0 else { throw NotStarted(path: executable) }
  }

  deinit { close(output) }

  /// The next lines of its output, or fewer if it ends.
  func read(lines count: Int) -> [String] {
    while pending.count(where: { $0 == 0x0A }) < count, fill() {}
    return takeLines(atMost: count)
  }

  func readAll() -> [String] {
    while fill() {}
    return takeLines(atMost: .max)
  }

  /// Kills it and returns what it said until then.
  func kill() -> [String] {
    Foundation.kill(process, SIGKILL)
    let rest = readAll()
    _ = wait()
    return rest
  }

  func wait() -> Int32 {
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return status
  }

  private func fill() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(output, &buffer, buffer.count)
    if count > 0 { pending += buffer.prefix(count) }
    return count > 0
  }

  /// Whole lines only: half a line acknowledges nothing.
  private func takeLines(atMost count: Int) -> [String] {
    var lines: [String] = []
    while lines.count < count, let end = pending.firstIndex(of: 0x0A) {
      lines.append(String(decoding: pending[..<end], as: UTF8.self))
      pending.removeSubrange(...end)
    }
    return lines
  }

  /// Beside the test program.
  private static func executable() throws -> String {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    for folder in [tests, CommandLine.arguments[0]] + CommandLine.arguments {
      let path = URL(fileURLWithPath: folder).deletingLastPathComponent().path + "/JournalWriter"
      if access(path, X_OK) == 0 { return path }
    }
    throw NotStarted(path: tests)
  }
}
