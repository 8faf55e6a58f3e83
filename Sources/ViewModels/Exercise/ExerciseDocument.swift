import Content
import Plan

extension ExerciseModel.State {
  /// What is read before it begins: what it is for, what to do, what to mind.
  package func document(in world: World) -> PlanDocument {
    var document = PlanDocument()
    guard let text = world.plan?.techniqueTexts[technique.id] else { return document }
    document.add(.lead, text.purpose)
    document.steps(text.steps)
    if !text.cautions.isEmpty {
      document.heading(world.interface.texts[.exerciseMind])
      for caution in text.cautions { document.add(.item, caution) }
    }
    document.add(.text, text.start)
    return document.filled(number: world.emergencyNumber)
  }
}
