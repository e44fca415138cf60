import ChineseText
import Diagnostics
import Letters
import Values

@testable import Formats

/// What looking into some bytes comes upon, in words that tests compare.
struct Looking {
  /// One line each: `path: text`, `path! code`, `path -` for what is ignored.
  var lines: [String] = []
  /// Why the whole gives nothing.
  var failure: FileFailure?
  /// Why entries and rows give nothing, in order.
  var reasons: [String] = []
  /// The texts, by path.
  var documents: [Document] = []

  init(_ bytes: [UInt8], called name: String, _ options: FormatOptions = FormatOptions()) {
    do throws(FileFailure) {
      let file = try FileBytes(memory: bytes)
      try DocumentReader(options: options).read(
        file, kind: FileKind.named(name) ?? .text, path: name
      ) { found, _ in
        for one in found { add(one) }
        return true
      }
    } catch {
      failure = error
    }
  }

  private mutating func add(_ found: Found) {
    switch found {
    case .document(let document):
      documents.append(document)
      lines.append("\(document.path): \(Self.text(of: document))")
    case .failure(let path, let failure):
      lines.append("\(path)! \(failure.code.rawValue)")
      reasons.append(failure.reason.english)
    case .ignored(let path): lines.append("\(path) -")
    }
  }

  /// The text as characters, or the code that says why there is none.
  static func text(of document: Document) -> String {
    do throws(FileFailure) {
      switch document.content {
      case .bytes(let bytes, _):
        return (try? decode(bytes)).map { string(of: $0.scalars) } ?? "?"
      case .text(let text): return text
      case .word(let bytes): return try WordDocument.text(of: bytes)
      case .pdf(let bytes): return try PDFText.text(of: bytes)
      }
    } catch {
      return error.code.rawValue
    }
  }
}
