import Foundation

/// How long staff must wait after wrong tries. Counted by how long the machine has been up, so that
/// setting its clock changes nothing; after a start of the machine it counts from that start.
struct TryDelay: Codable, Equatable {
  /// Tries since the last right one.
  var wrong: Int
  /// The start of the machine during which the last try was.
  var boot: String
  /// Seconds from that start to the last try.
  var at: Double

  /// So many wrong tries cost nothing.
  static let free = 2
  /// What the next one costs, in seconds; each further one twice as much.
  static let first = 5.0
  /// The longest wait, in seconds.
  static let longest = 900.0

  /// The wait that goes with the wrong tries so far, in seconds.
  var delay: Double {
    guard wrong > Self.free else { return 0 }
    let doublings = min(wrong - Self.free - 1, 20)
    return min(Self.first * Double(1 << doublings), Self.longest)
  }

  /// What is left of it.
  func remaining(at now: KioskClock.Uptime) -> Double {
    let elapsed = now.boot == boot ? now.seconds - at : now.seconds
    return max(0, delay - max(0, elapsed))
  }

  /// The delay as it is kept after one more try.
  func adding(at now: KioskClock.Uptime) -> TryDelay {
    TryDelay(wrong: min(wrong + 1, 1000), boot: now.boot, at: now.seconds)
  }

  static let none = TryDelay(wrong: 0, boot: "", at: 0)

  /// What stands for a file that makes no sense: the longest wait, from now on.
  static func longest(at now: KioskClock.Uptime) -> TryDelay {
    TryDelay(wrong: 1000, boot: now.boot, at: now.seconds)
  }

  /// Reads what was kept; nil where it makes no sense.
  init?(_ bytes: [UInt8]) {
    guard let kept = try? JSONDecoder().decode(TryDelay.self, from: Data(bytes)),
      (0...1000).contains(kept.wrong), kept.at >= 0, kept.at < 1e12
    else { return nil }
    self = kept
  }

  init(wrong: Int, boot: String, at: Double) {
    self.wrong = wrong
    self.boot = boot
    self.at = at
  }

  var bytes: [UInt8] { (try? JSONEncoder().encode(self)).map(Array.init) ?? [] }
}
