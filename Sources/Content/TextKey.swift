/// Every text of the screens, by the key it has in `screens.yaml` of each language.
///
/// A text that depends on a count has two keys, `something.one` and `something.other`.
public enum TextKey: String, CaseIterable, Sendable {
  case faceTitle = "face.title"
  case pickedOne = "face.picked.one"
  case pickedOther = "face.picked.other"
}
