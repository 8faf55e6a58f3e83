import Foundation

/// A file system of its own with little space, in memory, for tests of full and read-only disks.
final class SmallDisk {
  let path: String

  /// Mounting needs root's rights, which tests in a container often have.
  static let isPossible: Bool = geteuid() == 0 && (try? SmallDisk(kilobytes: 64)) != nil

  struct NoMount: Error {}

  init(kilobytes: Int) throws {
    var template = Array("\(NSTemporaryDirectory())/flicker-disk-XXXXXX".utf8CString)
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

  func setReadOnly(_ isReadOnly: Bool) throws {
    let flags = UInt(MS_REMOUNT) | (isReadOnly ? UInt(MS_RDONLY) : 0)
    guard mount("tmpfs", path, "tmpfs", flags, nil) == 0 else { throw NoMount() }
  }

  /// Fills what is left, except for some bytes.
  func fill(leaving bytes: Int) throws {
    var info = statvfs()
    guard statvfs(path, &info) == 0 else { throw NoMount() }
    let free = Int(info.f_bavail) * Int(info.f_bsize)
    guard free > bytes else { return }
    try Data(count: free - bytes).write(to: URL(fileURLWithPath: "\(path)/filler"))
  }

  func makeRoom() { unlink("\(path)/filler") }
}
