import Content
import Foundation
import Synchronization
import Testing
import Triage

@testable import Kiosk

/// A folder of its own for one test, private and gone afterwards.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("\(NSTemporaryDirectory())/flicker-kiosk-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  deinit {
    chmod(path, 0o700)
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: file(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

  /// The permissions of a file in the folder, or of the folder itself.
  func mode(_ name: String = "") throws -> mode_t {
    var info = stat()
    try #require(lstat(file(name), &info) == 0)
    return info.st_mode & 0o7777
  }
}

/// A clock that stands still until it is moved.
final class TestClock: Sendable {
  private struct Time {
    var now = Date(timeIntervalSince1970: 1_795_077_000)
    var uptime = KioskClock.Uptime(boot: "first", seconds: 5000)
  }

  private let time = Mutex(Time())

  var clock: KioskClock {
    KioskClock(now: { self.time.withLock { $0.now } }, uptime: { self.time.withLock { $0.uptime } })
  }

  /// Time goes by.
  func pass(seconds: Double) {
    time.withLock {
      $0.now += seconds
      $0.uptime.seconds += seconds
    }
  }

  /// Somebody sets the clock.
  func setClock(by seconds: Double) { time.withLock { $0.now += seconds } }

  /// The machine starts anew, and has been up so long.
  func restart(up seconds: Double) {
    time.withLock { $0.uptime = KioskClock.Uptime(boot: $0.uptime.boot + "+", seconds: seconds) }
  }
}

enum Repository {
  static func path(_ inside: String) -> String {
    let folders = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return folders.joined(separator: "/") + "/" + inside
  }

  static let library = ContentLibrary(assets: AssetsFolder(path: path("Assets")))
}

/// The real content, read once.
struct RealContent {
  let clinical: ClinicalContent
  let places: PlaceCatalog
  let texts: ScreenTexts

  private static let loaded = Result {
    let library = Repository.library
    return RealContent(
      clinical: try library.loadClinical(), places: try library.loadPlaces(), texts: try library.loadTexts())
  }

  static func load() throws -> RealContent { try loaded.get() }

  func summary(_ intake: Intake, clinic: String? = nil) throws -> KioskSummary {
    let report = AssessmentReport(
      intake: intake, assessment: clinical.ruleBook.assess(intake), content: clinical, places: places,
      emergencyNumber: "112")
    var settings = KioskConfiguration.Clinic()
    settings.name = clinic
    return KioskSummary(
      report, intake: intake, content: clinical, places: places, texts: texts, clinic: settings,
      on: try #require(KioskDay("2026-11-19")))
  }
}

extension KioskServices {
  /// Services that keep everything in one folder.
  init(
    _ folder: TestFolder, clock: KioskClock = .system, _ change: (inout KioskConfiguration) -> Void = { _ in }
  ) {
    var configuration = KioskConfiguration()
    configuration.stateFolder = folder.path
    change(&configuration)
    self.init(configuration, clock: clock)
  }
}

extension KioskServices {
  func verify(_ digits: String) -> PINVerdict { verify(pin: pin(digits)) }
  func setPIN(_ digits: String) throws(KioskTrouble) { try setPIN(pin(digits)) }
}

/// A PIN as somebody types it.
func pin(_ digits: String) -> PIN {
  var pin = PIN()
  for digit in digits { pin.append(digit) }
  return pin
}

/// Whether the tests run as root, whom permissions do not stop.
let isRoot = geteuid() == 0
