/// Texts that terminals and programs have stumbled over.
enum HostileText {
  static let all: [String] = [
    "", " ", "   ", "\n", "\n\n", " a ", "a", "word", "two words", "a  b   c", "trailing ", " leading",
    "a very long line of plain words that has to be broken several times over",
    "Donaudampfschifffahrtsgesellschaftskapitän", "日本語の文章はスペースがない。句読点、括弧（）がある。",
    "mixed 日本 and latin 語 text", "one\ntwo\n\nthree", "e\u{301}a\u{300}o\u{302} combining marks",
    "\u{301}starts with a mark", "\u{202E}reversed\u{202C} text", "\u{2066}isolated\u{2069}",
    "zero\u{200B}width\u{200B}spaces", "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{9B}31m",
    "bell\u{7}",
    "tab\there", "carriage\rreturn", "line\r\nends", "\u{2028}\u{2029}", "👨‍👩‍👧‍👦 family 👍🏽", "🇩🇪🇯🇵",
    "ﷺ", "\u{FEFF}mark", "نص عربي", "हिन्दी में", String(repeating: "x", count: 500),
    String(repeating: "日", count: 120), String(repeating: "a\u{301}", count: 90), "\u{0}null\u{0}",
    "a" + String(repeating: "\u{300}", count: 300), "。。。。", "「」",
  ]
}
