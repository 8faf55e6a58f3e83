import Plan

/// Checks the plan against the rest of the content, and what its texts may hold.
///
/// What must hold before a plan may run at all is checked whenever it loads; see ``PlanReferenceCheck``.
struct PlanCheck {
  /// What a sentence that compares two days may hold.
  private static let comparisonPlaces: Set<String> = [
    "measure", "first", "firstDay", "last", "lastDay", "difference",
  ]

  let content: PlanContent
  let habits: [Habit]
  let files: PlanFiles
  let log: FindingLog

  func run() {
    checkHabits()
    checkPlaceholders(files.planTexts)
    checkPlaceholders(files.techniqueTexts)
    checkComparisons()
    checkEachDay()
    checkExample()
  }

  private func checkEachDay() {
    guard let file = files.plan else { return }
    for day in content.definition.days {
      var seen: Set<String> = []
      for entry in day.entries where !seen.insert(entry.task).inserted {
        log.add(
          file.file, line(of: day.number, in: file), "day \(day.number) has the task \(entry.task) twice",
          "keep one of them")
      }
    }
  }

  /// A tick of a task that its day has not would be shown nowhere.
  private func checkExample() {
    guard let file = files.example else { return }
    let onset = file.root.at("daysSinceOnset")
    if content.example.daysSinceOnset < 0 {
      log.add(
        file.file, onset?.line ?? 0, "daysSinceOnset is \(content.example.daysSinceOnset)",
        "write how many days before day 0 it began")
    }
    for day in content.example.days {
      guard let planned = content.definition.day(day.planDay) else { continue }
      for task in day.ticks where !planned.entries.contains(where: { $0.task == task }) {
        log.add(
          file.file, line(of: day.day, in: file),
          "day \(day.day) ticks \(task), which is no task of that day",
          "write a task of day \(day.planDay) in \(ContentLibrary.planFile)")
      }
    }
  }

  private func line(of day: Int, in file: YAMLFile) -> Int {
    let days = file.root.at("days")
    return days?.items?.first { $0.at("day")?.scalar == String(day) }?.line ?? days?.line ?? 0
  }

  /// A plan that answers a habit nobody is asked about would never put it first.
  private func checkHabits() {
    guard let file = files.plan else { return }
    let known = Set(habits.map(\.id))
    for item in file.root.at("tasks")?.items ?? [] {
      for habit in item.at("habits")?.items ?? [] where !known.contains(habit.scalar ?? "") {
        log.add(file.file, habit.line, "no habit \(habit.scalar ?? "")", "write an id of habits.yaml")
      }
    }
    let answered = Set(content.definition.tasks.flatMap(\.habits))
    for habit in habits where !answered.contains(habit.id) {
      log.add(file.file, 0, "no task answers the habit \(habit.id)", "add it to the habits of a task")
    }
  }

  private func checkPlaceholders(_ file: YAMLFile?) {
    guard let file else { return }
    file.root.forEachText { path, text, line in
      let compares = path.starts(with: ["comparison", "sentences"])
      let known: Set<String> = compares ? Self.comparisonPlaces : ["number"]
      for name in Placeholders.names(in: text) where !known.contains(name) {
        log.add(
          file.file, line, "nothing fills {\(name)}",
          "write \(known.sorted().map { "{\($0)}" }.joined(separator: ", ")) or no placeholder")
      }
    }
  }

  /// Both numbers must be told, so that nobody has to believe a bare "fewer".
  private func checkComparisons() {
    guard let file = files.planTexts else { return }
    for kind in file.root.at("comparison", "sentences")?.entries ?? [] {
      for sentence in kind.node.entries ?? [] {
        let names = Placeholders.names(in: sentence.node.scalar ?? "")
        for name in Self.needed(sentence.key) where !names.contains(name) {
          log.add(
            file.file, sentence.line, "the sentence lacks {\(name)}", "put {\(name)} where it belongs")
        }
      }
    }
  }

  private static func needed(_ wording: String) -> [String] {
    switch MeasureComparison.Wording(rawValue: wording) {
    case .lower, .higher: ["measure", "first", "last"]
    case .same: ["measure", "first"]
    case .notEnough, nil: ["measure"]
    }
  }
}

extension LanguageCheck {
  /// A folder of content without any plan is complete in itself; half a plan is not.
  func checkPlan(habits: [Habit]?) {
    let hasData = library.assets.hasFolder("plan")
    let hasTexts = library.assets.names(in: "languages/\(library.language)").contains("plan.yaml")
    guard hasData || hasTexts else { return }
    guard let plan = library.plan(log), let habits else { return }
    let files = PlanFiles(library: library, log: FindingLog())
    PlanCheck(content: plan, habits: habits, files: files, log: log).run()
  }
}
