import Commands
import ProgramTesting
import ViewModels

extension GoldenScene {
  /// The table of contents, the reader with everything an article can hold, and the search.
  static let learn: [GoldenScene] = [
    GoldenScene("learn", "contents") { $0.openLearn() },
    GoldenScene("learn", "article") { run in
      run.read("what-a-twitch-is")
      run.press(.down)
    },
    GoldenScene("learn", "table-and-link") { run in
      run.read("what-a-twitch-is")
      run.press([.tab, .tab, .tab, .tab, .tab])
    },
    GoldenScene("learn", "article-end", inAllSizes: false) { run in
      run.read("what-a-twitch-is")
      run.press(.end)
    },
    GoldenScene("learn", "followed-link") { run in
      run.read("tired")
      run.press([.tab, .enter])
    },
    GoldenScene("learn", "search") { run in
      run.openLearn()
      run.press(.character("/"))
      run.type("cofee")
    },
    GoldenScene("learn", "search-nothing", inAllSizes: false) { run in
      run.openLearn()
      run.press(.character("/"))
      run.type("xylophone")
    },
    GoldenScene("learn", "not-loaded", inAllSizes: false) { $0.perform(.open(.learn(nil))) },
    GoldenScene("learn", "unreadable", inAllSizes: false) { run in
      run.perform(.open(.learn(nil)))
      run.perform(.learnFailed("languages/en/articles/coffee.md:7: an image; take it out"))
    },
    GoldenScene("learn", "sources", inAllSizes: false) { run in
      run.read("coffee")
      run.press(.character("s"))
    },
    GoldenScene("learn", "menu") { $0.press(.character("g")) },
    GoldenScene("learn", "help", inAllSizes: false) { run in
      run.read("coffee")
      run.press(.character("?"))
    },
  ]
}
