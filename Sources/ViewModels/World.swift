import Commands
import Content
import FaceMap
import Journal
import Plan

/// What surrounds the view models: the content, and how the program is being used.
///
/// It is passed in with every step. Nothing is a singleton, so tests say exactly what there is.
package struct World: Sendable {
  /// Screen texts and places, there from the first frame on.
  package var interface: InterfaceContent
  /// Questions, rules and guidance; loaded behind the first frame, and nil until then.
  package var clinical: ClinicalContent?
  /// The plan and its exercises; loaded with the clinical content.
  package var plan: PlanContent?
  /// The articles; loaded when Learn is first opened, and nil until then.
  package var learn: Learn?
  /// What the search looks in; loaded with the articles.
  package var search: SearchIndex?
  /// What the journal holds; empty where none is kept.
  package var record: JournalSnapshot
  /// The time of this step, in the time zone the person is in.
  package var now: Moment
  /// Where arrow keys lead on the face.
  package var face: FaceDrawing
  package var mode: Mode
  /// The number to call in the person's country.
  package var emergencyNumber: String
  /// Whom a patient in a waiting room turns to, such as "reception"; nil elsewhere.
  package var reception: String?
  /// Where the journal is, for people to read; empty where there is none.
  package var journalPath = ""
  /// Whether the clock was set by hand, which is said on the screen.
  package var isClockSet = false
  /// Whether anything may move on the screen.
  package var hasMotion: Bool

  package init(
    interface: InterfaceContent, clinical: ClinicalContent? = nil, plan: PlanContent? = nil,
    record: JournalSnapshot = JournalSnapshot(), now: Moment, face: FaceDrawing, mode: Mode = .personal,
    emergencyNumber: String, hasMotion: Bool = true
  ) {
    self.interface = interface
    self.clinical = clinical
    self.plan = plan
    self.record = record
    self.now = now
    self.face = face
    self.mode = mode
    self.emergencyNumber = emergencyNumber
    self.hasMotion = hasMotion
  }
}
