import Foundation

/// What time it is, as far as a kiosk wants to know: the day, and how long the machine has been up.
package struct KioskClock: Sendable {
  /// How long the machine has been up, which nobody can set back.
  package struct Uptime: Equatable, Sendable {
    /// Another one after every start of the machine.
    package var boot: String
    /// Seconds since that start, sleep included.
    package var seconds: Double

    package init(boot: String, seconds: Double) {
      self.boot = boot
      self.seconds = seconds
    }
  }

  /// The system's clock, which may jump.
  package var now: @Sendable () -> Date
  package var uptime: @Sendable () -> Uptime

  package init(now: @escaping @Sendable () -> Date, uptime: @escaping @Sendable () -> Uptime) {
    self.now = now
    self.uptime = uptime
  }

  /// The day in the machine's own time zone.
  package var today: KioskDay { KioskDay(now()) }

  /// The machine's own.
  package static let system = KioskClock(
    now: { Date() },
    uptime: {
      var time = timespec()
      clock_gettime(CLOCK_BOOTTIME, &time)
      let boot = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
      return Uptime(
        boot: boot?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "",
        seconds: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9)
    })
}
