import Foundation

/// The writer of Tests/KioskWriter as a process of its own.
final class Writer {
  private let process = Process()
  private let output = Pipe()
  private var pending: [UInt8] = []

  init(_ arguments: String...) throws {
    process.executableURL = URL(fileURLWithPath: try Self.executable())
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    try output.fileHandleForWriting.close()
  }

  struct NotBuilt: Error {}

  /// The next lines of its output, or fewer if it ends.
  func read(lines count: Int) -> [String] {
    while pending.count(where: { $0 == 0x0A }) < count, fill() {}
    return takeLines()
  }

  func readAll() -> [String] {
    while fill() {}
    return takeLines()
  }

  /// Kills it; returns the lines it had still written.
  func kill() -> [String] {
    Foundation.kill(process.processIdentifier, SIGKILL)
    let lines = readAll()
    process.waitUntilExit()
    return lines
  }

  func wait() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func fill() -> Bool {
    let data = output.fileHandleForReading.availableData
    pending += data
    return !data.isEmpty
  }

  private func takeLines() -> [String] {
    guard let end = pending.lastIndex(of: 0x0A) else { return [] }
    let text = String(decoding: pending[..<end], as: UTF8.self)
    pending.removeFirst(end + 1)
    return text.split(separator: "\n").map(String.init)
  }

  /// Beside the running tests or their bundle.
  private static func executable() throws -> String {
    let places = ["/proc/self/exe", CommandLine.arguments.first ?? ""].map {
      URL(fileURLWithPath: $0).resolvingSymlinksInPath()
    }
    for var place in places {
      for _ in 0..<4 {
        place.deleteLastPathComponent()
        let path = place.appendingPathComponent("KioskWriter").path
        if access(path, X_OK) == 0 { return path }
      }
    }
    let built = Repository.path(".build/debug/KioskWriter")
    guard access(built, X_OK) == 0 else { throw NotBuilt() }
    return built
  }
}
