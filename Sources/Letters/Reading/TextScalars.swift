/// Scalars that lie still while a letter is read: a view that owns nothing.
///
/// Every rule carries the text with it and asks it at most places. An array would count a
/// reference each time it is handed on, which costs more than most answers; this is a place in
/// memory and a length. What it shows belongs to a `TextMemory` or a `PhraseMemory`, which lives
/// as long as the letter is read. Places outside trap, as those of an array do.
struct TextScalars: RandomAccessCollection, @unchecked Sendable {
  /// The scalars in memory.
  let buffer: UnsafeBufferPointer<UInt32>

  /// Shows memory that outlives the view.
  init(_ buffer: UnsafeBufferPointer<UInt32>) {
    self.buffer = buffer
  }

  /// No scalars.
  static let none = TextScalars(UnsafeBufferPointer(start: nil, count: 0))

  @inline(__always) var count: Int { buffer.count }
  @inline(__always) var startIndex: Int { 0 }
  @inline(__always) var endIndex: Int { buffer.count }

  /// The scalar at a place.
  ///
  /// - Precondition: The place lies in the text.
  @inline(__always)
  subscript(place: Int) -> UInt32 {
    precondition(UInt(bitPattern: place) < UInt(bitPattern: buffer.count))
    return buffer[place]
  }

  /// The scalars of a range.
  ///
  /// - Precondition: The range lies in the text.
  @inline(__always)
  func part(_ range: Range<Int>) -> TextScalars {
    precondition(range.lowerBound >= 0 && range.upperBound <= buffer.count)
    return TextScalars(UnsafeBufferPointer(rebasing: buffer[range]))
  }
}

/// Keeps the scalars of a text, and what is known of each, in place while letters are read.
final class TextMemory: @unchecked Sendable {
  private let arrays: (clean: [UInt32], folded: [UInt32])
  /// The printed characters.
  let clean: TextScalars
  /// The folded characters.
  let folded: TextScalars
  /// One number for each folded character; see `WordMarks`.
  let marks: UnsafeMutableBufferPointer<UInt64>

  /// Holds two texts of one length.
  init(clean: [UInt32], folded: [UInt32]) {
    precondition(clean.count == folded.count)
    arrays = (clean, folded)
    // An array that is never changed keeps its elements in place for as long as it is held.
    self.clean = clean.withUnsafeBufferPointer { TextScalars($0) }
    self.folded = folded.withUnsafeBufferPointer { TextScalars($0) }
    marks = .allocate(capacity: folded.count)
  }

  deinit {
    marks.deallocate()
  }
}
