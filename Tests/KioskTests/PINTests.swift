import Foundation
import Testing

@testable import Kiosk

@Suite struct PINTests {
  private let folder: TestFolder
  private let clock = TestClock()
  private let services: KioskServices

  init() throws {
    folder = try TestFolder()
    services = KioskServices(folder, clock: clock.clock)
  }

  private func verify(_ digits: String) -> PINVerdict { services.verify(digits) }

  @Test func rightAndWrong() throws {
    #expect(services.pinTrouble() == .noPIN)
    #expect(verify("4711") == .unavailable(.noPIN))
    try services.setPIN("4711")
    #expect(services.pinTrouble() == nil)
    #expect(verify("4711") == .right)
    #expect(verify("4712") == .wrong)
    #expect(verify("471") == .wrong)
    #expect(verify("4711") == .right)
    try services.setPIN("908172635400")
    #expect(verify("4711") == .wrong)
    #expect(verify("908172635400") == .right)
  }

  @Test func thePINIsNowhereInWhatIsKept() throws {
    try services.setPIN("71940382")
    _ = verify("71940382")
    _ = verify("38204917")
    for name in try folder.names() {
      let text = try #require(folder.text(name))
      #expect(!text.contains("71940382") && !text.contains("38204917"), "\(name)")
    }
    let first = folder.text("pin")
    #expect(first?.hasPrefix("$y$") == true)
    try services.setPIN("71940382")
    #expect(folder.text("pin") != first, "the salt is another one each time")
  }

  /// Defence: files are 0600, whatever the mask.
  @Test(arguments: [0o000, 0o777] as [mode_t]) func onlyTheOwnerCanReadIt(mask: mode_t) throws {
    let before = umask(mask)
    defer { umask(before) }
    let folder = try TestFolder()
    let services = KioskServices(folder) { $0.stateFolder += "/new/state" }
    try services.setPIN("4711")
    _ = services.verify("1111")
    services.count(.visit)
    #expect(try folder.mode("new/state") == 0o700)
    for name in ["pin", "pin-tries", "counters.json", ".lock"] {
      #expect(try folder.mode("new/state/" + name) == 0o600, "\(name)")
    }
  }

  /// Defence: the growing delay.
  @Test func eachWrongTryCostsMore() throws {
    try services.setPIN("4711")
    #expect(verify("0000") == .wrong)
    #expect(verify("0000") == .wrong)
    for delay in [5.0, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900] {
      #expect(verify("0000") == .wrong, "after \(delay)")
      #expect(verify("4711") == .wait(seconds: delay))
      clock.pass(seconds: delay - 1)
      #expect(verify("4711") == .wait(seconds: 1))
      clock.pass(seconds: 1)
    }
    #expect(verify("4711") == .right)
    #expect(verify("0000") == .wrong, "a right one begins anew")
    #expect(verify("0000") == .wrong)
  }

