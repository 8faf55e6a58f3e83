import Plan
import Triage

/// Checks that days, tasks, gates and exercises name each other rightly, and that each has its texts.
///
/// Part of loading: a plan whose gate is missing must not run without it.
struct PlanReferenceCheck {
  let content: PlanContent
  let files: PlanFiles
  let log: FindingLog

  private var definition: PlanDefinition { content.definition }

  func run() {
    checkIDs()
    checkDays()
    checkWarningSigns()
    for task in definition.tasks { check(task) }
    checkWaysOut()
    for technique in content.techniques { check(technique) }
    checkTexts()
    checkExample()
  }

  // MARK: Data

  private func checkIDs() {
    checkOnce(definition.tasks.map(\.id), "task", files.plan, "tasks")
    checkOnce(definition.gates.map(\.id), "gate", files.plan, "gates")
    checkOnce(definition.measures.map(\.id), "measure", files.plan, "measures")
    checkOnce(content.techniques.map(\.id), "technique", files.techniques, "techniques")
  }

  private func checkDays() {
    let numbers = definition.days.map(\.number)
    if numbers.isEmpty || numbers != Array(1...numbers.count) {
      add(files.plan, "days", nil, "the days are \(numbers)", "number them from 1 on, in order")
    }
    if definition.comparisonDay >= definition.reviewDay || definition.reviewDay > definition.lastDay {
      add(
        files.plan, "days", nil,
        "day \(definition.comparisonDay) compares, day \(definition.reviewDay) reviews",
        "let comparisonDay come before reviewDay, and reviewDay be one of the days")
    }
    for day in definition.days {
      for entry in day.entries where definition.task(entry.task) == nil {
        add(files.plan, "days", nil, "day \(day.number) has no task \(entry.task)", "write the id of a task")
      }
    }
    let review = definition.day(definition.reviewDay)?.entries.compactMap { definition.task($0.task) } ?? []
    if !review.contains(where: { $0.opens == .checklist }) {
      add(
        files.plan, "days", nil, "day \(definition.reviewDay) does not run the checklist",
        "give it a task that has opens: checklist")
    }
  }

  /// A warning question that leads nowhere would let an emergency pass.
  private func checkWarningSigns() {
    let items = files.findings?.root.at("findings")?.items ?? []
    let known = Set(items.compactMap { $0.at("id")?.scalar })
    for question in definition.dailyQuestions {
      let signs = definition.warningSigns[question] ?? []
      if signs.isEmpty {
        add(
          files.plan, "warningSigns", question, "the question \(question) stands for no sign",
          "write \(question): [...] with ids of \(TriageData.findingsFile)")
      }
      for sign in signs where !known.contains(sign.rawValue) {
        add(
          files.plan, "warningSigns", question, "no finding \(sign)",
          "write an id of \(TriageData.findingsFile)")
      }
    }
  }

  private func check(_ task: PlanTask) {
    checkGates(task.gates, of: task.id, alternative: task.alternative, in: files.plan, "tasks")
    if let id = task.alternative, definition.task(id) == nil {
      add(
        files.plan, "tasks", task.id, "the task \(task.id) has no alternative \(id)", "write the id of a task"
      )
    }
    guard let id = task.technique else { return }
    guard let technique = content.technique(id) else {
      add(
        files.plan, "tasks", task.id, "no technique \(id)", "write an id of \(ContentLibrary.techniquesFile)")
      return
    }
    // A person must meet the same questions on the way through the plan as in the list of exercises.
    for gate in technique.gates where !task.gates.contains(gate) {
      add(
        files.plan, "tasks", task.id, "the task \(task.id) lacks the gate \(gate) of its technique",
        "add it to gates")
    }
  }

  /// What takes the place of a closed task must be open to everybody.
  private func checkWaysOut() {
    func canClose(_ gates: [String]) -> Bool { gates.contains { definition.gate($0)?.effect == .closes } }
    for task in definition.tasks {
      guard let other = task.alternative.flatMap(definition.task), canClose(other.gates) else { continue }
      add(
        files.plan, "tasks", task.id, "the alternative \(other.id) of \(task.id) can be closed itself",
        "write the id of a task without such a gate")
    }
    for technique in content.techniques {
      guard let other = technique.alternative.flatMap(content.technique), canClose(other.gates) else {
        continue
      }
      add(
        files.techniques, "techniques", technique.id,
        "the alternative \(other.id) of \(technique.id) can be closed itself",
        "write the id of a technique without such a gate")
    }
  }

