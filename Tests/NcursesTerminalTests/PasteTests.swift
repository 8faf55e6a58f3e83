import Commands
import Testing
import TerminalUI

@testable import NcursesTerminal

/// Pasted text comes in one piece, whatever is in it, and never as commands.
struct PasteTests {
  private static let capacity = 64
  private let start = "\u{1B}[200~"
  private let end = "\u{1B}[201~"

  private func feed(_ text: String) -> (events: [InputEvent], decoder: InputDecoder) {
    var decoder = InputDecoder(
      keys: KeySequences(), isUTF8: true, wantsMouse: true, pasteCapacity: Self.capacity)
    var events: [InputEvent] = []
    for byte in text.utf8 { decoder.take(byte, into: &events) }
    return (events, decoder)
  }

  @Test(arguments: [
    "plain", "two\rlines", "q\u{1B}[A\u{03}", "\u{1B}", "\u{1B}[20", "\u{1B}\u{1B}[201", "語é𝔸", "\u{1B}[200~",
    "\u{0}\u{7}",
  ])
  func arrivesAsItIs(_ text: String) {
    #expect(feed(start + text + end + "x").events == [.paste(text), .key(.character("x"))])
  }

  @Test func ofNothingIsNothing() {
    #expect(feed(start + end).events == [])
  }

  @Test func isDeliveredWithoutItsEndOnceTheInputIsQuiet() {
    var (events, decoder) = feed(start + "half")
    #expect(events == [])
    #expect(decoder.patience == .milliseconds(100))
    decoder.settle(into: &events)
    decoder.take(UInt8(ascii: "j"), into: &events)
    #expect(events == [.paste("half"), .key(.character("j"))])
  }

  @Test func isCutAtItsCapacity() {
    let long = String(repeating: "a", count: Self.capacity + 5000)
    let events = feed(start + long + end + "j").events
    #expect(events.count == 2)
    #expect(events.first == .paste(String(repeating: "a", count: Self.capacity)))
    #expect(events.last == .key(.character("j")))
  }

  @Test(arguments: ["é", "語", "𝔸"])
  func isNotCutWithinACharacter(_ character: String) {
    for padding in 0..<4 {
      let long =
        String(repeating: "a", count: padding)
        + String(repeating: character, count: Self.capacity / character.utf8.count + 2)
      guard case .paste(let text) = feed(start + long + end).events.first else {
        Issue.record("no paste")
        continue
      }
      #expect(!text.unicodeScalars.contains("\u{FFFD}"))
      #expect(text.utf8.count > Self.capacity - 4)
    }
  }
}
