import Commands
import Content
import ProgramTesting
import Screens
import TerminalUI
import Testing
import Triage
import ViewModels

/// At 80x24 no statement is cut: each is on the screen in full somewhere.
@Suite struct WholeTextTests {
  @Test(arguments: ["emergency", "urgent", "soon", "self-care", "tics", "incomplete"])
  func everyStatementOfAResult(_ name: String) throws {
    let scene = try #require(GoldenScene.result.first { $0.name == name })
    for size in [Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 120, rows: 40)] {
      var run = scene.run(.usualSize, try RealContent.load())
      run.resize(to: size)
      let report = try #require(run.state.result)
      var seen = ""
      for entry in report.document.entries.indices {
        run.perform(.result(.focus(entry)))
        seen += run.draw().flowingText + "\n"
      }
      for entry in report.document.entries {
        #expect(seen.contains(entry.text), "\(size): \(entry.text)")
      }
      #expect(seen.contains(report.report.headline))
      #expect(seen.contains(report.report.timeFrame), "\(size): \(report.report.timeFrame)")
    }
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 60, rows: 20)])
  func everyQuestion(_ size: Size) throws {
    let content = try RealContent.load()
    for stage in Stage.allCases {
      var run = ProgramRun(content, size: size)
      run.state.checklist.intake.age = .child
      run.state.checklist.intake.pregnancy = .before20Weeks
      run.state.checklist.intake.findings["newFacialWeakness"] = .unsure
      run.startChecklist()
      run.state.checklist.page = .stage(stage)
      run.measure()
      for (index, item) in run.items.enumerated() {
        run.perform(.checklist(.focus(index)))
        let shown = run.draw().flowingText
        let text = try #require(Self.text(of: item, content.clinical))
        #expect(shown.contains(text), "\(size): \(text)\n\(run.draw().text)")
      }
    }
  }

  @Test func everyReasonForAQuestion() throws {
    let content = try RealContent.load()
    for stage in Stage.allCases where stage != .followUps {
      var run = ProgramRun(content)
      run.startChecklist()
      run.state.checklist.page = .stage(stage)
      run.measure()
      for (index, item) in run.items.enumerated() {
        run.perform(.checklist(.focus(index)))
        run.press(.character("s"))
        let shown = run.draw().boxText
        let why = try #require(Self.why(of: item, content.clinical))
        #expect(shown.contains(why.text), "\(why.text)\n\(run.draw().text)")
        for source in content.clinical.sources.sources(of: why.sources) {
          #expect(shown.contains(source.citation), "\(source.citation)\n\(run.draw().text)")
        }
        run.press(.escape)
      }
    }
  }

  @Test func everyPlaceOfTheFace() throws {
    let content = try RealContent.load()
    for glyphs in GlyphSet.allCases {
      var run = ProgramRun(content, glyphs: glyphs)
      for region in RegionID.allCases {
        run.state.face.focus = region
        let panel = run.draw().panelText
        for statement in content.interface.places[region]?.about ?? [] {
          #expect(
            panel.contains(statement.text), "\(region) \(glyphs): \(statement.text)\n\(run.draw().text)")
        }
      }
    }
  }

  @Test func everyHabit() throws {
    let content = try RealContent.load()
    var run = ProgramRun(content)
    run.openHabits()
    for (index, habit) in content.clinical.habits.enumerated() {
      run.perform(.habits(.focus(index)))
      #expect(run.draw().text.contains(habit.ask), "\(habit.ask)\n\(run.draw().text)")
    }
  }

  /// The notice says the number, the first steps and every reason, whichever signs were given.
  @Test func everyEmergencyNotice() throws {
    let content = try RealContent.load()
    for finding in content.clinical.questions.findings.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      var intake = Intake.calm
      intake.findings[finding] = .yes
      let report = ProgramModel.report(for: intake, content.clinical, in: content.world())
      guard report.tier == .emergency else { continue }
      var run = ProgramRun(content)
      run.state.screen = .checklist
      run.state.checklist.intake = intake
      run.state.checklist.sheet = .emergency
      let shown = run.draw().flowingText
      #expect(shown.contains("112"))
      let said = report.rules.filter { $0.tier == .emergency }.flatMap { $0.said + [$0.reason.text] }
      for text in said + report.steps.prefix(4).map(\.text) {
        #expect(shown.contains(text), "\(finding): \(text)\n\(run.draw().text)")
      }
    }
  }

  @Test(arguments: GoldenScene.all.filter { $0.screen == "help" })
  func everyCommandOnTheHelpPage(_ scene: GoldenScene) throws {
    var run = scene.run(.usualSize, try RealContent.load())
    var seen = ""
    for _ in 0..<6 {
      seen += run.draw().text
      run.press(.pageDown)
    }
    run.press(.escape)
    for command in run.table.commands {
      let title = run.scene.world.interface.texts.title(ofCommand: command.id)
      #expect(seen.contains(title), "\(title)")
    }
  }

  private static func text(of item: ChecklistItem, _ clinical: ClinicalContent) -> String? {
    switch item {
    case .finding(let finding): clinical.questions[finding]?.ask
    case .choice(let question): clinical.questions.choices[question]?.ask
    case .option(let question, let option):
      clinical.questions.listedOptions(of: question).first { $0.id == option }?.label
    }
  }

  private static func why(of item: ChecklistItem, _ clinical: ClinicalContent) -> Statement? {
    switch item {
    case .finding(let finding): clinical.questions[finding]?.why
    case .choice(let question), .option(let question, _): clinical.questions.choices[question]?.why
    }
  }
}

extension ProgramRun.Drawn {
  /// All rows as one text, as the eye reads on from line to line.
  var flowingText: String {
    Self.flow((0..<surface.size.rows).map(surface.text(ofRow:)))
  }

  /// The text inside the box over the page.
  var boxText: String {
    Self.flow(
      (0..<surface.size.rows).map { row in
        let parts = surface.text(ofRow: row).split(separator: "│", omittingEmptySubsequences: false)
        return parts.count == 3 ? String(parts[1]) : ""
      })
  }

  /// The text right of the face.
  var panelText: String {
    Self.flow(
      (0..<surface.size.rows).map { row in
        let line = surface.text(ofRow: row)
        let bar = line.lastIndex { $0 == "│" || $0 == "|" }
        return bar.map { String(line[line.index(after: $0)...]) } ?? ""
      })
  }

  private static func flow(_ lines: [String]) -> String {
    lines.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }.joined(
      separator: " ")
  }
}
