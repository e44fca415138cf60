package import Corpus
import Diagnostics
package import Formats
import Output
package import Values

/// Why no letters could be opened, in words for the reader.
package struct OpenFailure: Error, Sendable {
  /// One phrase, and what to do about it.
  package let message: Bilingual
  /// What became of each file, where reading got that far.
  package let report: LoadReport?
  /// Whether the user stopped it.
  package let wasCancelled: Bool
}

extension LetterCorpus {
  /// Opens the letters under some paths, or the bundled sample when none is named.
  ///
  /// - Parameters:
  ///   - paths: Files and folders; of folders the kinds that `FileKind` knows are read.
  ///   - options: What is told about tables and JSON.
  ///   - isCancelled: Asked before each file, from any thread.
  ///   - progress: Told how far the reading is, from any thread, never twice at a time.
  /// - Returns: The letters, with a report on every file.
  /// - Throws: When a path does not exist, when no letter could be read, or when cancelled.
  package static func open(
    _ paths: [String], options: FormatOptions = FormatOptions(),
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: (@Sendable (LoadProgress) -> Void)? = nil
  ) throws(OpenFailure) -> LetterCorpus {
    guard !paths.isEmpty else { return try openSample() }
    do throws(LoadError) {
      let loader = CorpusLoader(options: options)
      let corpus = try loader.load(paths, isCancelled: isCancelled, progress: progress)
      return LetterCorpus(corpus, name: paths.joined(separator: " "))
    } catch {
      throw OpenFailure(error)
    }
  }

  /// Opens the letters that come with the program; their paths are given from the sample on.
  package static func openSample() throws(OpenFailure) -> LetterCorpus {
    guard let folder = ProgramFolders.sampleLetters else {
      throw OpenFailure(
        message: Bilingual(
          "随附的样本不在程序旁边；请指明信件所在的文件夹",
          "the bundled sample is not beside the program; name a folder of letters"),
        report: nil, wasCancelled: false)
    }
    return try openSample(in: folder)
  }

  /// Opens a folder as the bundled sample, wherever it stands.
  package static func openSample(in folder: String) throws(OpenFailure) -> LetterCorpus {
    do throws(LoadError) {
      let loader = CorpusLoader(shownFolder: (folder, "sample"))
      return LetterCorpus(try loader.load([folder]), name: "sample")
    } catch {
      throw OpenFailure(error)
    }
  }

  /// How many letters were read, and which files were not and why; ends in a newline.
  package func loadSummary(in language: Language, fileCountMax: Int = 20) -> String {
    corpus.report.summary(letterCount: letterCount, in: language, fileCountMax: fileCountMax)
  }
}

extension OpenFailure {
  /// Words a load's failure.
  init(_ error: LoadError) {
    message = error.message
    switch error {
    case .nothingRead(let report): (self.report, wasCancelled) = (report, false)
    case .cancelled: (report, wasCancelled) = (nil, true)
    case .missingPath, .tooLarge: (report, wasCancelled) = (nil, false)
    }
  }
}

extension LoadReport {
  /// How many letters, then one line for each file that gave none, then how many carry doubts.
  package func summary(letterCount: Int, in language: Language, fileCountMax: Int) -> String {
    let letters = NumberText.grouped(letterCount)
    let read = NumberText.grouped(files.count { $0.failure == nil && !$0.isArchive })
    var lines = [
      Bilingual("读入 \(letters) 封信（\(read) 个文件）", "\(letters) letters read from \(read) files")
    ]
    let failed = unread
    if !failed.isEmpty {
      lines.append(Bilingual("没有读的 \(failed.count) 个文件：", "\(failed.count) files were not read:"))
      lines += failed.prefix(fileCountMax).compactMap(\.failureLine)
      if failed.count > fileCountMax {
        let rest = failed.count - fileCountMax
        lines.append(Bilingual("  还有 \(rest) 个", "  and \(rest) more"))
      }
    }
    return lines.map { VisibleText.lines($0.text(in: language)) + "\n" }.joined()
  }
}

extension LoadedFile {
  fileprivate var failureLine: Bilingual? {
    guard let failure else { return nil }
    let code = failure.code.rawValue
    return Bilingual(
      "  \(path)：\(failure.reason.chinese)（\(code)）",
      "  \(path): \(failure.reason.english) (\(code))")
  }
}
