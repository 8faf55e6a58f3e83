import Commands
import Content
import Triage
import ViewModels

extension LinePage {
  static func checklist(_ state: ProgramModel.State, in world: World) -> LinePage {
    guard let clinical = world.clinical else { return LinePage("checklist", world.text(.faceLoading)) }
    var page: LinePage
    switch state.checklist.sheet {
    case .emergency: page = emergency(state.checklist, clinical, in: world)
    case .options(let question, _): page = options(question, state.checklist, clinical)
    case .days: page = days(clinical, in: world)
    case .why: page = why(state.checklist, clinical, in: world)
    case nil: page = questions(state.checklist, clinical, in: world)
    }
    page.note(state.checklist.notice, in: world)
    let answers: Set = ["checklist.yes", "checklist.no", "checklist.unsure"]
    let isAbout = state.checklist.page == .stage(.about)
    let doubles: Set = ["checklist.pick", "checklist.pickLabel", "options.confirm"]
    page.add(
      table(state, in: world),
      Emphasis(
        shown: ["checklist.skip", "checklist.why"], hidden: answers,
        byNumber: isAbout ? doubles.union(answers) : doubles), in: world)
    return page
  }

  private static func questions(
    _ state: ChecklistModel.State, _ clinical: ClinicalContent, in world: World
  ) -> LinePage {
    var page: LinePage
    switch state.page {
    case .stage(let stage):
      let texts = clinical.questions.stages[stage]
      let stages = ChecklistModel.stages(for: state.intake, clinical)
      let place = ["page": String((stages.firstIndex(of: stage) ?? 0) + 1), "count": String(stages.count)]
      let title = world.text(.checklistTitle, ["title": texts?.title ?? ""])
      page = LinePage("checklist.\(stage.rawValue)", "\(title), \(world.text(.resultPage, place))")
      page.addBanner(state, clinical, in: world)
      page.say(texts?.lead ?? "")
    case .review:
      page = LinePage("checklist.review", world.text(.checklistReviewTitle))
      page.addBanner(state, clinical, in: world)
      page.say(world.text(.checklistReviewLead))
    }
    page.addItems(state, clinical, in: world)
    return page
  }

  /// What the answers mean so far, where that must be said.
  private mutating func addBanner(
    _ state: ChecklistModel.State, _ clinical: ClinicalContent, in world: World
  ) {
    let assessment = clinical.ruleBook.assess(state.intake)
    if assessment.tier == .emergency {
      say(world.text(.emergencyBanner, ["number": world.emergencyNumber]))
    } else if state.page != .review {
      if state.hasEmergencyLifted { say(world.text(.emergencyLifted)) }
    } else {
      let word = clinical.guidance(for: assessment).word
      let isFinal = assessment.complete || assessment.tier == .incomplete
      say(isFinal ? word : world.text(.checklistAtLeast, ["word": word]))
    }
  }

  private mutating func addItems(
    _ state: ChecklistModel.State, _ clinical: ClinicalContent, in world: World
  ) {
    let items = ChecklistModel.items(of: state, clinical)
    var asked: Fact?
    for (index, item) in items.enumerated() {
      if case .option(let question, _) = item, question != asked {
        head(clinical.questions.choices[question]?.ask ?? "")
        asked = question
      }
      let text = item.text(of: state.intake, clinical)
      var mark = item.mark(in: state.intake, questions: clinical.questions)
      // Its text says what was chosen; "yes" behind that would be said for nothing.
      if case .choice = item, mark != .no { mark = .open }
      offer(
        marked(text, mark, isOption: asked != nil, in: world), .checklist(.pick(index)),
        focus: .checklist(.focus(index)))
    }
    if ChecklistModel.offersNone(state) { offer(world.text(.checklistNone), .checklist(.none), number: 0) }
    guard items.indices.contains(state.focus) else {
      return now.append(world.text(.lineAllAnswered))
    }
    guard asked == nil else { return now.append(world.text(.lineChooseNumbers)) }
    let text = items[state.focus].text(of: state.intake, clinical)
    now.append(world.text(.lineQuestion, ["number": String(state.focus + 1), "text": text]))
    now.append(world.text(.lineYesNoUnsure))
  }

  private func marked(_ text: String, _ mark: ItemMark, isOption: Bool, in world: World) -> String {
    if mark == .open { return text }
    return isOption ? world.text(.linePicked, ["place": text]) : "\(text): \(mark.word(in: world))"
  }

  // MARK: What lies over a page

  private static func emergency(
    _ state: ChecklistModel.State, _ clinical: ClinicalContent, in world: World
  ) -> LinePage {
    let report = ProgramModel.report(for: state.intake, clinical, in: world)
    // Another sign on top of an emergency is said anew.
    let rules = report.rules.filter { $0.tier == .emergency }
    let names = rules.map(\.id.rawValue).joined(separator: ",")
    var page = LinePage(
      "emergency.\(names)", world.text(.emergencyBanner, ["number": report.emergencyNumber]))
    page.isOverlay = true
    page.say(world.text(.emergencyTitle))
    for step in report.steps { page.say(step.text) }
    for rule in rules {
      for sentence in rule.said { page.say(sentence) }
      page.say(rule.reason.text)
    }
    return page
  }

  private static func options(
    _ question: Fact, _ state: ChecklistModel.State, _ clinical: ClinicalContent
  ) -> LinePage {
    var page = LinePage("options.\(question.id)", clinical.questions.choices[question]?.ask ?? "")
    page.isOverlay = true
    for (index, option) in ChecklistModel.choosable(question, clinical).enumerated() {
      page.offer(option.label, .checklist(.chooseOption(index)))
    }
    return page
  }

  private static func days(_ clinical: ClinicalContent, in world: World) -> LinePage {
    var page = LinePage("days", clinical.questions.choices[.daysSinceOnset]?.exact?.prompt ?? "")
    page.isOverlay = true
    page.namesCommands = true
    page.entry = LineEntry(kind: .number(0...36_500, isWhole: true), use: .days)
    page.now.append(world.text(.lineTypeNumber, ["low": "0", "high": "36500"]))
    return page
  }

  private static func why(
    _ state: ChecklistModel.State, _ clinical: ClinicalContent, in world: World
  ) -> LinePage {
    var page = LinePage("why.\(state.focus)", world.text(.checklistWhy))
    page.isOverlay = true
    let items = ChecklistModel.items(of: state, clinical)
    guard items.indices.contains(state.focus) else { return page }
    let (why, note) = items[state.focus].reason(clinical)
    page.say(note ?? "")
    page.say(why.text)
    for line in world.lines(ofSources: why.sources) { page.say(line) }
    return page
  }
}

extension ItemMark {
  fileprivate func word(in world: World) -> String {
    switch self {
    case .open: ""
    case .yes: world.text(.answerYes)
    case .no: world.text(.answerNo)
    case .unsure: world.text(.answerUnsure)
    }
  }
}
