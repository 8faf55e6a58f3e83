import CCrypt

/// What became of a PIN that was typed.
package enum PINVerdict: Equatable, Sendable {
  case right
  case wrong
  /// Too many wrong tries; nothing was compared. In seconds.
  case wait(seconds: Double)
  /// It cannot be told, and so counts as wrong.
  case unavailable(KioskTrouble)
}

/// Keeps the hash of the PIN, and how often it was guessed wrong.
struct PINKeeper {
  let folder: PrivateFolder
  let clock: KioskClock

  private static let hashFile = "pin"
  private static let triesFile = "pin-tries"

  /// - Throws: `noPIN` where none is set.
  func check() throws(KioskTrouble) { _ = try hash() }

  func set(_ pin: borrowing PIN) throws(KioskTrouble) {
    var hash = [CChar](repeating: 0, count: Int(CCRYPT_SIZE))
    guard pin.withDigits({ ccrypt_hash($0, &hash) }) == 0 else { throw .inputOutput(folder.path) }
    let bytes = hash.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) } + [UInt8(ascii: "\n")]
    try folder.locked { (folder) throws(KioskTrouble) in
      try folder.replace(Self.hashFile, with: bytes)
      try folder.remove(Self.triesFile)
    }
  }

  /// Every try is written down as a wrong one before it is looked at: whoever pulls the plug, kills
  /// the program or tries at many kiosks at once gains nothing by it.
  func verify(_ pin: borrowing PIN) -> PINVerdict {
    do throws(KioskTrouble) {
      let hash = try hash()
      let now = clock.uptime()
      let wait = try folder.locked { (folder) throws(KioskTrouble) in try note(now, in: folder) }
      if wait > 0 { return .wait(seconds: wait) }
      switch pin.withDigits({ ccrypt_matches($0, hash) }) {
      case 1: break
      case 0: return .wrong
      default: return .unavailable(.damaged(folder.path + "/" + Self.hashFile))
      }
      try? folder.locked { (folder) throws(KioskTrouble) in try folder.remove(Self.triesFile) }
      return .right
    } catch {
      return .unavailable(error)
    }
  }

  /// The wait that is left; where there is none, one more try is written down.
  private func note(_ now: KioskClock.Uptime, in folder: OpenFolder) throws(KioskTrouble) -> Double {
    var delay = try kept(now, in: folder)
    // No machine runs backwards, but one can be restored from a picture of an earlier moment.
    if delay.boot == now.boot && delay.at > now.seconds {
      delay.at = now.seconds
      try folder.replace(Self.triesFile, with: delay.bytes)
    }
    let wait = delay.remaining(at: now)
    if wait <= 0 { try folder.replace(Self.triesFile, with: delay.adding(at: now).bytes) }
    return wait
  }

  private func kept(_ now: KioskClock.Uptime, in folder: OpenFolder) throws(KioskTrouble) -> TryDelay {
    do throws(KioskTrouble) {
      if let delay = TryDelay(try folder.read(Self.triesFile)) { return delay }
    } catch .missing {
      return .none
    } catch .damaged {
    }
    let longest = TryDelay.longest(at: now)
    try folder.replace(Self.triesFile, with: longest.bytes)
    return longest
  }

  private func hash() throws(KioskTrouble) -> String {
    guard let bytes = try folder.read(Self.hashFile) else { throw .noPIN }
    guard let text = String(validating: bytes, as: UTF8.self), text.hasPrefix("$y$"), text.hasSuffix("\n"),
      text.utf8.count < Int(CCRYPT_SIZE), text.utf8.dropLast().allSatisfy({ (33...126).contains($0) })
    else { throw .damaged(folder.path + "/" + Self.hashFile) }
    return String(text.dropLast())
  }
}
