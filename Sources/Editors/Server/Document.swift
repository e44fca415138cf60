import Diagnostics
import Engine
import Plan
import ReplyQL
import Syntax
import Values

/// An open text of an editor.
struct Document: Sendable {
  /// The most bytes that a text can grow to; a longer one is closed.
  static let byteCountMax = 16 << 20

  /// How the editor names it.
  let address: String
  /// The number that the editor gave this state of it.
  let version: JSONValue
  /// The text.
  let source: SourceText
  /// Its places as the editor counts them.
  let positions: TextPositions
  /// The tree and the tokens.
  let parsed: ParsedSource
  /// Where the files are found that it uses.
  let files: FileFinder
  private let unit: TextPositions.Unit

  /// Opens a text.
  init(
    _ address: String, _ version: JSONValue, text: String, in unit: TextPositions.Unit,
    files: FileFinder
  ) {
    self.address = address
    self.version = version
    self.unit = unit
    self.files = files
    source = SourceText(name: FileAddress.path(of: address) ?? address, text: text)
    positions = TextPositions(of: source.bytes, in: unit)
    parsed = ParsedSource(parsing: source)
  }

  /// The text with another in the place of a range; the whole where there is none.
  func changed(_ range: Range<Int>?, to text: String, _ version: JSONValue) -> Document {
    guard let range else {
      return Document(address, version, text: text, in: unit, files: files)
    }
    let bytes = source.bytes[..<range.lowerBound] + text.utf8 + source.bytes[range.upperBound...]
    let whole = String(decoding: bytes, as: UTF8.self)
    return Document(address, version, text: whole, in: unit, files: files)
  }

  /// The text as a question without values for its parameters.
  func request(in language: Language) -> QueryRequest {
    var request = QueryRequest(source)
    request.files = files
    request.parameters = nil
    request.options.language = language
    return request
  }

  /// What is wrong with the text and the files that it uses.
  func findings() -> Findings { LetterCorpus.check(request(in: .chinese)) }

  /// The place of a span in the text or in a file that stands behind it.
  func location(of span: Span, in source: SourceText) -> JSONValue {
    let (file, start, end) = SourcePositions(of: source, in: unit).range(of: span)
    let place = file == 0 ? address : FileAddress.address(of: source.files[file].name)
    return [
      "uri": .text(place), "range": ["start": Self.json(start), "end": Self.json(end)],
    ]
  }

  /// A span as the editor has ranges.
  func range(of span: Span) -> JSONValue {
    [
      "start": Self.json(positions.position(of: span.start)),
      "end": Self.json(positions.position(of: span.end)),
    ]
  }

  private static func json(_ position: TextPositions.Position) -> JSONValue {
    ["line": .integer(position.line), "character": .integer(position.character)]
  }

  /// The bytes of a range of the editor, the smaller end first; `nil` where it is none.
  func bytes(of range: JSONValue?) -> Range<Int>? {
    guard let start = offset(of: range?["start"]), let end = offset(of: range?["end"]) else {
      return nil
    }
    return min(start, end)..<max(start, end)
  }

  /// The byte at a position of the editor, `nil` where it is none.
  func offset(of position: JSONValue?) -> Int? {
    guard let line = position?["line"]?.integer, let character = position?["character"]?.integer
    else { return nil }
    return positions.offset(of: TextPositions.Position(line: line, character: character))
  }

  /// The token at a byte: the one that goes on there, else the one that ends there.
  func token(at offset: Int) -> Token? {
    let tokens = parsed.tokens.filter { !$0.isTrivia && $0.kind != .end }
    return tokens.first { $0.span.start <= offset && offset < $0.span.end }
      ?? tokens.first { $0.span.end == offset }
  }

  /// The declarations and their texts, in order.
  var declarations: [Statement] {
    parsed.file.statements.filter { statement in
      switch statement {
      case .use, .parameter, .binding, .definition: true
      case .version, .query, .error: false
      }
    }
  }

  /// The names that it declares.
  var declaredNames: [String] { declarations.compactMap { $0.declaredName?.text } }

  /// What stands from the start of the statement at a byte up to the byte.
  func statementText(before offset: Int) -> String {
    // A letter more makes the end of a line before an empty one the end of a statement.
    let before = source.text(of: Span(0, offset))
    let tokens = ParsedSource(parsing: SourceText(name: "", text: before + "a")).statementTokens
    let start = tokens.last { $0.symbol == .semicolon }?.span.end ?? 0
    return source.text(of: Span(min(start, offset), offset))
  }

  /// A pipeline of the text behind all that it builds on: the declarations, and the query before
  /// it where it begins with a bar.
  func whole(_ pipeline: String, at offset: Int) -> String {
    var parts = declarations.filter { $0.span.end <= offset || $0.span.start > offset }
      .map { source.text(of: $0.span) }
    let goesOn = pipeline.drop { $0.isWhitespace }.first.map { "|｜".contains($0) } ?? true
    let queries = parsed.file.statements.filter { statement in
      if case .query = statement { statement.span.end <= offset } else { false }
    }
    if goesOn, let last = queries.last { parts.append(source.text(of: last.span)) }
    return (parts + [pipeline]).joined(separator: "\n")
  }
}

extension Statement {
  /// The lines of its doc comment.
  var documentation: [String] {
    switch self {
    case .parameter(let parameter): parameter.documentation
    case .binding(let binding): binding.documentation
    case .definition(let definition): definition.documentation
    case .query(let query): query.title
    case .version, .use, .error: []
    }
  }
}
