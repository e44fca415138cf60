import CTextTables
import Glibc

/// Decides between GB18030 and BIG5 by reading the text both ways.
enum GuessedDecoding {
  /// Bytes read for the score; more would not change the answer.
  private static let sampleLimit = 1 << 16
  /// The score from which a reading is taken for Chinese official prose.
  private static let convincingScore = 0.3
  /// Scores that differ by less say nothing.
  private static let tieMargin = 0.01
  /// Bytes in which a page declares its encoding.
  private static let headLimit = 4_096
  /// What one lost or private-use character in a hundred costs, in hundredths.
  private static let errorWeight = 10.0

  /// The text in the better encoding, or `nil` if neither is convincing.
  static func text(of bytes: UnsafeRawBufferPointer) -> DecodedText? {
    let sample = UnsafeRawBufferPointer(rebasing: bytes.prefix(sampleLimit))
    let scores = [TextEncoding.gb18030, .big5].map { score(of: sample, in: $0) }
    let (winner, runnerUp) = order(
      gb18030: scores[0], big5: scores[1], declared: declaredEncoding(in: bytes))
    guard max(scores[0], scores[1]) >= convincingScore,
      let result = CharacterConverter.scalars(of: bytes, encoding: winner)
    else { return nil }
    return result.text(skipping: 0, notes: [.guessedEncoding(winner, runnerUp: runnerUp)])
  }

  /// The likelier encoding and the other; what the page declares decides only where both are as
  /// good, and without it GB18030.
  static func order(
    gb18030: Double, big5: Double, declared: TextEncoding?
  ) -> (winner: TextEncoding, runnerUp: TextEncoding) {
    let isTie = abs(gb18030 - big5) <= tieMargin
    let isBig5 = isTie ? declared == .big5 : big5 > gb18030
    return isBig5 ? (.big5, .gb18030) : (.gb18030, .big5)
  }

  /// What `charset=` near the start of a web page names, of the two encodings in question.
  static func declaredEncoding(in bytes: UnsafeRawBufferPointer) -> TextEncoding? {
    let head = bytes.prefix(headLimit).map { $0 | ((0x41...0x5A).contains($0) ? 0x20 : 0) }
    let word = Array("charset".utf8)
    var start = 0
    while let place = head[start...].firstIndex(of: word[0]) {
      start = place + 1
      guard head[place...].starts(with: word) else { continue }
      let name = head[(place + word.count)...].drop { [0x20, 0x22, 0x27, 0x3D].contains($0) }
      if name.starts(with: "gb".utf8) { return .gb18030 }
      if name.starts(with: "big5".utf8) { return .big5 }
    }
    return nil
  }

  /// The share of common characters less the weighted share of errors, among all beyond ASCII.
  private static func score(of sample: UnsafeRawBufferPointer, in encoding: TextEncoding) -> Double
  {
    guard let text = CharacterConverter.scalars(of: sample, encoding: encoding) else { return -1 }
    var count = 0
    var privateCount = 0
    for scalar in text.scalars where scalar >= 0x80 {
      count += 1
      if (0xE000...0xF8FF).contains(scalar) || scalar >= 0xF0000 { privateCount += 1 }
    }
    guard count > 0 else { return -1 }
    let errors = text.badCount - (text.endIsCut ? 1 : 0) + privateCount
    return CommonCharacters.share(in: text.scalars) - errorWeight * Double(errors) / Double(count)
  }
}

/// Conversion by the C library's `iconv`, chunk by chunk.
enum CharacterConverter {
  /// Scalars written between two looks at the room that is left.
  private static let chunkCount = 1 << 14

  /// Decodes any bytes; a byte that begins nothing becomes U+FFFD.
  ///
  /// `nil` where the C library lacks the converter.
  static func scalars(of bytes: UnsafeRawBufferPointer, encoding: TextEncoding) -> LossyScalars? {
    guard let converter = open(from: encoding.name, to: "UTF-32LE") else { return nil }
    defer { iconv_close(converter) }
    var result = LossyScalars(scalars: [], encoding: encoding)
    result.scalars.reserveCapacity(bytes.count / 2)
    let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?
      .assumingMemoryBound(to: CChar.self)
    guard let start else { return result }
    var input: UnsafeMutablePointer<CChar>? = start
    var left = bytes.count
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: chunkCount) { chunk in
      while left > 0 {
        let outcome = convert(converter, &input, &left, into: chunk)
        for index in 0..<outcome.count { result.scalars.append(UInt32(littleEndian: chunk[index])) }
        if outcome.error == E2BIG || outcome.error == 0 { continue }
        result.lose(at: bytes.count - left)
        result.scalars.append(0xFFFD)
        if outcome.error == EINVAL {
          result.endIsCut = true
          left = 0
        } else {
          input = input?.advanced(by: 1)
          left -= 1
        }
      }
    }
    return result
  }

  /// Encodes scalars, or `nil` if one of them has no place in the encoding.
  static func bytes(of scalars: ArraySlice<UInt32>, encoding: TextEncoding) -> [UInt8]? {
    guard let converter = open(from: "UTF-32LE", to: encoding.name) else { return nil }
    defer { iconv_close(converter) }
    var source = scalars.map(\.littleEndian)
    var bytes: [UInt8] = []
    let isWhole = source.withUnsafeMutableBytes { buffer -> Bool in
      var input = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = buffer.count
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: chunkCount) { chunk in
        while left > 0 {
          let outcome = convert(converter, &input, &left, into: chunk)
          bytes.append(contentsOf: chunk[..<outcome.count])
          if outcome.error != E2BIG, outcome.error != 0 { return false }
        }
        return true
      }
    }
    return isWhole ? bytes : nil
  }

  private static func open(from source: String, to target: String) -> iconv_t? {
    let converter = iconv_open(target, source)
    return converter == iconv_t(bitPattern: -1) ? nil : converter
  }

  /// Converts until the chunk is full, the input ends or is bad; the error is 0 at the end.
  private static func convert<Unit>(
    _ converter: iconv_t, _ input: inout UnsafeMutablePointer<CChar>?, _ left: inout Int,
    into chunk: UnsafeMutableBufferPointer<Unit>
  ) -> (count: Int, error: Int32) {
    let room = chunk.count * MemoryLayout<Unit>.stride
    var output = UnsafeMutableRawPointer(chunk.baseAddress)?.assumingMemoryBound(to: CChar.self)
    var outputLeft = room
    let outcome = iconv(converter, &input, &left, &output, &outputLeft)
    let error = outcome == -1 ? errno : 0
    return ((room - outputLeft) / MemoryLayout<Unit>.stride, error)
  }
}
