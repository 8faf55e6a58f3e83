import Foundation

/// A private folder held open, with the plain calls that work relative to it.
final class OpenFolder {
  let path: String
  private let descriptor: Int32
  private let owner: (user: uid_t, group: gid_t)

  /// No file of the kiosk is anywhere near this size, in bytes.
  static let sizeLimit = 1 << 20
  /// What the name of a file begins with until it is complete.
  private static let unfinished = ".new-"

  /// - Throws: `notPrivate` for a folder of someone else's, or one that others can look into.
  init(_ path: String) throws(KioskTrouble) {
    self.path = path
    let folder = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else {
      let problem = errno
      // Linux says "not a directory" of a link that is not followed.
      var info = stat()
      guard problem == ENOTDIR, lstat(path, &info) == 0 else { throw KioskTrouble(errno: problem, at: path) }
      throw .notAFile(path)
    }
    descriptor = folder
    var info = stat()
    fstat(folder, &info)
    owner = (info.st_uid, info.st_gid)
    guard info.st_uid == geteuid() || geteuid() == 0, info.st_mode & 0o077 == 0 else {
      throw .notPrivate(path)
    }
  }

  deinit { close(descriptor) }

  /// Opens a plain file of the folder, never through a link.
  func open(_ name: String, _ flags: Int32) throws(KioskTrouble) -> Int32 {
    let file = openat(descriptor, name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, 0o600)
    guard file >= 0 else { throw trouble(name) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw .notAFile(full(name))
    }
    if flags & O_CREAT != 0 { makeOwn(file) }
    return file
  }

  /// The bytes of a file; `missing` where there is none.
  func read(_ name: String) throws(KioskTrouble) -> [UInt8] {
    let file = try open(name, O_RDONLY)
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = chunk.withUnsafeMutableBytes { Foundation.read(file, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw trouble(name)
      }
      guard bytes.count + count <= Self.sizeLimit else { throw .damaged(full(name)) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Puts a new file in the place of one of that name, or where there was none.
  ///
  /// - Parameter modified: what the file says of when it was written; the time it is now if nil.
  func replace(_ name: String, with bytes: [UInt8], modified: KioskDay? = nil) throws(KioskTrouble) {
    let unfinished = try write(bytes, for: name, modified: modified)
    guard renameat(descriptor, unfinished, descriptor, name) == 0 else {
      let trouble = trouble(name)
      unlinkat(descriptor, unfinished, 0)
      throw trouble
    }
    fsync(descriptor)
  }

  /// Makes a file that was not there; false where something of that name was.
  func create(_ name: String, with bytes: [UInt8]) throws(KioskTrouble) -> Bool {
    let unfinished = try write(bytes, for: name, modified: nil)
    defer { unlinkat(descriptor, unfinished, 0) }
    if linkat(descriptor, unfinished, descriptor, name, 0) != 0 {
      guard errno == EEXIST else { throw trouble(name) }
      return false
    }
    fsync(descriptor)
    return true
  }

  func rename(_ name: String, to other: String) throws(KioskTrouble) {
    guard renameat(descriptor, name, descriptor, other) == 0 else { throw trouble(name) }
  }

  /// Removes a file; nothing happens where there is none.
  func remove(_ name: String) throws(KioskTrouble) {
    guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else { throw trouble(name) }
  }

  /// Whether anything has a name, be it a link that leads nowhere.
  func isTaken(_ name: String) -> Bool {
    var info = stat()
    return fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// When a file was written, for plain files only.
  func modified(_ name: String) -> Date? {
    var info = stat()
    guard fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0, info.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Date(timeIntervalSince1970: Double(info.st_mtim.tv_sec) + Double(info.st_mtim.tv_nsec) / 1e9)
  }

  /// Every name in the folder.
  func names() -> [String] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    guard copy >= 0, let stream = fdopendir(copy) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { raw in
          String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }

  /// What a process that was killed left half written. Only ever called under the lock.
  func removeUnfinished() {
    for name in names() where name.hasPrefix(Self.unfinished) { unlinkat(descriptor, name, 0) }
  }

  func full(_ name: String) -> String { path + "/" + name }

  // MARK: Writing

  /// Writes a file under another name and sees that it is on the disk; returns that name.
  private func write(_ bytes: [UInt8], for name: String, modified: KioskDay?) throws(KioskTrouble) -> String {
    let unfinished = Self.unfinished + String(UInt64.random(in: .min ... .max), radix: 36)
    let file = try open(unfinished, O_WRONLY | O_CREAT | O_EXCL)
    defer { close(file) }
    if let modified {
      let day = timespec(tv_sec: modified.serial * 86_400, tv_nsec: 0)
      guard writeAll(bytes, to: file), futimens(file, [day, day]) == 0, fsync(file) == 0 else {
        throw failed(unfinished, name)
      }
    } else {
      guard writeAll(bytes, to: file), fsync(file) == 0 else { throw failed(unfinished, name) }
    }
    return unfinished
  }

  private func failed(_ unfinished: String, _ name: String) -> KioskTrouble {
    let trouble = trouble(name)
    unlinkat(descriptor, unfinished, 0)
    return trouble
  }

  private func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let count = Foundation.write(file, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        sent += count
      }
      return true
    }
  }

  /// Whatever the mask says, the owner can read and write, and nobody else. What root writes belongs
  /// to the folder's owner: staff sets the PIN, and the kiosk's own user must be able to read it.
  private func makeOwn(_ file: Int32) {
    fchmod(file, 0o600)
    if geteuid() == 0 && owner.user != 0 { _ = fchown(file, owner.user, owner.group) }
  }

  private func trouble(_ name: String) -> KioskTrouble { KioskTrouble(errno: errno, at: full(name)) }
}
