import CPty
import Glibc

/// Looks through all memory of a process that it can write to. That of a kiosk only root may read.
public struct MemorySearch {
  let process: Int32

  /// The memory of a process by its number.
  public init(process: Int32) { self.process = process }

  /// How far apart the characters of a text may lie: as text, as wide characters, in cells of the program
  /// and in those of curses.
  private static let strides = [1, 4, 16, 24, 28, 32, 40, 48]

  /// The places where texts, or numbers as a `Double` holds them, lie: what, in which mapping, how far
  /// apart the characters are. Nil where the memory may not be read.
  public func places(of texts: [String], numbers: [Double] = []) -> [String]? {
    let memory = open("/proc/\(process)/mem", O_RDONLY | O_CLOEXEC)
    guard memory >= 0, let maps = ProcFile.text("/proc/\(process)/maps") else { return nil }
    defer { close(memory) }
    let wanted =
      texts.flatMap { text in Self.strides.map { ("\"\(text)\" every \($0)", Array(text.utf8), $0) } }
      + numbers.map { number in ("number \(number)", withUnsafeBytes(of: number) { Array($0) }, 1) }
    var found: [String] = []
    for line in maps.split(separator: "\n") {
      let fields = line.split(separator: " ", omittingEmptySubsequences: true)
      let bounds = (fields.first ?? "").split(separator: "-").compactMap { UInt64($0, radix: 16) }
      guard fields.count >= 5, fields[1].hasPrefix("rw"), bounds.count == 2 else { continue }
      let bytes = Self.read(memory, at: bounds[0], count: Int(bounds[1] - bounds[0]))
      for (name, pattern, stride) in wanted {
        let place = cpty_find(bytes, bytes.count, pattern, pattern.count, stride)
        if place >= 0 { found.append("\(name) in \(fields.count > 5 ? fields[5] : "no file") at \(place)") }
      }
    }
    return found
  }

  private static func read(_ memory: Int32, at start: UInt64, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      var read = 0
      while read < count {
        let got = pread(
          memory, buffer.baseAddress?.advanced(by: read), count - read, off_t(start) + off_t(read))
        guard got > 0 else { break }
        read += got
      }
      initialized = read
    }
  }
}
