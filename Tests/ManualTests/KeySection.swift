import Commands
import Content
import ProgramTesting
import Screens
import Triage
import ViewModels

/// The keys of one screen, from its table of commands.
struct KeySection {
  struct Line: Equatable {
    let id: String
    var keys: [String]
    let title: String
  }

  let title: String
  var lines: [Line]

  /// All screens of the program, and before them what works on each.
  static func all() throws -> [KeySection] {
    let content = try RealContent.load()
    var sections = screens(content).map { title, run in
      KeySection(title: title, lines: lines(of: run.table.commands, content))
    }
    let common = sections[0].lines.filter { line in sections.allSatisfy { $0.lines.contains(line) } }
    for place in sections.indices { sections[place].lines.removeAll { common.contains($0) } }
    return [KeySection(title: "On every screen", lines: common)] + sections
  }

  private static func screens(_ content: RealContent) -> [(String, ProgramRun)] {
    let steps: [(TextKey, (inout ProgramRun) -> Void)] = [
      (.faceTitle, { $0.perform(.contentArrived) }),
      (.checklistTitle, { $0.startChecklist() }),
      (
        .habitsTitle,
        {
          $0.openStage(.pattern)
          $0.perform(.checklist(.skip))
        }
      ),
      (.resultTitle, { $0.showResult(of: .calm) }),
      (.checkInTitle, { $0.perform(.open(.checkIn)) }),
      (
        .planTitle,
        {
          $0.havePlan(day: 3)
          $0.openPlan()
        }
      ),
      (.learnTitle, { $0.openLearn() }),
    ]
    return steps.map { key, step in
      var run = ProgramRun(content)
      step(&run)
      return (name(of: key, content), run)
    }
  }

  /// A title without what is filled in.
  private static func name(of key: TextKey, _ content: RealContent) -> String {
    String(content.interface.texts[key].prefix { !":(".contains($0) }).trimmingSpaces
  }

  private static func lines(
    of commands: [Command<ProgramModel.Action>], _ content: RealContent
  ) -> [Line] {
    var lines: [Line] = []
    for command in commands where command.prominence < .unlisted {
      let names = command.keys.map(content.interface.texts.name(of:))
      if let place = lines.firstIndex(where: { $0.id == command.id }) {
        lines[place].keys += names.filter { !lines[place].keys.contains($0) }
      } else {
        lines.append(
          Line(id: command.id, keys: names, title: content.interface.texts.title(ofCommand: command.id)))
      }
    }
    return lines
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.hasSuffix(" ") { text = text.dropLast() }
    return String(text)
  }
}