  @Test func waitingCostsNothing() throws {
    try services.setPIN("4711")
    for _ in 0..<3 { _ = verify("0000") }
    for _ in 0..<50 { #expect(verify("0000") == .wait(seconds: 5)) }
    clock.pass(seconds: 5)
    #expect(verify("4711") == .right)
  }

  /// Defence: the delay is kept in the folder, for other processes and after a restart.
  @Test func theDelaySurvivesARestart() throws {
    try services.setPIN("4711")
    for _ in 0..<3 { _ = verify("0000") }
    let again = KioskServices(folder, clock: clock.clock)
    #expect(again.verify("4711") == .wait(seconds: 5))
    clock.restart(up: 2)
    #expect(again.verify("4711") == .wait(seconds: 3), "counted from the machine's start")
    clock.pass(seconds: 3)
    #expect(again.verify("4711") == .right)
  }

  @Test(arguments: [-1e9, -3600, 3600, 1e9]) func settingTheClockChangesNothing(seconds: Double) throws {
    try services.setPIN("4711")
    for _ in 0..<3 { _ = verify("0000") }
    clock.setClock(by: seconds)
    #expect(verify("4711") == .wait(seconds: 5))
    clock.pass(seconds: 4)
    #expect(verify("4711") == .wait(seconds: 1))
    clock.pass(seconds: 1)
    #expect(verify("4711") == .right)
  }

  @Test func aMachineSetBackToAnEarlierMomentDoesNotWaitForEver() throws {
    try services.setPIN("4711")
    for _ in 0..<3 { _ = verify("0000") }
    clock.pass(seconds: -4000)
    #expect(verify("4711") == .wait(seconds: 5))
    clock.pass(seconds: 5)
    #expect(verify("4711") == .right)
  }

  @Test(arguments: [
    "", "{}", "rubbish", #"{"wrong":-1,"boot":"","at":0}"#, #"{"wrong":1e99,"boot":"","at":0}"#,
  ])
  func aDamagedRecordOfTriesIsNoWayIn(text: String) throws {
    try services.setPIN("4711")
    try folder.write(text, to: "pin-tries")
    #expect(verify("4711") == .wait(seconds: 900))
    clock.pass(seconds: 900)
    #expect(verify("4711") == .right)
  }

  @Test(arguments: [
    "", "\n", "4711\n", "$y$\n", "$y$jBT$\n", "$1$salt$hash\n", "*0\n", "$y$jBT$GBICLGul5HxGd/uKObfq90$\n",
    "$y$zzzzzzzz$GBICLGul5HxGd/uKObfq90$x\n", String(repeating: "$y$", count: 1000) + "\n", "$y$\u{0}\n",
  ])
  func aDamagedHashLetsNobodyIn(text: String) throws {
    try folder.write(text, to: "pin")
    chmod(folder.file("pin"), 0o600)
    #expect(verify("4711") != .right)
    #expect(verify("") != .right)
  }

  @Test func aTryThatCannotBeWrittenDownIsNotCompared() throws {
    try services.setPIN("4711")
    mkdir(folder.file("pin-tries"), 0o700)
    #expect(verify("4711") == .unavailable(.notAFile(folder.file("pin-tries"))))
  }

  /// Defence: a try is written down before it is looked at, so that a kill does not undo it.
  @Test func threeProcessesShareTheFreeTries() throws {
    let services = KioskServices(folder)
    try services.setPIN("4711")
    let guessers = try (0..<3).map { _ in try Writer("guess", folder.path, "4") }
    let lines = guessers.flatMap { $0.readAll() }
    #expect(lines.count(where: { $0 == "wrong" }) == 3, "\(lines)")
    #expect(lines.count(where: { $0 == "wait" }) == 9, "\(lines)")
    #expect(guessers.allSatisfy { $0.wait() == 0 })
  }

  @Test func typing() {
    var typed = PIN()
    for character: Character in ["1", "x", "\u{663}", "\n", "2", "\u{E9}"] { typed.append(character) }
    typed.removeLast()
    typed.append("9")
    #expect(digits(typed) == "19")
    for digit in "0123456789012345" { typed.append(digit) }
    #expect(digits(typed) == "190123456789")
    typed.clear()
    typed.removeLast()
    #expect(digits(typed) == "")
    let (one, same, other) = (isSame("4711", "4711"), isSame("4711", "47110"), isSame("4711", "4712"))
    #expect(one && !same && !other)
  }

  private func digits(_ pin: borrowing PIN) -> String { pin.withDigits { String(cString: $0) } }
  private func isSame(_ one: String, _ other: String) -> Bool { pin(one).isSame(as: pin(other)) }
  private func isObvious(_ digits: String) -> Bool { pin(digits).isObvious }

  @Test func obviousOnes() {
    for digits in ["0000", "1234", "98765", "", "7"] { #expect(isObvious(digits), "\(digits)") }
    for digits in ["4711", "1235", "0001", "13579"] { #expect(!isObvious(digits), "\(digits)") }
  }
}
