import Foundation

/// A file system of its own with little space, in memory, for tests of full and read-only disks.
final class SmallDisk {
  let path: String

  /// Mounting needs root's rights, which tests in a container often have.
  static let isPossible: Bool = geteuid() == 0 && (try? SmallDisk(kilobytes: 64)) != nil

  struct NoMount: Error {}

  init(kilobytes: Int) throws {
    var template = Array("\(NSTemporaryDirectory())/flicker-kiosk-disk-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw NoMount() }
    path = String(cString: made)
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k,mode=0700") == 0 else {
      rmdir(path)
      throw NoMount()
    }
  }

  deinit {
    umount2(path, Int32(MNT_DETACH))
    rmdir(path)
  }

  func makeReadOnly() throws {
    guard mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT) | UInt(MS_RDONLY), nil) == 0 else { throw NoMount() }
  }

  /// Leaves not a byte.
  func fill() throws {
    let file = open("\(path)/filler", O_WRONLY | O_CREAT, 0o600)
    guard file >= 0 else { throw NoMount() }
    defer { close(file) }
    let page = [UInt8](repeating: 0, count: 4096)
    while write(file, page, page.count) > 0 {}
  }

  func makeRoom() throws { unlink("\(path)/filler") }
}
