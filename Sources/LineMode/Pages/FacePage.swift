import Commands
import Content
import FaceMap
import Journal
import Triage
import ViewModels

extension LinePage {
  static func welcome(_ state: ProgramModel.State, in world: World) -> LinePage {
    var page = LinePage("welcome", world.text(.welcomeTitle))
    page.say(world.text(.welcomeLead))
    page.say(world.text(.welcomeIs))
    page.say(world.text(.welcomeIsNot))
    page.say(world.text(.welcomeData, ["path": world.journalPath]))
    page.say(world.text(.welcomeEmergency, ["number": world.emergencyNumber]))
    page.add(table(state, in: world), in: world)
    return page
  }

  /// The places of the face by name, or those that were searched for.
  static func face(_ state: ProgramModel.State, in world: World) -> LinePage {
    if case .search(let query) = state.face.panel { return places(query, state, in: world) }
    var page = LinePage(
      state.face.purpose == .checkIn ? "places" : "face", world.text(.faceTitle))
    if state.face.panel == .today, state.face.purpose == .checklist { page.addToday(in: world) }
    page.addPlaces(state, in: world)
    page.addPicked(state, in: world)
    if state.face.purpose == .checkIn { return page.returning(to: .linePlacesDone, state, in: world) }
    page.add(
      table(state, in: world),
      Emphasis(
        shown: [
          "face.find", "face.checkIn", "face.plan", "face.lastResult", "face.resume", "program.learn",
          "journal.logEpisode",
        ],
        hidden: ["face.pick"]), in: world)
    return page
  }

  private static func places(_ query: String, _ state: ProgramModel.State, in world: World) -> LinePage {
    var page = LinePage("places.search", world.text(.lineFindPlace))
    if !query.isEmpty {
      page.addPlaces(state, in: world)
      if FaceMapModel.list(state.face, in: world).isEmpty { page.notices.append(world.text(.faceNoMatch)) }
    }
    page.entry = LineEntry(kind: .text(longest: 40), use: .place)
    page.addPicked(state, in: world)
    page.now.append(world.text(.lineTypeName))
    if state.face.purpose == .checkIn { return page.returning(to: .linePlacesDone, state, in: world) }
    page.add(table(state, in: world), Emphasis(hidden: ["face.pick"]), in: world)
    return page
  }

  /// The places go into the check-in that asked for them.
  private func returning(to key: TextKey, _ state: ProgramModel.State, in world: World) -> LinePage {
    var page = self
    var done = LineChoice(world.text(key), [.face(.start)])
    done.isCommand = true
    page.parts.append(.choice(done))
    page.add(
      LinePage.table(state, in: world), Emphasis(shown: ["face.find"], hidden: ["face.pick"]), in: world)
    return page
  }

  private mutating func addToday(in world: World) {
    head("\(world.text(.todayTitle)), \(world.text(of: world.now.day))")
    for line in world.todayLines { say(line.text) }
  }

  private mutating func addPlaces(_ state: ProgramModel.State, in world: World) {
    for region in FaceMapModel.list(state.face, in: world) {
      let name = world.interface.places.name(of: region)
      let isPicked = state.face.picked.contains(region)
      offer(
        isPicked ? world.text(.linePicked, ["place": name]) : name, .face(.toggleRegion(region)))
    }
  }

  private mutating func addPicked(_ state: ProgramModel.State, in world: World) {
    if state.face.isWaitingForContent { notices.append(world.text(.faceLoading)) }
    guard !state.face.picked.isEmpty else {
      let place = world.interface.places.name(of: state.face.focus)
      now.append(world.text(.linePickFirst))
      return now.append(world.text(.lineStartsWith, ["place": place]))
    }
    let names = state.face.picked.map(world.interface.places.name(of:))
    now.append(world.text(.facePicked, ["places": names.joined(separator: ", ")]))
    if !state.face.picked.contains(state.face.focus) {
      now.append(
        world.text(.lineAtPlace, ["place": world.interface.places.name(of: state.face.focus)]))
    }
  }
}
