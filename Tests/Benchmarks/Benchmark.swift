import TerminalHarness

/// Measures programs in turn, so that whatever else the machine does meets all of them alike.
struct Benchmark {
  let programs: [BenchmarkedProgram]
  let folder: ScratchFolder
  let size: TerminalSize
  let runs: Int

  /// Keys timed in each exercise.
  private static let keysTimed = 210
  private static let restDuration = Duration.seconds(3)
  private static let keysEarly = 1_000
  private static let keysLate = 10_000

  func run() throws -> Report {
    var figures = programs.map { _ in Figures() }
    // Once unmeasured: files come into memory, and programs that write settings have written them.
    for program in programs {
      let live = try start(program)
      for key in program.beginning { _ = try live.press(key) }
    }
    for _ in 0..<runs {
      for index in programs.indices {
        let live = try start(programs[index])
        figures[index].starts.append(live.start.duration.milliseconds)
        figures[index].firstFrameBytes = live.start.bytes
      }
    }
    for index in programs.indices {
      try timeKeys(of: programs[index], into: &figures[index])
      try watchRest(of: programs[index], into: &figures[index])
    }
    // The one whose growth has a budget; for slow peers so many keys would take minutes.
    try watchMemory(of: programs[0], into: &figures[0])
    return Report(names: programs.map(\.name), figures: figures)
  }

  /// Starts a program in a home where it has been started before and nothing was done.
  private func start(_ program: BenchmarkedProgram) throws -> LiveProgram {
    try LiveProgram(program, home: folder.path, size: size)
  }

  private func arrive(at exercise: BenchmarkedProgram.Exercise, in program: BenchmarkedProgram) throws
    -> LiveProgram
  {
    // Answers begun in another exercise must not be offered here.
    let live = try LiveProgram(program, home: folder.freshHome(), size: size)
    for key in program.beginning + exercise.approach { _ = try live.press(key) }
    return live
  }

  private func timeKeys(of program: BenchmarkedProgram, into figures: inout Figures) throws {
    for exercise in program.exercises {
      let live = try arrive(at: exercise, in: program)
      let before = live.processorTime
      var milliseconds: [Double] = []
      for count in 0..<Self.keysTimed {
        let frame = try live.press(exercise.cycle[count % exercise.cycle.count])
        if frame.bytes == 0 {
          figures.unansweredKeys += 1
        } else {
          milliseconds.append(frame.duration.milliseconds)
        }
        if exercise.isMove { figures.mostBytesOfMove = max(figures.mostBytesOfMove, frame.bytes) }
      }
      figures.latencies.append((exercise.name, milliseconds))
      if let before, let after = live.processorTime { figures.processorMilliseconds += after - before }
      figures.peakKilobytes = max(figures.peakKilobytes, live.figures?.peakResidentKilobytes ?? 0)
    }
  }

  private func watchRest(of program: BenchmarkedProgram, into figures: inout Figures) throws {
    let live = try start(program)
    guard let before = live.figures else { return }
    let rest = live.rest(for: Self.restDuration)
    guard let after = live.figures else { return }
    figures.restBytes = rest.bytes
    figures.wakeUps = after.voluntarySwitches - before.voluntarySwitches
  }

  /// Memory grows at first, as every screen is seen; after that it has to stay.
  private func watchMemory(of program: BenchmarkedProgram, into figures: inout Figures) throws {
    guard let exercise = program.exercises.first(where: { !$0.isMove }) ?? program.exercises.first else {
      return
    }
    let live = try arrive(at: exercise, in: program)
    let rounds = (100 + exercise.cycle.count - 1) / exercise.cycle.count
    let batch = (0..<rounds).flatMap { _ in exercise.cycle }
    var pressed = 0
    func press(upTo count: Int) throws {
      while pressed < count {
        try live.pressAtOnce(batch)
        pressed += batch.count
      }
    }
    try press(upTo: Self.keysEarly)
    figures.kilobytesEarly = live.figures?.residentKilobytes
    try press(upTo: Self.keysLate)
    figures.kilobytesLate = live.figures?.residentKilobytes
    figures.peakKilobytes = max(figures.peakKilobytes, live.figures?.peakResidentKilobytes ?? 0)
  }
}
