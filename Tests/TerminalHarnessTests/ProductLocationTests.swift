import Testing

@testable import TerminalHarness

@Suite struct ProductLocationTests {
  /// The running tests are a program beside the package's own.
  @Test func findsWhatIsBesideTheTests() throws {
    let runner = try #require(CommandLine.arguments.first?.split(separator: "/").last)
    let found = try ProductLocation.find(String(runner), variable: "HARNESS_TESTS_UNSET")
    #expect(found.hasSuffix("/" + runner))
  }

  @Test func aMissingProgramNamesThePlaces() {
    do {
      let found = try ProductLocation.find("no-such-program", variable: "HARNESS_TESTS_UNSET")
      Issue.record("found \(found)")
    } catch {
      #expect(error.tried.contains { $0.hasSuffix("/.build/debug/no-such-program") })
      #expect(error.description.contains(error.tried[0]))
    }
  }

  @Test func aNamedProgramIsNeverReplaced() {
    // PATH names a list of folders, which is no program.
    #expect(throws: ProductMissing.self) { try ProductLocation.find("sh", variable: "PATH") }
  }
}
