package import Diagnostics
import Values

/// A text with the files that it uses, each read and parsed once.
///
/// `use` brings the declarations of a file in, and those that the file itself uses. Offsets of all
/// trees count the bytes of `source`, in which the files stand one behind the other.
package struct QueryProgram: Sendable {
  /// How many files may stand within one another's `use`.
  package static let depthMax = 16
  /// How many files a text may use in all.
  package static let fileCountMax = 64

  /// The text, with those of the files behind it.
  package private(set) var source: SourceText
  /// The text's own tree.
  package let main: ParsedSource
  /// The tree that each `use` brings in, by the span of its path.
  ///
  /// Empty for a file that an earlier `use` has brought in; none where a diagnostic says why.
  package private(set) var used: [Span: QueryFile] = [:]
  /// What is wrong with the text, with the files and with their use, in the order of the places.
  package private(set) var diagnostics: [Diagnostic] = []

  private let finder: FileFinder
  private var seen: Set<String> = []

  /// Parses a text and whatever it uses.
  package init(parsing source: SourceText, finding finder: FileFinder = .none) {
    self.source = source
    self.finder = finder
    main = ParsedSource(parsing: source)
    diagnostics = main.diagnostics
    resolve(main.file, [Link(place: finder.origin, use: nil)])
    diagnostics.sort { ($0.span.start, $0.code.rawValue) < ($1.span.start, $1.code.rawValue) }
  }

  /// The names that the files declare.
  package var usedNames: Set<String> {
    Set(used.values.flatMap(\.statements).compactMap(\.declaredName?.text))
  }

  /// A file on the way from the text, with the path in it that leads on.
  private struct Link {
    let place: FileFinder.Place
    /// The path that led here.
    let use: Span?
  }

  private mutating func resolve(_ file: QueryFile, _ chain: [Link]) {
    guard let user = chain.last?.place else { return }
    for case .use(let path, _, let span) in file.statements {
      guard chain.count <= Self.depthMax, seen.count < Self.fileCountMax else {
        diagnostics.append(.tooManyUses(at: span))
        return
      }
      switch finder.find(path, user) {
      case .failure(let failure): diagnostics.append(.cannotUse(path, failure, at: span))
      case .success(let found): bringIn(found, at: span, chain)
      }
    }
  }

  private mutating func bringIn(_ found: FoundFile, at span: Span, _ chain: [Link]) {
    if let start = chain.firstIndex(where: { $0.place.identity == found.place.identity }) {
      let circle = chain[start...]
      diagnostics.append(
        .useCycle(
          circle.map(\.place.name) + [found.place.name], at: span,
          through: circle.dropFirst().compactMap(\.use)))
      return
    }
    guard seen.insert(found.place.identity).inserted else {
      used[span] = QueryFile(documentation: [], statements: [])
      return
    }
    source = source.followed(by: SourceText(name: found.place.name, text: found.text))
    let parsed = ParsedSource(parsing: source, fileIndex: source.files.count - 1)
    diagnostics += parsed.diagnostics.map { $0.broughtIn(at: span) }
    used[span] = parsed.file
    resolve(parsed.file, chain + [Link(place: found.place, use: span)])
  }
}

extension Diagnostic {
  /// The same, with the place that brought in the file it is about.
  package func broughtIn(at use: Span) -> Diagnostic {
    Diagnostic(
      code, severity, message, at: span,
      related: related + [Related(Bilingual("在这里引入", "used here"), at: use)], help: help)
  }

  fileprivate static func cannotUse(
    _ path: String, _ failure: UseFailure, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .cannotUse, .error, failure.message(of: path), at: span,
      help: failure.advice.map { [Help($0)] } ?? [])
  }

  fileprivate static func useCycle(
    _ names: [String], at span: Span, through uses: [Span]
  ) -> Diagnostic {
    let chain = names.joined(separator: " → ")
    return Diagnostic(
      .useCycle, .error,
      Bilingual("文件互相引入，成了一圈：\(chain)", "the files use one another in a circle: \(chain)"),
      at: span,
      related: uses.map { Related(Bilingual("经过这里", "by way of this"), at: $0) },
      help: [
        Help(
          Bilingual(
            "把共用的声明放进一个谁也不引入的文件", "put what they share into a file that uses none of them"))
      ])
  }

  fileprivate static func tooManyUses(at span: Span) -> Diagnostic {
    let (depth, count) = (QueryProgram.depthMax, QueryProgram.fileCountMax)
    return Diagnostic(
      .cannotUse, .error,
      Bilingual(
        "引入至多 \(depth) 层、\(count) 个文件", "files are used at most \(depth) deep and \(count) in all"),
      at: span)
  }
}

extension UseFailure {
  fileprivate func message(of path: String) -> Bilingual {
    switch self {
    case .noFolder:
      Bilingual("这里没有文件夹，不能“引入”文件", "there is no folder here to 'use' files from")
    case .outside:
      Bilingual(
        "“\(path)”不在本文件的文件夹里", "'\(path)' is not within the folder of this file")
    case .missing: Bilingual("没有文件“\(path)”", "there is no file '\(path)'")
    case .unreadable(let reason):
      Bilingual("读不了“\(path)”(\(reason))", "cannot read '\(path)' (\(reason))")
    case .noFile: Bilingual("“\(path)”不是文件", "'\(path)' is no file")
    case .notText: Bilingual("“\(path)”不是 UTF-8 文本", "'\(path)' is not text in UTF-8")
    case .tooLong:
      Bilingual("“\(path)”超过 1 MiB", "'\(path)' is longer than 1 MiB")
    }
  }

  fileprivate var advice: Bilingual? {
    switch self {
    case .outside:
      Bilingual(
        "路径从本文件的文件夹算起，不能出去：不写“/”开头、“..”和通到外面的链接",
        "paths start at the folder of this file and stay within it: no leading '/', no '..', no "
          + "link that leads out")
    case .missing:
      Bilingual("路径从本文件的文件夹算起", "the path starts at the folder of this file")
    case .notText: Bilingual("在编辑器里另存为 UTF-8", "save it as UTF-8 in an editor")
    default: nil
    }
  }
}
