import Commands
import Content
import Plan
import ViewModels

extension LinePage {
  static func exercise(_ state: ProgramModel.State, in world: World) -> LinePage {
    guard let exercise = state.exercise, let text = world.plan?.techniqueTexts[exercise.technique.id] else {
      return LinePage("exercise", "")
    }
    var page = LinePage("exercise.\(exercise.technique.id).\(exercise.stageName)", text.name)
    switch exercise.stage {
    case .ready: page.addPreparation(exercise, in: world)
    case .running, .paused: page.addGuide(exercise, text, in: world)
    case .finished, .stopped, .lightHeaded:
      page.say(exercise.endText(text))
      page.say(world.text(.exerciseKept, ["time": World.time(seconds: exercise.elapsed / 1000)]))
    }
    page.add(
      table(state, in: world),
      Emphasis(
        shown: ["exercise.shorter", "exercise.longer", "exercise.done", "exercise.extend"],
        hidden: ["exercise.sources"]), in: world)
    return page
  }

  private mutating func addPreparation(_ exercise: ExerciseModel.State, in world: World) {
    var index = 0
    for entry in exercise.document(in: world).entries {
      guard entry.kind != .heading else {
        head(entry.text)
        continue
      }
      // The model moves by steps only; from the top a step of the index leads there.
      let focus = [Action.exercise(.step(-1000)), .exercise(.step(index))]
      parts.append(.choice(LineChoice(entry.text, focus + [.exercise(.sources)], focus: focus)))
      if index == exercise.step { nowAt(index, entry.text, in: world) }
      index += 1
    }
    if exercise.technique.seconds > 0, exercise.technique.kind != .repeated {
      say(world.text(.exerciseLength, ["count": String(exercise.technique.seconds / 60)]))
    }
    say(world.text(exercise.hasBell ? .exerciseBellOn : .exerciseBellOff))
  }

  private mutating func addGuide(
    _ exercise: ExerciseModel.State, _ text: TechniqueText, in world: World
  ) {
    say(text.stop)
    if exercise.technique.stopsWhenLightHeaded { say(world.text(.exerciseLightHeaded)) }
    if exercise.technique.kind == .checklist {
      let place = ["step": String(exercise.step + 1), "count": String(text.steps.count)]
      now.append(world.text(.exerciseStep, place))
    }
    announcement = Announcement(
      key: exercise.announcementKey, text: exercise.announced(text, in: world))
  }
}

extension ExerciseModel.State {
  fileprivate var stageName: String {
    switch stage {
    case .ready: "ready"
    case .running, .paused: "running"
    case .finished: "finished"
    case .stopped: "stopped"
    case .lightHeaded: "lightHeaded"
    }
  }

  /// Changes with each phase; a timer speaks once a minute.
  fileprivate var announcementKey: String {
    if stage == .paused { return "paused" }
    switch technique.kind {
    case .paced: return "\(position?.round ?? 0).\(position?.phase ?? -1)"
    case .timer: return "\(minutesLeft)"
    case .repeated: return "\(breaksDone).\(turn?.isBreak == true)"
    case .checklist: return "\(step)"
    }
  }

  fileprivate func announced(_ text: TechniqueText, in world: World) -> String {
    let phase = phaseText(text, in: world)
    guard stage == .running, technique.kind == .timer else { return phase }
    let left = world.text(.exerciseLeft, ["time": World.time(seconds: minutesLeft * 60)])
    return "\(phase), \(left)"
  }

  /// Minutes begun.
  private var minutesLeft: Int { ((secondsLeft ?? 0) + 59) / 60 }
}
