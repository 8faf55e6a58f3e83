import Content
import FaceMap
import TerminalUI
import ViewModels

/// A screen's looks: a pure function of a view model's state onto a canvas.
package protocol Screen {
  associatedtype VM: ViewModel

  /// Draws the state, and says where the focus is, what can be clicked and how much fits.
  static func draw(_ state: VM.State, in scene: Scene, on canvas: inout Canvas) -> Interaction<VM.Action>
}

/// What drawing needs beyond the state.
package struct Scene: Sendable {
  package var world: World
  /// The face is costly to draw and seldom changes; this keeps the last drawing.
  package var faces: FaceRasterCache
  /// So is an article, and it stays while one reads it.
  package var articles: ArticleLayoutCache

  package init(world: World, faces: FaceRasterCache, articles: ArticleLayoutCache = ArticleLayoutCache()) {
    self.world = world
    self.faces = faces
    self.articles = articles
  }

  /// A screen text.
  func text(_ key: TextKey) -> String { world.interface.texts[key] }

  /// A screen text with its placeholders filled.
  func text(_ key: TextKey, _ values: [String: String]) -> String {
    world.interface.texts.filled(key, values)
  }
}

/// What a drawn screen answers to, in coordinates of the whole surface.
package struct Interaction<Action: Equatable & Sendable>: Equatable, Sendable {
  /// Where the hardware cursor goes, so that screen readers and braille displays follow the focus.
  package var cursor: Point
  /// What a click does; later ones lie above earlier ones.
  package var hits: [Hit]
  /// What the view model has to know of the window and does not know yet: what fits, what is on which
  /// page. Drawing lays all of it out anyway; these actions have no effects.
  package var measured: [Action] = []

  package struct Hit: Equatable, Sendable {
    package var area: Rect
    package var action: Action
  }

  package init(cursor: Point = .zero, hits: [Hit] = []) {
    self.cursor = cursor
    self.hits = hits
  }

  mutating func add(_ area: Rect, _ action: Action) {
    if !area.isEmpty { hits.append(Hit(area: area, action: action)) }
  }

  /// The action of a click at a place.
  package func action(at point: Point) -> Action? {
    hits.last { $0.area.contains(point) }?.action
  }

  func map<Other>(_ transform: (Action) -> Other) -> Interaction<Other> {
    var mapped = Interaction<Other>(
      cursor: cursor,
      hits: hits.map { Interaction<Other>.Hit(area: $0.area, action: transform($0.action)) })
    mapped.measured = measured.map(transform)
    return mapped
  }
}
