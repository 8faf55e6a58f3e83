import ViewModels

/// Everything a kiosk can do, page by page, written out by hand for a reviewer to read: whatever a page
/// offers beyond its line here must not be there.
///
/// Neither the marks of the commands nor the code that picks them is asked.
enum AllowedCommands {
  private static let everywhere: Set = ["kiosk.end", "program.help", "program.repaint", "kiosk.staff"]
  private static let staff: Set = ["staff.back", "program.help", "program.repaint"]
  private static let choices: Set = ["kiosk.choose", "options.move", "kiosk.pick"]
  private static let face: Set = [
    "face.move", "face.start", "face.pick", "face.half", "face.turn", "face.list", "face.clear", "face.first",
    "face.last",
  ]
  private static let checklist: Set = [
    "checklist.yes", "checklist.no", "checklist.unsure", "checklist.none", "checklist.pick", "checklist.back",
    "checklist.why", "checklist.skip", "checklist.turn", "checklist.move", "checklist.pickLabel",
  ]
  private static let result: Set = [
    "kiosk.finish", "kiosk.leaveResult", "result.move", "result.nextPage", "result.previousPage",
    "result.first", "result.last", "result.sources", "result.change",
  ]
  private static let timer: Set = [
    "exercise.lightHeaded", "exercise.extend", "exercise.done", "exercise.stop", "exercise.bell",
    "exercise.flash",
  ]
  private static let reading: Set = ["help.scroll", "sheet.close"]

  /// The ids of the commands of a page.
  static func ids(_ place: AllowListTests.Place) -> Set<String> {
    switch place {
    case .attract: ["kiosk.staff"]
    case .countdown: []
    case .language, .privacy: choices.union(["kiosk.back"]).union(everywhere)
    case .face: face.union(["kiosk.leaveFace"]).union(everywhere)
    case .faceList: face.union(["face.closeList"]).union(everywhere)
    case .checklist, .pattern: checklist.union(["checklist.next"]).union(everywhere)
    case .review: checklist.union(["checklist.result"]).union(everywhere)
    case .why: reading.union(everywhere)
    case .code, .ticket: Set(["sheet.close"]).union(everywhere)
    case .choices:
      Set(["options.confirm", "options.move", "options.pick", "sheet.close"]).union(everywhere)
    case .days: Set(["days.confirm", "days.erase", "sheet.close"]).union(everywhere)
    case .emergency:
      Set(["emergency.goOn", "emergency.result", "emergency.correct", "help.scroll"]).union(everywhere)
    case .result, .emergencyResult: result.union(everywhere)
    case .resultSources, .exerciseSources: reading.union(everywhere)
    case .handOver: choices.union(["kiosk.back", "kiosk.read", "kiosk.readUp"]).union(everywhere)
    case .exercise:
      Set([
        "exercise.start", "exercise.shorter", "exercise.longer", "exercise.move", "exercise.close",
        "exercise.sources", "exercise.bell", "exercise.flash",
      ]).union(everywhere)
    case .breathing: timer.union(["exercise.pause"]).union(everywhere)
    case .paused: timer.union(["exercise.goOn"]).union(everywhere)
    case .over: Set(["exercise.close", "exercise.sources"]).union(everywhere)
    case .help, .helpOfResult, .helpOfHandOver, .helpOfCode:
      reading.union(["kiosk.end", "program.repaint", "kiosk.staff"])
    case .endQuestion:
      choices.union(["kiosk.goOn", "kiosk.endNow", "program.help", "program.repaint", "kiosk.staff"])
    case .pin: staff.union(["staff.check", "staff.erase", "staff.digit"])
    case .helpOfPIN: reading.union(["program.repaint"])
    case .menu: staff.union(choices)
    case .counters, .settings: staff.union(["help.scroll"])
    case .testPage: staff
    }
  }
}
