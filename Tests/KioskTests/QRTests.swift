import Foundation
import Testing
import Triage

@testable import Kiosk

/// The codes, read back by a decoder that knows nothing of how they were made (package zbar-tools).
@Suite struct QRTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// What `zbarimg` reads in a picture of a code.
  private func read(_ code: QRMatrix, pixels: Int = 4) throws -> String {
    let side = code.columns * pixels
    var picture = Array("P5 \(side) \(side) 255\n".utf8)
    for row in 0..<side {
      for column in 0..<side {
        let isDark = code.isDark(
          column / pixels - QRMatrix.quietZone, row / pixels - QRMatrix.quietZone)
        picture.append(isDark ? 0 : 255)
      }
    }
    let file = folder.file("code.pgm")
    try Data(picture).write(to: URL(fileURLWithPath: file))
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/zbarimg")
    process.arguments = ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  @Test func aDecoderReadsEverySummary() throws {
    let services = KioskServices(folder) { $0.handOver.qrCode = true }
    let content = try RealContent.load()
    for intake in SummaryTests.intakes {
      let summary = try content.summary(intake)
      let code = try services.qr(summary)
      #expect(try read(code) == summary.codeText)
      #expect(code.rows <= 23 && code.columns <= 80)
    }
  }

  @Test func otherLettersAreReadToo() throws {
    for text in ["Flicker 2026-11-19\nSofort zum Arzt: \u{E4}\u{F6}\u{FC} \u{DF}", "\u{7259}\u{9F52}", "1"] {
      #expect(try read(QRMatrix(text), pixels: 6) == text)
    }
  }

  @Test func whatDoesNotFitIsRefused() throws {
    for text in [
      String(repeating: "x", count: QRMatrix.capacity), String(repeating: "Left lid, ", count: 10) + "v2026.",
    ] {
      let code = try QRMatrix(text)
      #expect(code.width == 37 && code.rows == 23)
      #expect(try read(code) == text, "\(text)")
    }
    for count in [QRMatrix.capacity + 1, 500, 5000, 1 << 20] {
      #expect(throws: KioskTrouble.tooLong) { try QRMatrix(String(repeating: "x", count: count)) }
    }
    #expect(throws: KioskTrouble.tooLong) { try QRMatrix("") }
    #expect(throws: KioskTrouble.tooLong) { try QRMatrix("a\u{0}b") }
  }

  @Test func outsideIsLight() throws {
    let code = try QRMatrix("x")
    #expect(code.isDark(0, 0) && code.isDark(6, 6) && !code.isDark(1, 1))
    for (column, row) in [(-1, 0), (0, -1), (code.width, 0), (0, code.width), (Int.min, Int.max)] {
      #expect(!code.isDark(column, row))
    }
  }

  @Test func withoutASettingThereIsNone() throws {
    let summary = try RealContent.load().summary(.init())
    #expect(throws: KioskTrouble.notSetUp) { try KioskServices(folder).qr(summary) }
  }
}
