import Glibc

/// Looks through all memory of a process. That of a kiosk only root may read.
struct MemorySearch {
  let process: Int32

  /// How far apart the characters of a text may lie: as text, as wide characters, in cells of the program
  /// and in those of curses.
  private static let strides = [1, 4, 16, 24, 28, 32, 40, 48]

  /// The places where a text lies, each as the name of a mapping and how far apart the characters are; nil
  /// where the memory may not be read.
  func places(of text: String) -> [String]? { places { find(Array(text.utf8), in: $0) } }

  /// The places of a number as the answers hold it.
  func places(of number: Double) -> [String]? {
    let bytes = withUnsafeBytes(of: number) { Array($0) }
    return places { offset(of: bytes, stride: 1, in: $0) == nil ? [] : ["number"] }
  }

  private func places(_ look: ([UInt8]) -> [String]) -> [String]? {
    let memory = open("/proc/\(process)/mem", O_RDONLY | O_CLOEXEC)
    guard memory >= 0, let maps = Self.lines(of: "/proc/\(process)/maps") else { return nil }
    defer { close(memory) }
    var found: [String] = []
    for line in maps {
      let fields = line.split(separator: " ", omittingEmptySubsequences: true)
      guard fields.count >= 5, fields[1].hasPrefix("rw") else { continue }
      let bounds = fields[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
      guard bounds.count == 2 else { continue }
      var bytes = [UInt8](repeating: 0, count: Int(bounds[1] - bounds[0]))
      let count = bytes.withUnsafeMutableBytes { pread(memory, $0.baseAddress, $0.count, off_t(bounds[0])) }
      guard count > 0 else { continue }
      found += look(Array(bytes[..<count])).map { "\(fields.count > 5 ? fields[5] : "anonymous") \($0)" }
    }
    return found
  }

  private func find(_ text: [UInt8], in bytes: [UInt8]) -> [String] {
    Self.strides.compactMap { stride in
      offset(of: text, stride: stride, in: bytes).map { "every \(stride) at \($0)" }
    }
  }

  private func offset(of text: [UInt8], stride: Int, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      let last = bytes.count - (text.count - 1) * stride
      guard last > 0 else { return nil }
      var from = 0
      while from < last {
        guard let base = bytes.baseAddress, let hit = memchr(base + from, Int32(text[0]), last - from) else {
          return nil
        }
        from = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
        if text.indices.allSatisfy({ bytes[from + $0 * stride] == text[$0] }) { return from }
        from += 1
      }
      return nil
    }
  }

  private static func lines(of path: String) -> [Substring]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { text += buffer[..<count] }
    return String(decoding: text, as: UTF8.self).split(separator: "\n")
  }
}
