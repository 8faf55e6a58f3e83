/// What the first frame needs, and no more.
public struct InterfaceContent: Sendable {
  /// The language of the texts.
  public let language: LanguageInfo
  /// The words of the screens.
  public let texts: ScreenTexts
  /// The places of the face.
  public let places: PlaceCatalog
  /// The drawing, as `face.svg`.
  public let faceDrawing: String
  /// The drawing in ASCII.
  public let faceAscii: String
  /// Which region each character of ``faceAscii`` belongs to.
  public let faceAsciiMask: String
}
