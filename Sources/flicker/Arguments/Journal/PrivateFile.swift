import Foundation

/// A new file that only its owner can read. It has another name until it is complete, so that a file
/// of the wanted name is never half written.
final class PrivateFile {
  private let path: String
  private let unfinished: String
  private let replaces: Bool
  private let handle: FileHandle

  /// - Parameters:
  ///   - path: an absolute path.
  ///   - replaces: whether a plain file of that name may be replaced.
  ///   - forbidden: a file that is never replaced, nor those that belong to it.
  /// - Throws: `Failure` 74 where it cannot be made.
  init(_ path: String, replaces: Bool, mayNotBe forbidden: String?) throws {
    self.path = path
    self.replaces = replaces
    unfinished = "\(path).unfinished-\(UUID().uuidString)"
    if let found = Self.info(path) {
      guard replaces else {
        throw Failure(
          .inputOutput, "\(printable(path: path)) is there already; name another file, or add --force")
      }
      guard found.st_mode & S_IFMT == S_IFREG else {
        throw Failure(.inputOutput, "\(printable(path: path)) is no plain file; name another file")
      }
      let own = forbidden.map { [$0, "\($0)-wal", "\($0)-shm"] } ?? []
      guard
        !own.compactMap(Self.info).contains(where: { ($0.st_dev, $0.st_ino) == (found.st_dev, found.st_ino) })
      else { throw Failure(.inputOutput, "\(printable(path: path)) is the journal; name another file") }
    }
    let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.failure(path) }
    fchmod(descriptor, 0o600)
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  func write(_ data: Data) throws {
    do { try handle.write(contentsOf: data) } catch { throw Self.failure(path) }
  }

  /// Sees that everything is on the disk and gives the file its name.
  func finish() throws {
    guard fsync(handle.fileDescriptor) == 0 else { throw Self.failure(path) }
    if replaces {
      guard rename(unfinished, path) == 0 else { throw Self.failure(path) }
    } else if link(unfinished, path) == 0 {
      unlink(unfinished)
    } else {
      // Some file systems know no second name; another file of this name must still not be lost.
      guard errno != EEXIST, Self.info(path) == nil, rename(unfinished, path) == 0 else {
        throw Self.failure(path)
      }
    }
  }

  /// Takes away what has been written of a file that will not be complete.
  func discard() { unlink(unfinished) }

  private static func info(_ path: String) -> stat? {
    var info = stat()
    return lstat(path, &info) == 0 ? info : nil
  }

  private static func failure(_ path: String) -> Failure {
    Failure(
      .inputOutput, "\(printable(path: path)) cannot be written; check its folder and that there is room")
  }
}
