import Content
import Plan

extension ExerciseModel.State {
  /// What to do now.
  package func phaseText(_ text: TechniqueText, in world: World) -> String {
    if stage == .paused { return world.text(.exercisePaused) }
    switch technique.kind {
    case .paced:
      guard let position, technique.phases.indices.contains(position.phase) else { return text.ending }
      return text.phases[technique.phases[position.phase].action] ?? ""
    case .timer: return world.text(.exerciseRunning)
    case .repeated: return world.text(turn?.isBreak == true ? .exerciseBreak : .exerciseRunning)
    case .checklist: return text.steps.indices.contains(step) ? text.steps[step].text : text.ending
    }
  }

  /// What is said at the end, however it came.
  package func endText(_ text: TechniqueText) -> String {
    switch stage {
    case .lightHeaded: text.lightHeaded?.text ?? text.stop
    case .stopped: text.stop
    case .ready, .running, .paused, .finished: text.ending
    }
  }
}
