import ArgumentParser
import Glibc

/// `--format`.
enum FormatArgument: String, CaseIterable, ExpressibleByArgument {
  case table
  case vertical
  case csv
  case tsv
  case json
  case jsonl
  case markdown
  case svg
}

/// `--lang`.
enum LanguageArgument: String, CaseIterable, ExpressibleByArgument {
  case zh
  case en

  /// `REPLYQL_LANG` where it names a language, else Chinese.
  static var standard: LanguageArgument {
    getenv("REPLYQL_LANG").flatMap { LanguageArgument(rawValue: String(cString: $0)) } ?? .zh
  }
}

/// `--color`.
enum ColorArgument: String, CaseIterable, ExpressibleByArgument {
  case auto
  case always
  case never

  /// Whether an open descriptor gets colours: on a capable terminal, unless `NO_COLOR` is set.
  func applies(to descriptor: Int32) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
      let refuses = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
      return isatty(descriptor) == 1 && !isDumb && !refuses
    }
  }
}

/// `--error-format`.
enum ErrorFormatArgument: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}
