package import Values

/// How far the reading of a corpus has come, as one line for a terminal.
package struct ProgressLine: Sendable {
  /// Files read so far, at most `fileCount`.
  package let doneCount: Int
  /// Files to read in all.
  package let fileCount: Int
  /// Bytes read so far.
  package let doneBytes: Int
  /// Bytes to read in all; files of unknown size count nothing.
  package let byteCount: Int
  /// Time since the start, in seconds.
  package let elapsedSeconds: Double

  /// Takes the state of a reading.
  package init(
    doneCount: Int, fileCount: Int, doneBytes: Int, byteCount: Int, elapsedSeconds: Double
  ) {
    self.doneCount = doneCount
    self.fileCount = fileCount
    self.doneBytes = doneBytes
    self.byteCount = byteCount
    self.elapsedSeconds = elapsedSeconds
  }

  /// `1,203/20,000 文件  12.3 MB/s  剩余 0:42`; the rest only where it can be told.
  package func text(in language: Language) -> String {
    let files = "\(NumberText.grouped(doneCount))/\(NumberText.grouped(fileCount))"
    var parts = [files + Bilingual(" 文件", " files").text(in: language)]
    if let bytesPerSecond {
      parts.append(Self.megabytes(bytesPerSecond) + " MB/s")
      if doneBytes < byteCount {
        let seconds = Double(byteCount - doneBytes) / bytesPerSecond
        let label = Bilingual("剩余 ", "left ").text(in: language)
        parts.append(label + Self.clock(seconds))
      }
    }
    return parts.joined(separator: "  ")
  }

  private var bytesPerSecond: Double? {
    guard elapsedSeconds > 0, doneBytes > 0 else { return nil }
    return Double(doneBytes) / elapsedSeconds
  }

  /// Megabytes of 10^6 bytes with one decimal place.
  private static func megabytes(_ bytes: Double) -> String {
    let tenths = Int((bytes / 1e5).rounded())
    return "\(NumberText.grouped(tenths / 10)).\(tenths % 10)"
  }

  /// Hours, minutes and seconds: `0:42`, `1:02:03`.
  private static func clock(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 359_999).rounded(.up))
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    let tail = ":" + padded(whole % 60)
    return hours > 0 ? "\(hours):\(padded(minutes))\(tail)" : "\(minutes)\(tail)"
  }
}
