import Dispatch
import Formats
import Letters
import Synchronization
import Values

/// Turns what was found in files into letters, several texts at a time.
struct DocumentReading: Sendable {
  /// What one text, row or entry came to.
  struct Result: Sendable {
    /// How the load list names what was read; `nil` for the file itself.
    var entry: String?
    var reading: FileReading?
    /// What `work` made of each letter.
    var products: [Product] = []
    var failure: FileFailure?
    /// An entry of a kind that holds no letters.
    var isIgnored = false
  }

  /// What is made of a letter on the thread that read it.
  enum Product: Sendable {
    case text(EncodedText)
    case bytes([UInt8])
  }

  let letters: LetterReader
  /// What to make of each letter; called from several threads.
  let work: @Sendable (Letter) -> Product

  /// Reads what was found; the results have its order.
  func read(_ batch: [Found]) -> [Result] {
    Self.parallel(batch.count) { read(batch[$0]) }
  }

  /// Works on several inputs at a time; the outputs have the order of the inputs.
  static func parallel<Output: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Output
  ) -> [Output] {
    if count == 1 { return [work(0)] }
    let results = Mutex([Output?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let output = work(index)
      results.withLock { $0[index] = output }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// Reads one text; says why there is none, and why there is no letter in it.
  func read(_ found: Found) -> Result {
    switch found {
    case .ignored(let path): return Result(entry: path, isIgnored: true)
    case .failure(let path, let failure): return Result(entry: path, failure: failure)
    case .document(let document):
      do throws(FileFailure) {
        let reading = try document.letters(by: letters)
        guard !reading.letters.isEmpty else { throw CorpusLoader.failure(of: reading) }
        let products = reading.letters.map(work)
        return Result(entry: document.entry, reading: reading, products: products)
      } catch {
        return Result(entry: document.path, failure: error)
      }
    }
  }

  /// Reads one line of a file of lines.
  func read(
    line: ArraySlice<UInt8>, number: Int, path: String, by documents: DocumentReader
  ) -> Result {
    do throws(FileFailure) {
      return read(.document(try documents.document(line: line, number: number, path: path)))
    } catch {
      return Result(entry: "\(path)#\(number)", failure: error)
    }
  }
}

/// What became of a file and of the entries inside it, while it is read.
struct FileTally {
  /// The file itself.
  var file: LoadedFile
  /// Its entries and bad rows, in order.
  private(set) var parts: [LoadedFile] = []
  private(set) var ignoredPaths: [String] = []
  private var places: [String: Int] = [:]

  init(path: String) {
    file = LoadedFile(path: path)
  }

  /// Counts a result.
  mutating func add(_ result: DocumentReading.Result) {
    guard let entry = result.entry, entry != file.path else { return Self.count(result, &file) }
    if result.isIgnored { return ignoredPaths.append(entry) }
    if places[entry] == nil {
      places[entry] = parts.count
      parts.append(LoadedFile(path: entry))
    }
    Self.count(result, &parts[places[entry] ?? 0])
  }

  private static func count(_ result: DocumentReading.Result, _ file: inout LoadedFile) {
    if let failure = result.failure { file.failure = file.failure ?? failure }
    guard let reading = result.reading else { return }
    file.encoding = reading.encoding ?? file.encoding
    file.letterCount += reading.letters.count
    file.warnings += reading.findings
    for letter in reading.letters { file.warnings += letter.warnings }
  }
}
