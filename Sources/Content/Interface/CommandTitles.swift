extension ScreenTexts {
  /// What the keys of the titles of commands begin with.
  public static let commandPrefix = "command."

  /// The title of a command, as a footer and a help page show it; its id where there is none,
  /// so that a missing title is seen and not fatal.
  public func title(ofCommand id: String) -> String {
    text(id: Self.commandPrefix + id) ?? id
  }
}
