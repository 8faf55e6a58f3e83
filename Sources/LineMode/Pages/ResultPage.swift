import Commands
import Content
import Triage
import ViewModels

extension LinePage {
  /// The tier stands in the first three lines: the head, the word, and the time frame or the number to call.
  static func result(_ state: ProgramModel.State, in world: World) -> LinePage {
    guard let result = state.result else { return LinePage("result", world.text(.resultTitle)) }
    let report = result.report
    var page = LinePage("result", ResultModel.title(result, in: world))
    let isFinal = report.complete || report.tier == .incomplete || report.tier == .emergency
    page.say((isFinal ? report.word : world.text(.resultAtLeast, ["word": report.word])))
    page.say(
      report.tier == .emergency
        ? world.text(.emergencyCall, ["number": report.emergencyNumber]) : report.timeFrame)
    page.say(report.headline)
    var index = 0
    for block in result.document.blocks {
      switch block {
      case .heading(let key): page.head(world.text(key))
      case .statement(let entry):
        let focus = Action.result(.focus(index))
        page.parts.append(.choice(LineChoice(entry.text, [focus, .result(.sources)], focus: [focus])))
        index += 1
      }
    }
    page.say(world.text(.resultNotReviewed))
    page.add(
      table(state, in: world),
      Emphasis(hidden: ["result.nextPage", "result.sources", "program.readAbout"]), in: world)
    let entries = result.document.entries
    page.nowAt(
      result.focus, entries.indices.contains(result.focus) ? entries[result.focus].text : nil, in: world)
    page.now.append(world.text(.lineStatements))
    return page
  }
}
