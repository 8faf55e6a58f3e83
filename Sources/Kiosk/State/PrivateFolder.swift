import Foundation

/// A folder that only its owner can look into, and whose files are never half written.
///
/// Everything is done relative to the folder itself, once opened, and never through a link, so that
/// nobody can put another folder or file in its place meanwhile.
struct PrivateFolder {
  let path: String

  /// How long another process may keep the folder locked before that is told, in seconds.
  static let patience: TimeInterval = 5

  /// Reads without a lock: every file is replaced as a whole. Nil where there is no such file.
  func read(_ name: String) throws(KioskTrouble) -> [UInt8]? {
    do throws(KioskTrouble) {
      return try OpenFolder(path).read(name)
    } catch .missing {
      return nil
    }
  }

  /// Does something no other process does at the same time; makes the folder if there is none.
  func locked<Value>(_ body: (OpenFolder) throws(KioskTrouble) -> Value) throws(KioskTrouble) -> Value {
    if access(path, F_OK) != 0 { try Self.make(path) }
    let folder = try OpenFolder(path)
    let lock = try folder.open(".lock", O_RDWR | O_CREAT)
    defer { close(lock) }
    let deadline = Date().timeIntervalSinceReferenceDate + Self.patience
    while flock(lock, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw KioskTrouble(errno: errno, at: path) }
      // A process that hangs must not hang every kiosk of the host.
      guard Date().timeIntervalSinceReferenceDate < deadline else { throw .busy(path) }
      usleep(5_000)
    }
    folder.removeUnfinished()
    return try body(folder)
  }

  /// Makes a folder and those above it, closed to others.
  private static func make(_ path: String) throws(KioskTrouble) {
    if mkdir(path, 0o700) == 0 {
      chmod(path, 0o700)
      return
    }
    let problem = errno
    if problem == EEXIST { return }
    guard problem == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex,
      access(String(path[..<slash]), F_OK) != 0
    else { throw KioskTrouble(errno: problem, at: path) }
    try make(String(path[..<slash]))
    if mkdir(path, 0o700) == 0 {
      chmod(path, 0o700)
    } else if errno != EEXIST {
      throw KioskTrouble(errno: errno, at: path)
    }
  }
}
