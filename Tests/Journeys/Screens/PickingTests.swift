import TerminalHarness
import Testing

/// Saying where it twitches.
@Suite struct PickingTests {
  @Test func arrowsAndSpacePick() throws {
    let session = try Journey.begin(["--reduced-motion"])
    try session.walk(.right)
    #expect(session.shows("Right lower eyelid"))
    let places = Picture(session).cursor
    try session.walk(" ")
    #expect(session.shows("Picked: right lower eyelid"), "\(session.screenDump)")
    try session.walk("h", " ")
    #expect(session.shows("Picked: right lower eyelid"))
    #expect(session.screen.cursorPosition.column < places.column)
    try session.walk(" ", .right, " ")
    #expect(session.shows("Enter starts with this place."))
  }

  @Test func theSoftFlickerEndsByItself() throws {
    let session = try Journey.begin()
    try session.walk(" ")
    let rest = Picture(session)
    try session.walk(" ", " ")
    try session.waitUntil("the flicker did not end", within: .seconds(5)) { _ in Picture(session) == rest }
    let cost = try #require(try session.idleCost(over: .milliseconds(1500)))
    #expect(cost.bytes < 4096)
    let quiet = try #require(try session.idleCost(over: .milliseconds(300)))
    #expect(quiet.bytes == 0)
  }

  @Test func aClickPicks() throws {
    let session = try Journey.begin(["--reduced-motion"])
    try session.walk(.right)
    let eye = session.screen.cursorPosition
    try session.walk(.left)
    try session.click(column: eye.column, row: eye.row)
    try session.settle()
    session.expectSound()
    #expect(session.shows("Picked: right lower eyelid"), "\(session.screenDump)")
    #expect(session.screen.cursorPosition == eye)
  }

  @Test func aClickOnTheFooterIsItsCommand() throws {
    let session = try Journey.begin()
    let place = try session.waitUntil(text: "checklist")
    let footer = try #require((0..<80).first { session.screen.cell(column: $0, row: 23)?.text == "E" })
    #expect(place.row <= 23)
    try session.click(column: footer, row: 23)
    try session.waitUntil(text: "Checklist:")
  }

  @Test func aClickOnAnItemAnswersIt() throws {
    let session = try Journey.begin(at: .urgentSigns)
    let item = try session.waitUntil(text: "Known multiple sclerosis")
    try session.click(column: item.column, row: item.row)
    try session.settle()
    #expect(session.screen.row(item.row).contains("[x]"))
    session.expectSound()
  }

  @Test func theListPicks() throws {
    let session = try Journey.begin(["--reduced-motion"], at: .list)
    try session.walk(.home, .down, " ")
    #expect(session.shows("[√] Right brow"), "\(session.screenDump)")
    try session.walk(.end, " ", .escape)
    #expect(session.shows("Picked: right brow"), "\(session.screenDump)")
  }

  @Test(arguments: [("LLSAN", "nostril"), ("nostril", "nostril"), ("lip", "Lips"), ("NOSTRIL", "nostril")])
  func findingByName(query: String, name: String) throws {
    let session = try Journey.begin(["--reduced-motion"])
    try session.walk("/")
    for character in query { try session.walk(.text(String(character))) }
    #expect(session.shows("/ \(query)"))
    let row = try #require(session.screen.text.first { $0.contains("› [ ]") })
    #expect(row.contains(name), "\(session.screenDump)")
    try session.walk(.enter)
    #expect(session.shows("Checklist:"))
  }

  @Test func findingNothingSaysSo() throws {
    let session = try Journey.begin()
    try session.walk("/", "zzz")
    #expect(session.shows("No place has this name"))
    try session.walk(.enter)
    #expect(session.shows("No place has this name"))
    try session.walk(.backspace, .backspace, .backspace, .backspace)
    #expect(!session.shows("/ "))
  }

  @Test func aHalfIsPickedAtOnce() throws {
    let session = try Journey.begin(["--reduced-motion"])
    try session.walk("a")
    #expect(session.shows("left brow"), "\(session.screenDump)")
    try session.walk("x")
    #expect(session.shows("Enter starts with this place."))
    try session.walk("m")
    let left = try session.waitUntil(text: "your LEFT")
    let right = try session.waitUntil(text: "your RIGHT")
    #expect(left.column > right.column)
  }
}
