import Foundation
import Triage

/// One twitch, or one run of them, that the person noted down.
package struct Episode: Hashable, Sendable, Codable, Identifiable {
  /// Its own name, the same in every export.
  package var id: UUID
  /// When it began.
  package var began: Moment
  /// Where it was; empty if the person did not say.
  package var regions: RegionSet
  /// How strong it was, from 0 to 4; `nil` if the person did not say.
  package var strength: Int?
  /// How long it lasted, in seconds up to a day; `nil` if the person did not say.
  package var seconds: Int?
  /// What may have set it off: ids of triggers, or the person's own words.
  package var triggers: [String]
  /// What else the person wrote; `nil` if nothing.
  package var note: String?

  /// An episode from its parts.
  package init(
    id: UUID = UUID(), began: Moment, regions: RegionSet = [], strength: Int? = nil, seconds: Int? = nil,
    triggers: [String] = [], note: String? = nil
  ) {
    self.id = id
    self.began = began
    self.regions = regions
    self.strength = strength
    self.seconds = seconds
    self.triggers = triggers
    self.note = note
  }
}