  private func check(_ technique: Technique) {
    checkGates(
      technique.gates, of: technique.id, alternative: technique.alternative, in: files.techniques,
      "techniques")
    if let id = technique.alternative, content.technique(id) == nil {
      add(files.techniques, "techniques", technique.id, "no technique \(id)", "write the id of a technique")
    }
  }

  private func checkGates(
    _ gates: [String], of id: String, alternative: String?, in file: YAMLFile?, _ list: String
  ) {
    for gate in gates where definition.gate(gate) == nil {
      add(file, list, id, "no gate \(gate)", "write an id of gates in \(ContentLibrary.planFile)")
    }
    let canClose = gates.contains { definition.gate($0)?.effect == .closes }
    if canClose && alternative == nil {
      add(
        file, list, id, "\(id) can be closed and has no alternative",
        "write alternative: and what to do instead")
    }
  }

  // MARK: Texts

  private func checkTexts() {
    let texts = content.texts
    compare(
      definition.days.map { String($0.number) }, texts.days.keys.map(String.init), "days", files.planTexts)
    compare(definition.tasks.map(\.id), Array(texts.tasks.keys), "tasks", files.planTexts)
    compare(definition.gates.map(\.id), Array(texts.gates.keys), "gates", files.planTexts)
    compare(definition.dailyQuestions, Array(texts.daily.questions.keys), "daily.questions", files.planTexts)
    compare(
      definition.measures.map(\.id), Array(texts.comparison.measures.keys), "comparison.measures",
      files.planTexts)
    compare(
      Set(definition.tasks.flatMap(\.habits)).sorted(), Array(texts.because.keys), "because", files.planTexts)
    compare(
      content.techniques.map(\.id), Array(content.techniqueTexts.keys), "techniques", files.techniqueTexts)
    for technique in content.techniques { checkWords(of: technique) }
  }

  private func checkWords(of technique: Technique) {
    guard let text = content.techniqueTexts[technique.id] else { return }
    for action in Set(technique.phases.map(\.action)) where text.phases[action] == nil {
      add(
        files.techniqueTexts, "techniques", technique.id,
        "\(technique.id) has no word for \(action.rawValue)",
        "write \(action.rawValue): under phases")
    }
    if technique.stopsWhenLightHeaded && text.lightHeaded == nil {
      add(
        files.techniqueTexts, "techniques", technique.id,
        "\(technique.id) does not say what to do when light-headed",
        "write lightHeaded: { text: ..., sources: [...] }")
    }
  }

  private func checkExample() {
    let days = content.example.days.map(\.day)
    if days.isEmpty || zip(days, days.dropFirst()).contains(where: { $0 >= $1 }) {
      add(files.example, "days", nil, "the days are \(days)", "write them in order, each once")
    }
    for day in content.example.days {
      for task in day.ticks where definition.task(task) == nil {
        add(files.example, "days", nil, "day \(day.day) ticks no task \(task)", "write the id of a task")
      }
      if let note = day.note, content.texts.example.notes[note] == nil {
        add(
          files.planTexts, "example", nil, "the note \(note) is missing", "write \(note): under example.notes"
        )
      }
    }
  }

  // MARK: Findings

  private func checkOnce(_ ids: [String], _ what: String, _ file: YAMLFile?, _ list: String) {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted {
      add(file, list, id, "the \(what) \(id) stands twice", "keep one of them")
    }
  }

  private func compare(_ wanted: [String], _ found: [String], _ name: String, _ file: YAMLFile?) {
    for id in wanted where !found.contains(id) {
      log.add(file?.file ?? "", 0, "\(name).\(id) is missing", "write \(id): under \(name)")
    }
    for id in found.sorted() where !wanted.contains(id) {
      log.add(file?.file ?? "", 0, "\(name).\(id) belongs to nothing", "correct the key or take it out")
    }
  }

  /// Names the line of the entry with that id, or of the list.
  private func add(_ file: YAMLFile?, _ list: String, _ id: String?, _ problem: String, _ remedy: String) {
    guard let file else { return }
    let node = file.root.at(list)
    let item = node?.items?.first { $0.at("id")?.scalar == id } ?? id.flatMap { node?.at($0) }
    log.add(file.file, (item ?? node)?.line ?? 0, problem, remedy)
  }
}
