import TerminalUI
import Testing

@Suite struct SurfaceTests {
  @Test func outsideReadsAsBlank() {
    var surface = Surface(size: Size(columns: 2, rows: 2))
    surface[5, 5] = Cell("x")
    surface[-1, 0] = Cell("x")
    #expect(surface == Surface(size: Size(columns: 2, rows: 2)))
    #expect(surface[9, 9] == .blank)
    #expect(surface.row(-1).isEmpty && surface.row(2).isEmpty)
    #expect(surface.text(ofRow: 7).isEmpty)
  }

  @Test func rowsAreSeparate() {
    var surface = Surface(size: Size(columns: 2, rows: 2))
    surface[1, 0] = Cell("x")
    #expect(surface.text(ofRow: 0) == " x")
    #expect(surface.text(ofRow: 1).isEmpty)
  }

  @Test func nothingIsASize() {
    let surface = Surface(size: Size(columns: -3, rows: 4))
    #expect(surface.size == Size(columns: 0, rows: 4))
    #expect(surface.cells.isEmpty)
    #expect(surface.row(1).isEmpty)
  }

  @Test func rectanglesIntersect() {
    let one = Rect(column: 0, row: 0, columns: 4, rows: 4)
    #expect(
      one.intersection(Rect(column: 2, row: 3, columns: 9, rows: 9))
        == Rect(column: 2, row: 3, columns: 2, rows: 1))
    #expect(one.intersection(Rect(column: 4, row: 0, columns: 2, rows: 2)).isEmpty)
    #expect(one.contains(Point(column: 3, row: 3)))
    #expect(!one.contains(Point(column: 4, row: 3)))
    #expect(!one.contains(Point(column: -1, row: 0)))
  }
}
