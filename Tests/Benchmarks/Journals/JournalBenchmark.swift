import TerminalHarness

/// Measures flicker with journals of different sizes, and a peer beside it, in turn.
struct JournalBenchmark {
  let flicker: String
  /// Started in turn with flicker; nil where it is not installed.
  let peer: BenchmarkedProgram?
  let scales: [JournalScale]
  let folder: ScratchFolder
  let size: TerminalSize
  let runs: Int

  /// Saves timed in each journal, beside the first one.
  private static let saves = 20
  private static let arguments = ["--now", JournalGenerator.now]

  func run() throws -> JournalReport {
    var figures = try scales.map { scale in
      let home = try folder.freshHome()
      var generator = JournalGenerator()
      try generator.fill(scale, home: home)
      return JournalFigures(scale: scale, home: home)
    }
    var peerStarts: [Double] = []
    // The first round is not counted: files come into memory.
    for run in 0...runs {
      if let peer {
        let start = try LiveProgram(peer, home: folder.path, size: size).start.duration.milliseconds
        if run > 0 { peerStarts.append(start) }
      }
      for index in figures.indices {
        var once = figures[index]
        try timeStart(&once)
        timeCommands(&once)
        if run > 0 { figures[index] = once }
      }
    }
    // Last, as they change the journals.
    for index in figures.indices { try timeSaves(&figures[index]) }
    return JournalReport(peer: peer?.name, peerStart: peerStarts.quantile(0.5), figures: figures)
  }

  private func start(_ figures: JournalFigures) throws -> WatchedProgram {
    try WatchedProgram(flicker, Self.arguments, home: figures.home, size: size)
  }

  private func timeStart(_ figures: inout JournalFigures) throws {
    let program = try start(figures)
    if let first = program.millisecondsSinceStart(until: Self.isWhole) { figures.starts.append(first) }
    // Of an empty journal there is nothing to say.
    if figures.scale.days > 0,
      let panel = program.millisecondsSinceStart(until: {
        Self.isWhole($0) && $0.contains("Check-in not done yet")
      })
    {
      figures.panels.append(panel)
    }
    figures.peakKilobytes = max(figures.peakKilobytes, program.figures?.peakResidentKilobytes ?? 0)
  }

  /// The footer is the last line of a frame to be drawn.
  private static func isWhole(_ screen: Emulator) -> Bool {
    screen.row(screen.size.rows - 1).contains("? help")
  }

  private func timeCommands(_ figures: inout JournalFigures) {
    for form in JournalFigures.Form.allCases {
      let time = CommandRun.milliseconds(flicker, form.arguments + Self.arguments, home: figures.home)
      if let time { figures.commands[form, default: []].append(time) }
    }
  }

  /// Opens the check-in, changes a line of it over and over, and saves each time.
  private func timeSaves(_ figures: inout JournalFigures) throws {
    let program = try start(figures)
    guard program.millisecondsSinceStart(until: Self.isWhole) != nil,
      try program.press("c", until: { $0.contains("Check-in:") }) != nil,
      try program.press("n", until: { _ in true }) != nil
    else { return }
    for save in 0...Self.saves {
      let change: KeyPress = save % 2 == 0 ? .right : .left
      _ = try program.press(change, until: { !$0.contains("Saved.") })
      guard let time = try program.press(.enter, until: { $0.contains("Saved.") }) else { return }
      if save == 0 { figures.firstSave = time } else { figures.saves.append(time) }
    }
    figures.peakKilobytes = max(figures.peakKilobytes, program.figures?.peakResidentKilobytes ?? 0)
  }
}

/// What was found out with one journal.
struct JournalFigures {
  /// The ways to ask for the day on the command line.
  enum Form: String, CaseIterable {
    case sentences = "flicker today", short = "today --short", json = "today --json"

    var arguments: [String] {
      switch self {
      case .sentences: ["today"]
      case .short: ["today", "--short"]
      case .json: ["today", "--json"]
      }
    }
  }

  let scale: JournalScale
  let home: String
  /// From spawn to the first full frame, run by run, in milliseconds.
  var starts: [Double] = []
  /// From spawn to the frame that shows the day.
  var panels: [Double] = []
  /// From spawn to the end of a command.
  var commands: [Form: [Double]] = [:]
  /// From Enter to the frame that says so. The first save of a day begins its backup.
  var firstSave: Double?
  var saves: [Double] = []
  var peakKilobytes = 0
}
