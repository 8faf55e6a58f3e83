import Plan

extension ContentLibrary {
  /// The data of the plan, the same for every language.
  static let planFile = "plan/plan.yaml"
  /// The data of the exercises.
  static let techniquesFile = "plan/techniques.yaml"
  /// The data of the worked example.
  static let exampleFile = "plan/example.yaml"

  /// Loads the plan and its exercises, which nothing else needs. Meant for the moment they are opened.
  public func loadPlan() throws(ContentProblem) -> PlanContent {
    let log = FindingLog()
    let content = plan(log)
    try log.throwIfAny()
    guard let content else { throw incomplete() }
    return content
  }

  /// Loads the days and tasks of the plan alone, without a word.
  public func loadPlanDefinition() throws(ContentProblem) -> PlanDefinition {
    let log = FindingLog()
    let file = YAMLFile.load(Self.planFile, in: assets, log: log)
    let definition = file.map { PlanDefinition(YAMLReader($0, log: log)) }
    try log.throwIfAny()
    guard let definition else { throw incomplete() }
    return definition
  }

  /// Reads every file even where one of them is wrong, so that the log holds all that is wrong.
  func plan(_ log: FindingLog) -> PlanContent? {
    let data = PlanFiles(library: self, log: log)
    let definition = data.plan.map { PlanDefinition(YAMLReader($0, log: log)) }
    let techniques = data.techniques.map { file in
      let reader = YAMLReader(file, log: log)
      reader.allow("techniques")
      return reader.list("techniques").map { Technique($0) }
    }
    let example = data.example.map { ExampleStory(YAMLReader($0, log: log)) }
    let texts = data.planTexts.map { PlanTexts(YAMLReader($0, log: log)) }
    let techniqueTexts = data.techniqueTexts.map { file in
      let reader = YAMLReader(file, log: log)
      reader.allow("techniques")
      return Dictionary(reader.map("techniques").maps().map { ($0.key, TechniqueText($0.reader)) }) {
        first, _ in first
      }
    }
    guard let definition, let techniques, let example, let texts, let techniqueTexts else { return nil }
    let content = PlanContent(
      definition: definition, techniques: techniques, texts: texts, techniqueTexts: techniqueTexts,
      example: example)
    PlanReferenceCheck(content: content, files: data, log: log).run()
    return content
  }
}

/// The parsed files of the plan; nil for one that cannot be read, which then stands in the log.
struct PlanFiles {
  let plan: YAMLFile?
  let techniques: YAMLFile?
  let example: YAMLFile?
  let planTexts: YAMLFile?
  let techniqueTexts: YAMLFile?
  /// What the checklist can ask.
  let findings: YAMLFile?

  init(library: ContentLibrary, log: FindingLog) {
    func load(_ file: String) -> YAMLFile? { YAMLFile.load(file, in: library.assets, log: log) }
    plan = load(ContentLibrary.planFile)
    techniques = load(ContentLibrary.techniquesFile)
    example = load(ContentLibrary.exampleFile)
    planTexts = load(library.path("plan.yaml"))
    techniqueTexts = load(library.path("techniques.yaml"))
    findings = load(TriageData.findingsFile)
  }
}
