import Content
import ViewModels

/// What has been said so far, so that nothing is said twice; and what is being listed.
///
/// A page is said in full when it comes. After that only what has changed on it is said, and what the
/// next answer is about.
package struct LineConversation: Sendable {
  private var page: LinePage?
  /// The last page that lay over no other.
  private var below: LinePage?
  private var announced: String?
  private var isMoreOpen = false

  package init() {}

  /// The lines to say for a page.
  ///
  /// - Parameter isAnswered: the person has just typed something, so there has to be an answer.
  package mutating func say(_ new: LinePage, isAnswered: Bool, in world: World) -> [String] {
    isMoreOpen = false
    defer {
      page = new
      if !new.isOverlay { below = new }
    }
    var lines: [String]
    if let page, page.name == new.name {
      lines = changes(from: page, to: new, isAnswered: isAnswered, in: world)
    } else {
      announced = nil
      lines = beginning(of: new, in: world)
    }
    if let announcement = new.announcement, announcement.key != announced {
      announced = announcement.key
      lines.append(announcement.text)
    }
    return lines
  }

  /// The page again, in full.
  package func again(in world: World) -> [String] {
    guard let page else { return [] }
    if isMoreOpen { return page.moreLines(in: world) }
    return [page.heading] + page.lines(in: world) + page.now
  }

  private func beginning(of new: LinePage, in world: World) -> [String] {
    // Coming back from what lay over a page, one knows that page.
    if let page, page.isOverlay, let below, below.name == new.name {
      return ["", backAt(new, in: world)] + new.notices
        + newLines(from: below, to: new, in: world) + new.now
    }
    return ["", new.heading] + new.notices + new.lines(in: world) + new.now
  }

  private func backAt(_ page: LinePage, in world: World) -> String {
    world.text(.lineBackAt, ["title": page.heading])
  }

  private func changes(
    from old: LinePage, to new: LinePage, isAnswered: Bool, in world: World
  ) -> [String] {
    let lines = newLines(from: old, to: new, in: world) + (isAnswered ? new.notices : [])
    if lines.isEmpty, old.now == new.now, old.announcement == new.announcement {
      guard isAnswered else { return [] }
      return [world.text(.lineNothingNew)] + new.now
    }
    let said = lines + (isAnswered || old.now != new.now ? new.now : [])
    // Back at the first line, of which nothing is said.
    if said.isEmpty, isAnswered, old.announcement == new.announcement { return [backAt(new, in: world)] }
    return said
  }

  private func newLines(from old: LinePage, to new: LinePage, in world: World) -> [String] {
    let known = Set(old.lines(in: world) + [old.heading])
    let heading = known.contains(new.heading) ? [] : [new.heading]
    return heading + new.lines(in: world).filter { !known.contains($0) }
  }
}

// MARK: - Answers

/// What becomes of a line that was typed.
package enum LineReply: Equatable, Sendable {
  /// Steps to take, and what is then still to be answered.
  case perform([LinePage.Action], then: String?)
  /// Something to say; nothing has changed.
  case say([String])
}

extension LineConversation {
  /// What a typed line means on the page that was said last.
  ///
  /// - Parameter isContinued: a number before it has just led to the line that it is about.
  package mutating func answer(
    _ typed: String, isContinued: Bool = false, in world: World
  ) -> LineReply {
    guard let page else { return .say([]) }
    let line = LineInput.cleaned(typed)
    if line.isEmpty { return .say(again(in: world)) }
    let wasOpen = isMoreOpen
    isMoreOpen = false
    if wasOpen {
      if let reply = numbered(line, LinePage.numbered(page.more)) { return reply }
      if isBack(line, in: world) {
        return .say([backAt(page, in: world)] + page.now)
      }
    }
    if let reply = reserved(line, on: page, in: world) { return reply }
    if let reply = value(line, on: page, in: world) { return reply }
    if let reply = numbered(line, page.numbered) { return reply }
    if case .text = page.entry?.kind { return text(line, on: page, in: world) }
    if !isContinued, line.count == 1, let letter = line.lowercased().first,
      page.lettersAfterNumber.contains(letter)
    {
      return .say([world.text(.lineWhich, ["letter": String(letter)])])
    }
    if let reply = letter(line, on: page, in: world) { return reply }
    return words(line, on: page, in: world)
  }

