/// A language the content is written in.
public struct LanguageInfo: Equatable, Sendable {
  /// As the folder is named, such as `en`.
  public let code: String
  /// In the language itself, such as `English`.
  public let name: String

  /// Joins code and name.
  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }

  init(_ reader: YAMLReader) {
    reader.allow("code", "name")
    code = reader.text("code")
    name = reader.text("name")
  }
}
