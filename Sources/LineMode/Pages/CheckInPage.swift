import Commands
import Content
import Journal
import ViewModels

extension LinePage {
  /// One line of the check-in after the other; all of them are in the list of all else.
  static func checkIn(_ state: ProgramModel.State, in world: World) -> LinePage {
    guard let checkIn = state.checkIn else { return LinePage("checkIn", "") }
    let title = world.text(.checkInTitle, ["date": world.text(of: checkIn.day)])
    var page = LinePage("checkIn", title)
    switch checkIn.sheet {
    case .leave: page = LinePage("checkIn.leave", world.text(.checkInLeave))
    case .warningSigns:
      page = LinePage("checkIn.signs", world.text(.checkInSignTitle))
      for (index, question) in (world.plan?.dailyQuestions ?? []).enumerated() {
        page.offer(question.ask, .checkIn(.chooseSign(index)))
      }
      page.offer(
        world.text(.checkInSignOther), .checkIn(.chooseSign(world.plan?.dailyQuestions.count ?? 0)))
    case nil: page.addForm(checkIn, in: world)
    }
    page.isOverlay = checkIn.sheet != nil
    page.note(checkIn.notice, in: world)
    page.add(
      table(state, in: world),
      Emphasis(
        shown: ["checkIn.forget", "checkIn.unsure", "checkIn.skip"],
        hidden: ["checkIn.less", "checkIn.more"], byNumber: ["checkIn.signConfirm"]), in: world)
    return page
  }

  private mutating func addForm(_ state: CheckInModel.State, in world: World) {
    namesCommands = true
    if let saved = state.savedAt {
      let date = ["date": world.text(of: saved.day), "time": world.clock(of: saved)]
      say(world.text(.checkInEntered, date))
    }
    if state.notice == nil, state.isToday(before: world.now.day) {
      notices.append(world.text(.checkInPastMidnight))
    }
    let fields = CheckInField.allCases
    let index = fields.firstIndex(of: state.focus) ?? 0
    let place = ["number": String(index + 1), "count": String(fields.count)]
    now.append("\(world.text(.linePlace, place)) \(line(state.focus, state, in: world))")
    if state.focus == .warningSign { now.append(world.text(.checkInLead)) }
    ask(state.focus, in: world)
    for field in fields {
      let focus = Action.checkIn(.focus(field))
      more.append(LineChoice(line(field, state, in: world), [focus], focus: [focus]))
    }
    addNextAndBefore(.checkIn(.move(1)), .checkIn(.move(-1)), in: world)
  }

  private func line(_ field: CheckInField, _ state: CheckInModel.State, in world: World) -> String {
    let value = state.value(of: field, in: world)
    let isOffered = state.offered.contains(field)
    return "\(field.name(in: world)): \(isOffered ? world.text(.lineYesterday, ["value": value]) : value)"
  }

  private mutating func ask(_ field: CheckInField, in world: World) {
    switch field.kind {
    case .yesNo: now.append(world.text(.lineYesNo))
    case .amount:
      offer(world.text(.amountNone), .checkIn(.adjust(-2)), .checkIn(.move(1)))
      offer(world.text(.amountSome), .checkIn(.adjust(-2)), .checkIn(.adjust(1)), .checkIn(.move(1)))
      offer(world.text(.amountLots), .checkIn(.adjust(1)), .checkIn(.adjust(2)), .checkIn(.move(1)))
    case .level: askNumber(field, isWhole: true, in: world)
    case .number(let step, _): askNumber(field, isWhole: step == 1, in: world)
    case .places: break
    case .text:
      entry = LineEntry(kind: .text(longest: CheckInModel.longestNote), use: .note)
      now.append(world.text(.lineTypeNote))
    }
  }

  private mutating func askNumber(_ field: CheckInField, isWhole: Bool, in world: World) {
    entry = LineEntry(kind: .number(field.range, isWhole: isWhole), use: .field(field))
    now.append(world.text(.lineTypeNumber, field.range.words))
  }
}
