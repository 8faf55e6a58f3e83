extension ScreenTexts {
  /// What the keys of the titles of commands begin with.
  public static let commandPrefix = "command."

  /// The title of a command, as a footer and a help page show it; its id where there is none,
  /// so that a missing title is seen and not fatal.
  public func title(ofCommand id: String) -> String {
    text(id: Self.commandPrefix + id) ?? id
  }
}

extension ScreenTexts {
  /// Every command with its title, by id.
  var commandTitles: [(id: String, title: String)] {
    texts.filter { $0.key.hasPrefix(Self.commandPrefix) }
      .map { (String($0.key.dropFirst(Self.commandPrefix.count)), $0.value) }
      .sorted { $0.0 < $1.0 }
  }
}
