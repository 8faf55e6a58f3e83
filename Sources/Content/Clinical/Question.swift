import Triage

/// How a finding is asked, and how an answer to it is told back.
public struct FindingText: Equatable, Sendable {
  /// One line of the checklist.
  public let ask: String
  /// A short clarification for those who hesitate.
  public let note: String?
  /// "You said that ...", for the answer yes.
  public let yes: String
  /// "You were not sure if ...".
  public let unsure: String
  /// "Find out if ...", for findings worth finding out.
  public let find: String?
  /// Why it is asked.
  public let why: Statement
}

/// One answer of a question with more answers than yes, no and unsure.
public struct ChoiceOption: Equatable, Sendable {
  /// The answer, as the intake writes it.
  public let id: String
  /// What is picked from.
  public let label: String
  /// "You said that ..."; nil where nothing needs to be said.
  public let said: String?
  /// The days an answer to "when did it begin" stands for.
  public let days: Double?
}

/// A question with more answers than yes, no and unsure.
public struct ChoiceQuestion: Equatable, Sendable {
  /// Answering with a number instead.
  public struct Exact: Equatable, Sendable {
    /// What is picked to do so.
    public let label: String
    /// What asks for the number.
    public let prompt: String
    /// "You said that it began {days} days ago."
    public let said: String
    /// The same for a single day; nil where the language needs no other words.
    public let saidOne: String?
  }

  /// The question, or its line in the checklist.
  public let ask: String
  /// Why it is asked.
  public let why: Statement
  /// "Find out ...", for a person who was not sure; nil where nobody can be unsure.
  public let find: String?
  /// In order.
  public let options: [ChoiceOption]
  /// Only where a number can be given.
  public let exact: Exact?

  /// The option with an id.
  public func option(_ id: String) -> ChoiceOption? {
    options.first { $0.id == id }
  }
}

/// How the places are asked for, and told back.
public struct RegionsQuestion: Equatable, Sendable {
  /// The question.
  public let ask: String
  /// "You said that it twitches here: {places}."
  public let said: String
}

/// The head of a page of the checklist.
public struct StageText: Equatable, Sendable {
  /// Such as "Right now or in the last days".
  public let title: String
  /// The question the lines below it complete.
  public let lead: String
}

extension FindingText {
  init(_ reader: YAMLReader) {
    reader.allow("ask", "note", "yes", "unsure", "find", "why")
    self.init(
      ask: reader.text("ask"), note: reader.optionalText("note"), yes: reader.text("yes"),
      unsure: reader.text("unsure"), find: reader.optionalText("find"), why: reader.statement("why"))
  }
}

extension RegionsQuestion {
  init(_ reader: YAMLReader) {
    reader.allow("ask", "said")
    self.init(ask: reader.text("ask"), said: reader.text("said"))
  }
}

extension ChoiceQuestion {
  init(_ reader: YAMLReader) {
    reader.allow("ask", "why", "find", "options", "exact")
    self.init(
      ask: reader.text("ask"), why: reader.statement("why"), find: reader.optionalText("find"),
      options: reader.map("options").maps().map { ChoiceOption(id: $0.key, $0.reader) },
      exact: reader.optionalMap("exact").map { Exact($0) })
  }
}

extension ChoiceQuestion.Exact {
  init(_ reader: YAMLReader) {
    reader.allow("label", "prompt", "said", "saidOne")
    self.init(
      label: reader.text("label"), prompt: reader.text("prompt"), said: reader.text("said"),
      saidOne: reader.optionalText("saidOne"))
  }
}

extension ChoiceOption {
  init(id: String, _ reader: YAMLReader) {
    reader.allow("label", "said", "days")
    self.init(
      id: id, label: reader.text("label"), said: reader.optionalText("said"),
      days: reader.optionalNumber("days"))
  }
}

extension StageText {
  init(_ reader: YAMLReader) {
    reader.allow("title", "lead")
    self.init(title: reader.text("title"), lead: reader.text("lead"))
  }
}
