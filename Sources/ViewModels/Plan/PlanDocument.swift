import Content
import Journal
import Plan
import Triage

/// A page of the plan that is read, as a list of statements in reading order.
package struct PlanDocument: Equatable, Sendable {
  /// A heading, or a statement that can have the focus.
  package struct Entry: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
      case heading
      case text
      /// What stands above the rest, such as one sentence on how the week went.
      case lead
      /// Something to do; numbered from 1.
      case step(Int)
      case item
      case reason
      /// A measure with its days; the values stand in the comparison.
      case chart([Double?])
    }
    package var kind: Kind
    package var text: String
    package var sources: [SourceID]
  }

  package private(set) var entries: [Entry] = []

  /// The statements that can have the focus, in order.
  package var readable: [Entry] { entries.filter { $0.kind != .heading } }

  mutating func heading(_ text: String) { entries.append(Entry(kind: .heading, text: text, sources: [])) }

  mutating func add(_ kind: Entry.Kind, _ text: String, _ sources: [SourceID] = []) {
    entries.append(Entry(kind: kind, text: text, sources: sources))
  }

  mutating func add(_ kind: Entry.Kind, _ statement: Statement) {
    add(kind, statement.text, statement.sources)
  }

  mutating func steps(_ statements: [Statement]) {
    for (index, statement) in statements.enumerated() { add(.step(index + 1), statement) }
  }

  /// Puts the emergency number where the texts leave a place for it.
  func filled(number: String) -> PlanDocument {
    var document = self
    for index in document.entries.indices {
      document.entries[index].text.replace("{number}", with: number)
    }
    return document
  }
}

extension PlanModel.State {
  /// The text of the page; empty for the week, which is no text.
  package func document(in world: World) -> PlanDocument {
    guard let plan = world.plan else { return PlanDocument() }
    var document = PlanDocument()
    switch page {
    case .today: break
    case .introduction:
      document.add(.lead, plan.texts.introduction.lead)
      for point in plan.texts.introduction.points { document.add(.item, point) }
    case .closed: document.add(.lead, plan.texts.introduction.closed)
    case .task(let id): describe(id, plan, in: world, &document)
    case .comparison: compare(plan, in: world, &document)
    case .outcome: conclude(plan, in: world, &document)
    case .summary: summarise(plan, in: world, &document)
    }
    return document.filled(number: world.emergencyNumber)
  }

  private func describe(_ id: String, _ plan: PlanContent, in world: World, _ document: inout PlanDocument) {
    guard let text = plan.texts.tasks[id] else { return }
    let today = tasks(in: world).first { $0.task.id == id }
    for gate in today?.closedBy ?? [] {
      if let said = plan.texts.gates[gate]?.said { document.add(.lead, said) }
    }
    for gate in today?.prepares ?? [] {
      if let said = plan.texts.gates[gate]?.said { document.add(.lead, said) }
    }
    document.steps(text.steps)
    document.heading(world.interface.texts[.planWhy])
    document.add(.reason, text.reason)
    for habit in today?.because ?? [] {
      if let because = plan.texts.because[habit] { document.add(.reason, because) }
    }
  }

  private func compare(_ plan: PlanContent, in world: World, _ document: inout PlanDocument) {
    for comparison in comparison(in: world) {
      document.add(
        .chart(comparison.series),
        plan.texts.comparison.sentence(for: comparison) { number, _ in Self.written(number) })
    }
    document.add(.text, plan.texts.comparison.caution)
  }

  private func conclude(_ plan: PlanContent, in world: World, _ document: inout PlanDocument) {
    guard let review = record?.run.review, let text = plan.texts.outcomes[review.outcome] else { return }
    document.add(.lead, text.headline)
    if review.outcome == .noChange { document.add(.text, plan.texts.notes.noChange) }
    document.heading(world.interface.texts[.resultSteps])
    document.steps(text.steps)
    if let tier = world.record.lastAssessment?.tier, let word = world.clinical?.guidance[tier]?.word {
      document.add(.text, world.interface.texts.filled(.planChecklistSaid, ["word": word]))
    }
  }

  /// What a doctor can use: the place, the days in counts, what was done, and why the checklist says what it says.
  private func summarise(_ plan: PlanContent, in world: World, _ document: inout PlanDocument) {
    let texts = world.interface.texts
    guard let record else { return }
    if !world.record.lastRegions.isEmpty {
      let places = world.record.lastRegions.map { world.interface.places.name(of: $0) }
      document.add(.item, texts.filled(.episodePlace, ["places": places.joined(separator: ", ")]))
    }
    let progress = progress(in: world)
    document.add(
      .item,
      texts.filled(
        .planSummaryDays,
        [
          "done": String(progress?.doneDays ?? 0), "missed": String(progress?.missedDays ?? 0),
          "tasks": String(progress?.doneTasks ?? 0),
        ]))
    if let outcome = record.run.review.flatMap({ plan.texts.outcomes[$0.outcome] }) {
      document.add(.item, texts.filled(.planSummaryOutcome, ["word": outcome.word]))
    }
    document.heading(plan.texts.comparison.title)
    compare(plan, in: world, &document)
    guard let clinical = world.clinical, let review = review ?? world.record.lastIntake else { return }
    let report = ProgramModel.report(for: review, clinical, in: world)
    document.heading(texts[.resultWhy])
    for rule in report.rules {
      for said in rule.said { document.add(.item, said, rule.reason.sources) }
    }
    for reason in report.reasons { document.add(.text, reason) }
    document.heading(texts[.resultAskAbout])
    for condition in report.askAbout { document.add(.item, condition.ask) }
  }

  /// A number without needless digits.
  package static func written(_ number: Double) -> String {
    guard number.magnitude < 1e9 else { return "\(number)" }
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(Double(tenths) / 10)"
  }
}
