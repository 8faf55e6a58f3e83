import Foundation
import TerminalHarness

/// Measures kiosks on one host, each on a terminal of its own, as an sshd gives them to thin terminals.
struct KioskBenchmark {
  let flicker: String
  /// How many at once, one figure after the other.
  let counts: [Int]
  let folder: ScratchFolder
  let size: TerminalSize

  /// Keys timed in all kiosks together, and how many of them have somebody at work.
  private static let keysTimed = 600
  private static let atWork = 10
  private static let keysAlone = 200
  /// No kiosk pauses this long inside the answer to a key.
  private static let pause = Duration.milliseconds(15)
  private static let pin = "482619370558"

  func run() throws -> KioskReport {
    let configuration = try folder.write(
      "stateFolder: \(folder.path)/kiosk\nclinic: {name: Old Mill Surgery}\n", as: "kiosk.yaml")
    try setPIN(configuration)
    return KioskReport(figures: try counts.map { try measure($0, configuration) })
  }

  private func measure(_ count: Int, _ configuration: String) throws -> KioskFigures {
    var figures = KioskFigures(count: count)
    var kiosks: [WatchedProgram] = []
    for _ in 0..<count {
      let kiosk = try WatchedProgram(
        flicker, ["kiosk", "--config", configuration], home: folder.path, size: size)
      if let start = kiosk.millisecondsSinceStart(until: { $0.contains("Press any key") }) {
        figures.starts.append(start)
      }
      kiosks.append(kiosk)
    }
    // Each has been used, so that its content is loaded and its screens have been drawn.
    for kiosk in kiosks where try !enter(kiosk) { figures.unanswered += 1 }
    figures.proportional = kiosks.compactMap { $0.figures?.proportionalKilobytes }.map(Double.init)
    figures.resident = kiosks.compactMap { $0.figures?.residentKilobytes }.map(Double.init)
    try timeKeys(kiosks, &figures)
    return figures
  }

  private func enter(_ kiosk: WatchedProgram) throws -> Bool {
    try kiosk.press(.enter) { $0.contains("Before you begin") } != nil
      && kiosk.press(.enter) { $0.contains("Where does it twitch?") && $0.contains("Enter checklist") } != nil
      && kiosk.press(.enter) { $0.contains("Checklist:") && $0.contains("None of these") } != nil
  }

  /// Some of the kiosks have a patient at them, who press a key each at the same moment; then one alone.
  private func timeKeys(_ kiosks: [WatchedProgram], _ figures: inout KioskFigures) throws {
    let active = Array(kiosks.prefix(Self.atWork))
    for round in 0..<(Self.keysTimed / active.count) {
      let key: KeyPress = round % 2 == 0 ? .down : .up
      try time(key, in: active, into: &figures.latencies, &figures.unanswered)
    }
    for round in 0..<Self.keysAlone {
      let key: KeyPress = round % 2 == 0 ? .down : .up
      try time(key, in: [active[round / 2 % active.count]], into: &figures.alone, &figures.unanswered)
    }
  }

  /// From each key to the last byte of its frame. Looking at all terminals over and over takes one
  /// processor, so what is found is no less than what a patient waits.
  private func time(
    _ key: KeyPress, in kiosks: [WatchedProgram], into latencies: inout [Double], _ unanswered: inout Int
  ) throws {
    for kiosk in kiosks { _ = kiosk.takeOutput() }
    let pressed = try kiosks.map { try $0.begin(key) }
    var ends = [ContinuousClock.Instant?](repeating: nil, count: kiosks.count)
    var quietSince = ContinuousClock.now
    let latest = quietSince + .seconds(2)
    while ContinuousClock.now < latest, ends.contains(nil) || .now - quietSince < Self.pause {
      for (index, kiosk) in kiosks.enumerated() where kiosk.takeOutput() > 0 {
        quietSince = .now
        ends[index] = quietSince
      }
    }
    for (start, end) in zip(pressed, ends) {
      if let end { latencies.append((end - start).milliseconds) } else { unanswered += 1 }
    }
  }

  private func setPIN(_ configuration: String) throws {
    let process = Process()
    let input = Pipe()
    process.executableURL = URL(fileURLWithPath: flicker)
    process.arguments = ["kiosk", "set-pin", "--config", configuration]
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("\(Self.pin)\n\(Self.pin)\n".utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}

/// What was found out about so many kiosks at once.
struct KioskFigures {
  let count: Int
  /// From spawn to the first page, in milliseconds.
  var starts: [Double] = []
  /// Memory of each, shared pages divided among their users, in KB; and all that is resident.
  var proportional: [Double] = []
  var resident: [Double] = []
  /// From a key to its frame while ten patients press keys at the same time, and one alone.
  var latencies: [Double] = []
  var alone: [Double] = []
  var unanswered = 0

  init(count: Int) { self.count = count }
}

/// The figures of all counts side by side.
struct KioskReport {
  let figures: [KioskFigures]

  /// Every kiosk was there and answered.
  var isWithinBudgets: Bool {
    figures.allSatisfy { $0.unanswered == 0 && $0.starts.count == $0.count && !$0.latencies.isEmpty }
  }

  private var rows: [(title: String, digits: Int, value: (KioskFigures) -> Double?)] {
    [
      ("start to first page, p50 [ms]", 1, { $0.starts.quantile(0.5) }),
      ("memory of each (PSS), mean [MB]", 2, { mean($0.proportional).map { $0 / 1024 } }),
      ("  largest [MB]", 2, { $0.proportional.max().map { $0 / 1024 } }),
      ("  all together [MB]", 0, { $0.proportional.reduce(0, +) / 1024 }),
      ("resident, mean [MB]", 2, { mean($0.resident).map { $0 / 1024 } }),
      ("key to frame, one patient, p50 [ms]", 2, { $0.alone.quantile(0.5) }),
      ("  p99 [ms]", 2, { $0.alone.quantile(0.99) }),
      ("key to frame, ten patients, p50 [ms]", 2, { $0.latencies.quantile(0.5) }),
      ("  p99 [ms]", 2, { $0.latencies.quantile(0.99) }),
      ("keys without an answer", 0, { Double($0.unanswered) }),
    ]
  }

  private func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// The table as it is printed.
  var table: String {
    TextTable.aligned(
      [["kiosks at once"] + figures.map { String($0.count) }]
        + rows.map { row in [row.title] + figures.map { TextTable.text(row.value($0), row.digits) } })
  }
}
