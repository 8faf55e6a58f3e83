import Foundation
import Testing

@testable import Content

/// A mistake in one article takes that article away and no other.
@Suite struct LeftOutArticleTests {
  @Test(arguments: ["An item.[^book]", "title: A first article\n", "---\n"])
  func onlyTheBrokenOneIsLeftOut(_ old: String) throws {
    let sample = try SampleContent()
    try sample.addArticles()
    let file = ArticleSample.folder + "first.md"
    try sample.edit(file, old, old == "An item.[^book]" ? "An *item.[^book]" : "")
    let learn = try sample.library.loadLearn()
    #expect(learn.inOrder.map(\.id) == ["second"])
    #expect(!learn.leftOut.isEmpty && learn.leftOut.allSatisfy { $0.file == file })
  }

  @Test func aFolderInPlaceOfAnArticleIsLeftOut() throws {
    let sample = try SampleContent()
    try sample.addArticles()
    try sample.remove(ArticleSample.folder + "first.md")
    try sample.write("x", to: ArticleSample.folder + "first.md/x")
    let learn = try sample.library.loadLearn()
    #expect(learn.inOrder.map(\.id) == ["second"])
    #expect(learn.leftOut.map(\.problem) == ["this is no ordinary file"])
  }

  @Test func aBrokenTableOfContentsCannotBeRead() throws {
    let sample = try SampleContent()
    try sample.addArticles()
    try sample.edit(ArticleSample.folder + "contents.yaml", "title: All\n", "")
    #expect(throws: ContentProblem.self) { try sample.library.loadLearn() }
  }

  @Test func nothingIsLeftOutOfWhatIsShipped() throws {
    #expect(try ContentLibrary(assets: SampleContent.real).loadLearn().leftOut == [])
  }
}
