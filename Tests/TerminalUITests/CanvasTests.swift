import TerminalUI
import Testing

@Suite struct CanvasTests {
  private func canvas(_ columns: Int = 10, _ rows: Int = 3) -> Canvas {
    Canvas(size: Size(columns: columns, rows: rows), glyphs: Glyphs(.ascii))
  }

  private func rows(_ canvas: Canvas) -> [String] {
    (0..<canvas.surface.size.rows).map(canvas.surface.text(ofRow:))
  }

  @Test func writesAndReturnsTheColumnAfter() {
    var canvas = canvas()
    #expect(canvas.write("ab日c", column: 1, row: 0) == 6)
    #expect(rows(canvas) == [" ab日c", "", ""])
    #expect(canvas.surface[3, 0].text == "日")
    #expect(canvas.surface[4, 0].text.isEmpty)
  }

  @Test func cutsAtTheRightEdgeAndNeverAWideCharacter() {
    var canvas = canvas(4, 1)
    #expect(canvas.write("abc日", column: 0, row: 0) == 3)
    #expect(rows(canvas) == ["abc"])
  }

  @Test func textWithoutColumnsWritesNothing() {
    var canvas = canvas()
    #expect(canvas.write("\u{1B}\u{202E}\u{200B}\n\t", column: 2, row: 0) == 2)
    #expect(canvas.surface == self.canvas().surface)
  }

  /// Nothing that is drawn outside, however far, traps or shows.
  @Test func outsideIsNowhere() {
    var canvas = canvas()
    canvas.write("lost", column: 0, row: 9)
    canvas.write("lost", column: 50, row: 0)
    canvas.write("lost", column: 0, row: -1)
    canvas.fill(Rect(column: -5, row: -5, columns: 3, rows: 3), with: Cell("x"))
    canvas.rule(row: -1)
    canvas.divider(column: 99, from: -4, to: 40)
    canvas.shade(row: 7, from: -3, to: 400, ground: .focus)
    canvas[-1, 0] = Cell("x")
    canvas[10, 0] = Cell("x")
    canvas[0, 3] = Cell("x")
    #expect(canvas.surface == self.canvas().surface)
  }

  @Test func aTextThatBeginsOutsideShowsItsRest() {
    var canvas = canvas(4, 1)
    canvas.write("abcdef", column: -2, row: 0)
    #expect(rows(canvas) == ["cdef"])
  }

  /// A mark without a column takes a text the long way round.
  @Test(arguments: -7...12) func plainTextIsPlacedLikeAnyOther(column: Int) {
    var (plain, marked) = (canvas(), canvas())
    let end = plain.write("plain", column: column, row: 1, style: Style(.accent))
    #expect(marked.write("\u{200B}plain", column: column, row: 1, style: Style(.accent)) == end)
    #expect(plain.surface == marked.surface)
  }

  @Test func partsClipAndMoveTheOrigin() {
    var canvas = canvas(10, 4)
    canvas.within(Rect(column: 2, row: 1, columns: 4, rows: 2)) { canvas in
      #expect(canvas.size == Size(columns: 4, rows: 2))
      canvas.write("abcdef", column: 0, row: 0)
      canvas.write("below", column: 0, row: 2)
      #expect(canvas.absolute(Point(column: 1, row: 1)) == Point(column: 3, row: 2))
      #expect(canvas.absolute(Point(column: 90, row: 90)) == Point(column: 5, row: 2))
      canvas.within(Rect(column: 3, row: 1, columns: 9, rows: 9)) { canvas in
        #expect(canvas.size == Size(columns: 1, rows: 1))
        canvas.write("xy", column: 0, row: 0)
      }
    }
    #expect(rows(canvas) == ["", "  abcd", "     x", ""])
    #expect(canvas.size == Size(columns: 10, rows: 4))
  }

  @Test func aPartOfNothingDrawsNothing() {
    var canvas = canvas()
    canvas.within(Rect(column: 40, row: 40, columns: 5, rows: 5)) { canvas in
      canvas.write("lost", column: 0, row: 0)
      canvas.rule(row: 0)
    }
    canvas.within(Rect(column: 0, row: 0, columns: 0, rows: 0)) { $0.rule(row: 0) }
    #expect(canvas.surface == self.canvas().surface)
  }

  @Test func paragraphsWrapAndSayWhereTheyEnd() {
    var canvas = canvas(7, 4)
    #expect(canvas.paragraph("one two three", row: 1) == 3)
    #expect(rows(canvas) == ["", "one two", "three", ""])
  }

  @Test func writesFromTheRight() {
    var canvas = canvas(6, 1)
    canvas.writeRight("日x", endColumn: 6, row: 0)
    #expect(rows(canvas) == ["   日x"])
  }

  @Test func shadingKeepsTheText() {
    var canvas = canvas(4, 1)
    canvas.write("abcd", column: 0, row: 0, style: Style(.accent, bold: true))
    canvas.shade(row: 0, from: 1, to: 3, ground: .focus)
    #expect(canvas.surface.row(0).map(\.style.ground) == [.none, .focus, .focus, .none])
    #expect(canvas.surface.row(0).allSatisfy { $0.style.role == .accent && $0.style.isBold })
    #expect(rows(canvas) == ["abcd"])
  }

  /// Drawing over half of a wide character takes the other half away too.
  @Test func noHalfOfAWideCharacterStays() {
    for column in 0..<5 {
      for text in ["x", "日"] {
        var canvas = canvas(6, 1)
        canvas.write("日本語", column: 0, row: 0)
        canvas.write(text, column: column, row: 0)
        #expect(
          TextWidth.columns(of: canvas.surface.row(0).map(\.text).joined()) == 6, "\(text) at \(column)")
      }
    }
    var canvas = canvas(6, 1)
    canvas.write("日本語", column: 0, row: 0)
    canvas.fill(Rect(column: 1, row: 0, columns: 2, rows: 1), with: .blank)
    #expect(rows(canvas) == ["    語"])
  }

  @Test(arguments: HostileText.all)
  func hostileTextStaysInItsRow(_ text: String) {
    var canvas = canvas(9, 2)
    canvas.write(text, column: 0, row: 0)
    let row = canvas.surface.row(0).map(\.text)
    #expect(TextWidth.columns(of: row.joined()) == 9)
    #expect(canvas.surface.row(1).allSatisfy { $0 == .blank })
  }
}
