import Output
import ReplyQL
import Values

extension Session {
  /// Most files that are listed at once.
  private static let fileCountMax = 200

  /// Lists the files that were read, those whose path or code has the text.
  func listFiles(_ wanted: String, _ reply: inout Reply) {
    let files = workspace.files.filter { file in
      wanted.isEmpty || file.path.contains(wanted)
        || file.codes.contains { $0.lowercased() == wanted.lowercased() }
    }
    guard !files.isEmpty else {
      let shown = VisibleText.oneLine(wanted)
      return reply.complain(
        wanted.isEmpty
          ? text("还没有打开文件", "no file is open")
          : text("没有路径或代码含“\(shown)”的文件", "no file has '\(shown)' in its path or codes"))
    }
    let shown = files.prefix(Self.fileCountMax)
    var listing = Listing()
    listing.add(Bilingual("文件", "file"), shown.map { VisibleText.oneLine($0.path) })
    listing.add(Bilingual("信件", "letters"), counts: shown.map(\.letterCount))
    listing.add(Bilingual("编码", "encoding"), shown.map(\.encoding))
    listing.add(Bilingual("疑点", "doubts"), shown.map(doubts))
    list(listing, &reply)
    let rest = files.count - shown.count
    if rest > 0 {
      reply.say(
        text("还有 \(rest) 个；.files 后写路径的一部分或代码来缩小", "and \(rest) more; narrow with .files TEXT"))
    }
  }

  /// The codes with how often each occurs, and why a file gave no letter.
  private func doubts(of file: ReadFile) -> String? {
    if let failure = file.failure {
      let reason = VisibleText.oneLine(failure.text(in: settings.language))
      return text(
        "\(reason)（\(file.codes.joined(separator: " "))）",
        "\(reason) (\(file.codes.joined(separator: " ")))")
    }
    var counts: [(code: String, count: Int)] = []
    for code in file.codes {
      if let index = counts.firstIndex(where: { $0.code == code }) {
        counts[index].count += 1
      } else {
        counts.append((code, 1))
      }
    }
    let words = counts.map { $0.count > 1 ? "\($0.code)×\($0.count)" : $0.code }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