  /// Letters and words that mean the same on every page.
  private mutating func reserved(_ line: String, on page: LinePage, in world: World) -> LineReply? {
    let texts = world.interface.texts
    let word = line.lowercased()
    if word == String(LinePage.moreLetter) || word == world.text(.lineMore) {
      guard !page.more.isEmpty else { return .say([world.text(.lineNoMore)]) }
      isMoreOpen = true
      return .say(page.moreLines(in: world))
    }
    var letter: Character?
    if isBack(line, in: world) { letter = LinePage.back }
    if word == "?" || word == texts.title(ofCommand: "program.help") { letter = LinePage.help }
    if word == "q" || word == texts.title(ofCommand: "program.quit") { letter = LinePage.quit }
    guard let letter else { return nil }
    guard case .action(let action) = page.letters[letter] else { return .say([world.text(.lineNoBack)]) }
    return .perform([action], then: nil)
  }

  private func isBack(_ line: String, in world: World) -> Bool {
    let word = line.lowercased()
    return word == String(LinePage.back) || word == world.text(.lineBackWord)
  }

  /// A number as an answer.
  private func value(_ line: String, on page: LinePage, in world: World) -> LineReply? {
    guard let entry = page.entry, case .number(let range, _) = entry.kind,
      LineEntry.looksLikeNumber(line)
    else { return nil }
    if let actions = entry.actions(for: line) { return .perform(actions, then: nil) }
    return .say([world.text(.lineTypeNumber, range.words)])
  }

  private func text(_ line: String, on page: LinePage, in world: World) -> LineReply {
    if let choice = page.choices.first(where: { $0.isCommand && $0.title.lowercased() == line.lowercased() })
    {
      return .perform(choice.actions, then: nil)
    }
    guard let actions = page.entry?.actions(for: line) else { return .say([world.text(.lineUnknown)]) }
    return .perform(actions, then: nil)
  }

  /// The number of a choice, or a number with what to do there, such as "3 n".
  private func numbered(
    _ line: String, _ choices: [(number: Int, choice: LineChoice)]
  ) -> LineReply? {
    let digits = line.prefix { ("0"..."9").contains($0) }
    guard let number = Int(digits), let choice = choices.first(where: { $0.number == number })?.choice else {
      return nil
    }
    let rest = line.dropFirst(digits.count).drop { $0 == " " || $0 == "." }
    if rest.isEmpty { return .perform(choice.actions, then: nil) }
    return choice.focus.isEmpty ? nil : .perform(choice.focus, then: String(rest))
  }

  private func letter(_ line: String, on page: LinePage, in world: World) -> LineReply? {
    guard line.count == 1, let typed = line.first else { return nil }
    let lower = typed.lowercased().first ?? typed
    switch page.letters[typed] ?? page.letters[lower] {
    case .action(let action): return .perform([action], then: nil)
    case .unavailable(let reason): return .say([world.text(.lineNotNow, ["reason": reason])])
    case nil: return nil
    }
  }

  /// The name of something to do, or the beginning of just one.
  private func words(_ line: String, on page: LinePage, in world: World) -> LineReply {
    let commands = (page.choices + page.more).filter(\.isCommand)
    let word = line.lowercased()
    if let exact = commands.first(where: { $0.title.lowercased() == word }) {
      return .perform(exact.actions, then: nil)
    }
    let found = word.count > 1 ? commands.filter { $0.title.lowercased().hasPrefix(word) } : []
    var titles: [String] = []
    for choice in found where !titles.contains(choice.title) { titles.append(choice.title) }
    switch titles.count {
    case 0: return .say([world.text(.lineUnknown)])
    case 1: return .perform(found[0].actions, then: nil)
    default: return .say([world.text(.lineAmbiguous, ["words": titles.joined(separator: ", ")])])
    }
  }
}
