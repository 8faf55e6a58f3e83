import Foundation

/// A colour as a screen shows it.
struct Colour: Hashable, CustomStringConvertible {
  /// Red, green and blue, 0...255.
  var parts: [UInt8]

  init(_ hex: UInt32) { parts = [UInt8(hex >> 16 & 0xFF), UInt8(hex >> 8 & 0xFF), UInt8(hex & 0xFF)] }

  private init(linear: [Double]) {
    parts = linear.map { value in
      let value = min(max(value, 0), 1)
      let shown = value <= 0.003_130_8 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
      return UInt8((shown * 255).rounded())
    }
  }

  var description: String { "#" + parts.map { String(format: "%02x", $0) }.joined() }

  /// Red, green and blue as amounts of light, 0...1 (IEC 61966-2-1).
  private var linear: [Double] {
    parts.map { part in
      let value = Double(part) / 255
      return value <= 0.040_45 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  /// WCAG 2: 1 for the same colour, 21 for black on white.
  func contrast(with other: Colour) -> Double {
    let lights = [luminance, other.luminance].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private var luminance: Double { zip(linear, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 } }

  /// How different two colours look: CIE 1976, where 2.3 is just noticeable.
  func distance(to other: Colour) -> Double {
    zip(lab, other.lab).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private var lab: [Double] {
    let light = linear
    let rows = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    let white = [0.9505, 1, 1.089]
    let bent = zip(rows, white).map { row, white in
      let value = zip(row, light).reduce(0) { $0 + $1.0 * $1.1 } / white
      return value > 0.008_856 ? cbrt(value) : 7.787 * value + 16.0 / 116
    }
    return [116 * bent[1] - 16, 500 * (bent[0] - bent[1]), 200 * (bent[1] - bent[2])]
  }

  /// As somebody sees it who lacks one kind of cone.
  func seen(with blindness: ColourBlindness) -> Colour {
    let light = linear
    return Colour(linear: blindness.matrix.map { row in zip(row, light).reduce(0) { $0 + $1.0 * $1.1 } })
  }
}

/// The kinds of colour blindness, each complete; after Machado, Oliveira and Fernandes (2009).
enum ColourBlindness: CaseIterable {
  case protan, deutan, tritan

  var matrix: [[Double]] {
    switch self {
    case .protan:
      [
        [0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
      ]
    case .deutan:
      [
        [0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
      ]
    case .tritan:
      [
        [1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602],
        [0.004_733, 0.691_367, 0.303_900],
      ]
    }
  }
}
