import ChineseText
import Values

/// A drawing in SVG 1.1 that stands alone: fonts by name, no scripts, no outside references.
struct SVGDocument {
  /// The typefaces in the order in which they are looked for: those that have Chinese first.
  private static let fonts =
    "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',"
    + "'WenQuanYi Micro Hei',sans-serif"
  /// The width of half an em in the font size of labels: what one cell takes.
  static let cellWidth = 6.6

  private var elements: [String] = []

  /// An empty drawing.
  init() {}

  /// Where a text is held.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// A text on one line; `style` names a class of the style sheet, `full` what a tooltip says.
  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, style: String = "label",
    full: String? = nil
  ) {
    let title = full.map { "<title>\(Self.escaped($0))</title>" } ?? ""
    elements.append(
      "<text class=\"\(style)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" "
        + "text-anchor=\"\(anchor.rawValue)\">\(title)\(Self.escaped(text))</text>")
  }

  /// A filled rectangle; a colour of its own takes the place of the class's.
  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, style: String,
    fill: String? = nil
  ) {
    let color = fill.map { " fill=\"\($0)\"" } ?? ""
    elements.append(
      "<rect class=\"\(style)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" "
        + "width=\"\(Self.number(width))\" height=\"\(Self.number(height))\"\(color)/>")
  }

  /// A straight line.
  mutating func line(
    _ x: Double, _ y: Double, to endX: Double, _ endY: Double, style: String
  ) {
    elements.append(
      "<line class=\"\(style)\" x1=\"\(Self.number(x))\" y1=\"\(Self.number(y))\" "
        + "x2=\"\(Self.number(endX))\" y2=\"\(Self.number(endY))\"/>")
  }

  /// A line through points.
  mutating func curve(_ points: [(x: Double, y: Double)]) {
    let places = points.map { "\(Self.number($0.x)),\(Self.number($0.y))" }
    elements.append("<polyline class=\"curve\" points=\"\(places.joined(separator: " "))\"/>")
  }

  /// A dot with what a tooltip says of it.
  mutating func dot(_ x: Double, _ y: Double, full: String) {
    elements.append(
      "<circle class=\"dot\" cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"3\">"
        + "<title>\(Self.escaped(full))</title></circle>")
  }

  /// The whole file.
  func text(width: Double, height: Double, title: String, in language: Language) -> String {
    let (width, height) = (Self.number(width), Self.number(height))
    let name = title.isEmpty ? Bilingual("图", "chart").text(in: language) : title
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" "
      + "viewBox=\"0 0 \(width) \(height)\" role=\"img\" "
      + "lang=\"\(language == .chinese ? "zh-CN" : "en")\">"
    let paper = "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>"
    let lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", head,
      "<title>\(Self.escaped(name))</title>", Self.style, paper,
    ]
    return (lines + elements + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private static let style = """
    <style>
    text{font-family:\(fonts);font-size:13px;fill:#1f2933}
    .title{font-size:18px;font-weight:600}
    .axis{font-size:12px;fill:#52606d}
    .note{font-size:11px;fill:#7b8794}
    .pale{fill:#ffffff}
    .grid{stroke:#e4e7eb;stroke-width:1}
    .base{stroke:#7b8794;stroke-width:1}
    .bar{fill:#2b6a99}
    .below{fill:#b4532a}
    .curve{fill:none;stroke:#2b6a99;stroke-width:2;stroke-linejoin:round}
    .dot{fill:#2b6a99}
    </style>
    """

  /// How far a text reaches, roughly: wide characters take two cells.
  static func width(of text: String) -> Double { Double(CellWidth.cells(of: text)) * cellWidth }

  /// A text cut to so much room.
  static func fitted(_ text: String, _ width: Double) -> String {
    CellWidth.truncated(text, toCells: max(1, Int(width / cellWidth)))
  }

  private static func number(_ value: Double) -> String {
    NumberText.shortest((value * 10).rounded() / 10)
  }

  /// A text that cannot end the element or attribute it stands in, nor break the file.
  ///
  /// Source: XML 1.0, the characters that a document can have.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.oneLine(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
