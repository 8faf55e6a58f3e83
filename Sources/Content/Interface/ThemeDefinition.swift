/// How one role or ground looks, as a theme file says it. Which role stands for what, the
/// drawing code knows.
public struct ThemeLook: Equatable, Sendable {
  /// 0...255, a colour of the 256-colour palette; nil keeps the terminal's own.
  public var foreground: Int?
  /// 0...15, for terminals with few colours.
  public var foreground16: Int?
  /// 0...255.
  public var background: Int?
  /// 0...15.
  public var background16: Int?
  /// Heavier strokes.
  public var isBold = false
  /// Fainter than the rest.
  public var isDim = false
  /// Foreground and background swapped.
  public var isReversed = false
  /// With a line below.
  public var isUnderlined = false
}

/// A theme file.
public struct ThemeDefinition: Equatable, Sendable {
  /// As the file is named, without its ending.
  public let name: String
  /// By role, such as `title`.
  public let roles: [String: ThemeLook]
  /// By ground, such as `picked`.
  public let grounds: [String: ThemeLook]

  /// The roles every theme must define.
  public static let roleNames = [
    "plain", "title", "muted", "accent", "focus", "selected", "ok", "caution", "warning", "danger",
    "faceLine", "faceSoft", "faceHair", "faceLips", "faceIris",
  ]

  /// The grounds every theme must define.
  public static let groundNames = [
    "focus", "hover", "picked", "pickedBright", "ok", "caution", "warning", "danger",
  ]

  init(_ reader: YAMLReader) {
    reader.allow("name", "roles", "grounds")
    name = reader.text("name")
    roles = Self.looks(reader.map("roles"), names: Self.roleNames)
    grounds = Self.looks(reader.map("grounds"), names: Self.groundNames)
  }

  private static func looks(_ reader: YAMLReader, names: [String]) -> [String: ThemeLook] {
    var looks: [String: ThemeLook] = [:]
    for (name, look) in reader.maps() {
      if !names.contains(name) {
        reader.log.add(
          reader.file, look.line, "unknown name \(reader.full(name))",
          "write one of: \(names.joined(separator: ", "))")
      }
      looks[name] = ThemeLook(look)
    }
    for name in names where looks[name] == nil && !reader.entries.isEmpty {
      reader.log.add(reader.file, reader.line, "\(reader.full(name)) is missing", "write \(name): { ... }")
    }
    return looks
  }
}

extension ThemeLook {
  init(_ reader: YAMLReader) {
    reader.allow(
      "foreground", "foreground16", "background", "background16", "bold", "dim", "reversed", "underlined")
    self.init(
      foreground: Self.colour(reader, "foreground", upTo: 255),
      foreground16: Self.colour(reader, "foreground16", upTo: 15),
      background: Self.colour(reader, "background", upTo: 255),
      background16: Self.colour(reader, "background16", upTo: 15),
      isBold: reader.flag("bold"), isDim: reader.flag("dim"), isReversed: reader.flag("reversed"),
      isUnderlined: reader.flag("underlined"))
  }

  private static func colour(_ reader: YAMLReader, _ key: String, upTo limit: Int) -> Int? {
    guard let number = reader.optionalInt(key) else { return nil }
    guard (0...limit).contains(number) else {
      reader.log.add(
        reader.file, reader.node(key)?.line ?? reader.line, "\(reader.full(key)) is \(number)",
        "write a number from 0 to \(limit)")
      return nil
    }
    return number
  }
}
