import TerminalHarness
import Testing

/// From the face through the checklist to a result.
@Suite struct ChecklistJourneyTests {
  @Test func nothingEndsInSelfCareWithinTwelveKeys() throws {
    let session = try Journey.begin()
    let keys: [KeyPress] = [.enter, "0", "0", "3", "4", .enter, "0", .enter]
    #expect(keys.count <= 12)
    for key in keys { try session.walk(key) }
    #expect(session.shows("CARE FOR IT YOURSELF"), "\(session.screenDump)")
    let tier = try session.waitUntil(text: "CARE FOR IT YOURSELF")
    #expect(tier.row < 3)
  }

  @Test func anEmergencyTakesAtMostThreeKeysAfterThePlace() throws {
    let session = try Journey.begin()
    try session.walk(" ", .enter, "1")
    #expect(session.shows("Get help first"))
    #expect(session.shows("Call 112 now."))
  }

  @Test func goingOnFromAnEmergencyReachesTheResult() throws {
    let session = try Journey.begin(at: .emergency)
    try session.walk(.enter)
    #expect(session.shows("! Get emergency help now: call 112"))
    try session.walk("0", "0", "0", "3", "4", .enter, "0", .enter)
    #expect(session.shows("GET EMERGENCY HELP NOW"), "\(session.screenDump)")
  }

  @Test func anEmergencyShowsItsWholeResult() throws {
    let session = try Journey.begin(at: .emergency)
    try session.walk("r")
    #expect(session.shows("Your result"))
    #expect(session.shows("GET EMERGENCY HELP NOW"))
    #expect(session.shows("Call 112 now."))
  }

  /// A weak face alone, over a day, with the forehead, is for today and not for the ambulance.
  @Test func followUpsOfWeaknessStepDownToUrgent() throws {
    let session = try Journey.begin(at: .checklist)
    try session.walk("6")
    #expect(session.shows("Get help first"))
    try session.walk(.enter, "0", "0")
    #expect(session.shows("2/5"), "\(session.screenDump)")
    try session.walk("y", "y", "y")
    #expect(!session.shows("call 112"), "\(session.screenDump)")
    try session.walk(.enter, "0", "3", "4", .enter, "0", .enter)
    #expect(session.shows("BE SEEN TODAY"), "\(session.screenDump)")
  }

  @Test func aMistakenEmergencyIsTakenBack() throws {
    let session = try Journey.begin(at: .emergency)
    try session.walk(.escape, "1")
    #expect(!session.shows("[x]"))
    #expect(!session.shows("Get emergency help now"), "\(session.screenDump)")
  }

  @Test func changingAnAnswerChangesTheResult() throws {
    let session = try Journey.begin(at: .review)
    #expect(session.screen.row(1).contains("Care for it yourself"), "\(session.screenDump)")
    try session.walk(.end, .up, .up, .up, .up, .up, .up, .up, .up, .up, .up, .up, "y")
    let changed = session.screen.row(1)
    #expect(!changed.contains("Care for it yourself"), "\(session.screenDump)")
    try session.walk(.enter)
    #expect(session.shows("BOOK AN APPOINTMENT"), "\(session.screenDump)")
    try session.walk("c", .home, "y")
    #expect(session.shows("Get help first"), "\(session.screenDump)")
    try session.walk("r")
    #expect(session.shows("GET EMERGENCY HELP NOW"))
  }

  @Test func openAnswersAreNotPassedOver() throws {
    let session = try Journey.begin(at: .urgentSigns)
    try session.walk(.enter)
    #expect(session.shows("Please answer this one too"), "\(session.screenDump)")
    try session.walk(.tab)
    #expect(session.shows("3/4"))
    try session.walk(.tab, .tab, .enter)
    #expect(session.shows("NOT FINISHED"), "\(session.screenDump)")
  }

  @Test func goingBackKeepsTheAnswers() throws {
    let session = try Journey.begin(at: .urgentSigns)
    try session.walk("3", .escape)
    #expect(session.shows("1/4"))
    #expect(session.shows("[-]"))
    try session.walk(.escape)
    #expect(session.shows("Where does it twitch?"))
    try session.walk(.enter, .enter)
    #expect(session.shows("[x] Known multiple sclerosis"), "\(session.screenDump)")
  }

  @Test func daysCanBeTyped() throws {
    let session = try Journey.begin(at: .days)
    try session.walk(.enter)
    #expect(session.shows("Type a number of days"))
    try session.walk("9", "9", "9", "9", "9", "9", .enter)
    #expect(session.shows("That is too many days"), "\(session.screenDump)")
    try session.walk(.backspace, .backspace, .backspace, .backspace, "1", .enter)
    #expect(session.shows("An exact number of days: 91"), "\(session.screenDump)")
  }

  @Test func sourcesAreOneKeyAway() throws {
    let session = try Journey.begin(at: .result)
    try session.walk("s")
    #expect(session.shows("Where this comes from"))
    #expect(session.shows("NHS"))
    try session.walk(.escape, .pageDown)
    #expect(session.shows("page 2 of"))
    try session.walk(.end, .home, .pageUp)
    #expect(session.shows("page 1 of"))
  }

  @Test(arguments: OpenScreen.allCases) func helpOpensAndClosesEverywhere(_ screen: OpenScreen) throws {
    let session = try Journey.begin(at: screen)
    guard !screen.takesText, ![.help, .sources, .quitQuestion, .story, .episode].contains(screen) else {
      return
    }
    // A line about the journal goes with the first key; and by the time a first help page has been
    // closed, all that loads behind the first frame is there.
    try session.walk("?", .escape)
    let before = Picture(session)
    try session.walk("?")
    #expect(session.shows("Keys on this screen"))
    try session.walk(.down, .pageDown, .up, .escape)
    #expect(Picture(session) == before)
  }
}
