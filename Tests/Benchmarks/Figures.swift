/// What was found out about one program.
struct Figures {
  /// From spawn to the last byte of the first frame, run by run, in milliseconds.
  var starts: [Double] = []
  var firstFrameBytes = 0
  /// From a key to the last byte of its frame, by exercise, in milliseconds.
  var latencies: [(exercise: String, milliseconds: [Double])] = []
  /// Processor time spent on the keys timed, in milliseconds. Unlike latencies it hardly depends on
  /// what else the machine does.
  var processorMilliseconds: Double = 0
  /// The most bytes one move of the cursor wrote.
  var mostBytesOfMove = 0
  /// Keys that should have changed something and did not: the keys went elsewhere than meant.
  var unansweredKeys = 0
  var restBytes: Int?
  var wakeUps: Int?
  var peakKilobytes = 0
  /// Resident memory after 1,000 and after 10,000 keys.
  var kilobytesEarly: Int?
  var kilobytesLate: Int?

  var start: Double? { starts.quantile(0.5) }
  var allLatencies: [Double] { latencies.flatMap(\.milliseconds) }
  var processorPerKey: Double? {
    allLatencies.isEmpty ? nil : processorMilliseconds / Double(allLatencies.count + unansweredKeys)
  }
}

extension [Double] {
  /// The value that a share of all values does not exceed; nil of nothing.
  func quantile(_ share: Double) -> Double? {
    guard !isEmpty else { return nil }
    let index = Int((Double(count - 1) * Swift.min(Swift.max(share, 0), 1)).rounded())
    return sorted()[index]
  }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15
  }
}
