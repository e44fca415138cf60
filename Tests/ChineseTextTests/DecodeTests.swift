import Testing
import Values

@testable import ChineseText

/// Goal: each decoding rule with its doubts, then that no bytes can do harm.
@Suite struct DecodeTests {
  /// Invented prose that has the common characters of the genre.
  private let prose = """
    关于加强社区养老服务工作的建议的答复
    您提出的建议收悉,现答复如下:一是推进服务设施建设,全区新增养老服务站30家。\
    二是完善政策措施,落实资金支持,下一步我局将进一步加强管理,提高服务质量。

    """
  private var traditionalProse: String {
    """
    關於加強社區養老服務工作的建議的答復
    您提出的建議收悉,現答復如下:一是推進服務設施建設,全區新增養老服務站30家。\
    二是完善政策措施,落實資金支持,下一步我局將進一步加強管理,提高服務質量。

    """
  }

  private func encoded(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    CharacterConverter.bytes(of: scalars(text)[...], encoding: encoding) ?? []
  }

  @Test func `known bytes decode to known characters`() throws {
    let filler = encoded("的一是我局工作建设", .gb18030)
    let simplified = try decode([0xB9, 0xD8, 0xD3, 0xDA] + filler)
    #expect(simplified.scalars.starts(with: scalars("关于")))
    let traditional = try decode([0xC3, 0xF6, 0xA9, 0xF3] + encoded("的一是我局工作建設服務", .big5))
    #expect(traditional.scalars.starts(with: scalars("關於")))
  }

  @Test func `a byte order mark decides and is no text`() throws {
    let marks: [(TextEncoding, [UInt8])] = [
      (.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]),
      (.utf32LittleEndian, [0xFF, 0xFE, 0, 0]), (.utf32BigEndian, [0, 0, 0xFE, 0xFF]),
    ]
    for (encoding, mark) in marks {
      let text = try decode(mark + encoded("关于𠀀a\n", encoding))
      #expect(text == DecodedText(scalars: scalars("关于𠀀a\n"), encoding: encoding, notes: []))
      let cut = try decode((mark + encoded("关于", encoding)).dropLast())
      #expect(cut.scalars == scalars("关\u{FFFD}"))
    }
    let marked = try decode([0xEF, 0xBB, 0xBF] + Array("关于".utf8))
    #expect(marked == DecodedText(scalars: scalars("关于"), encoding: .utf8, notes: []))
    #expect(throws: DecodingFailure.empty) { try decode([0xEF, 0xBB, 0xBF]) }
    #expect(throws: DecodingFailure.empty) { try decode([]) }
  }

  @Test func `valid UTF-8 is UTF-8 before any guess`() throws {
    for text in ["a", "关于", "a\0b", "😀𠀀é", prose, "\u{10FFFF}\u{7FF}\u{800}\u{FFFF}"] {
      let decoded = try decode(Array(text.utf8))
      #expect(decoded == DecodedText(scalars: scalars(text), encoding: .utf8, notes: []))
    }
  }

  @Test func `what UTF-8 forbids is bad, each longest beginning once`() throws {
    let rows: [([UInt8], Int)] = [
      ([0xC0, 0x80], 2), ([0xE0, 0x80, 0x80], 3), ([0xED, 0xA0, 0x80], 3), ([0xF5, 0x80], 2),
      ([0xF4, 0x90, 0x80, 0x80], 4), ([0xE5, 0x85, 0x61], 1), ([0xF0, 0x9F, 0x98], 1), ([0x80], 1),
      ([0xE5, 0x85], 1),
    ]
    for (bytes, count) in rows {
      #expect(bytes.withUnsafeBytes { UTF8Decoder.strictScalars(of: $0) } == nil)
      #expect(bytes.withUnsafeBytes { UTF8Decoder.scalars(of: $0) }.badCount == count)
    }
  }

  @Test func `a few bad sequences stay UTF-8, a cut end always`() throws {
    var bytes = Array(String(repeating: prose, count: 4).utf8)
    bytes.insert(0xFF, at: 3)
    let text = try decode(bytes)
    #expect(text.notes == [.badBytes(count: 1, firstOffset: 3)])
    #expect(text.scalars[1] == 0xFFFD)
    // One bad byte in eight characters: no guess fits, so it is damaged UTF-8.
    let damaged = Array("关于社区养老服务".utf8) + [0xFF] + Array("的建议".utf8)
    #expect(try decode(damaged).notes == [.badBytes(count: 1, firstOffset: 24)])
    let whole = Array(prose.utf8)
    for length in 1..<whole.count {
      let cut = try decode(Array(whole[..<length]))
      #expect(cut.encoding == .utf8)
      #expect(cut.scalars.filter { $0 == 0xFFFD }.count <= 1)
    }
  }

  @Test func `a text cut at any byte keeps what stands before the cut`() throws {
    for encoding in [TextEncoding.utf8, .gb18030] {
      let bytes = encoding == .utf8 ? Array(prose.utf8) : encoded(prose, encoding)
      let whole = try decode(bytes).scalars
      for length in (bytes.count / 2)...bytes.count {
        let cut = try decode(Array(bytes[..<length])).scalars
        let kept = cut.last == 0xFFFD ? cut.dropLast() : cut[...]
        #expect(whole.starts(with: kept), "\(encoding) cut at \(length)")
        #expect(kept.count >= length / 3, "\(encoding) cut at \(length)")
      }
    }
  }

  @Test func `UTF-16 without a mark is known by its text`() throws {
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] {
      let text = try decode(encoded(prose, encoding))
      #expect(text == DecodedText(scalars: scalars(prose), encoding: encoding, notes: []))
    }
    #expect(throws: DecodingFailure.binary) {
      try decode((0..<400).map { UInt8(truncatingIfNeeded: $0 &* 151 ^ $0 >> 3) })
    }
  }

  @Test func `GB18030 and BIG5 are told apart and named`() throws {
    let simplified = try decode(encoded(prose, .gb18030))
    #expect(simplified.scalars == scalars(prose))
    #expect(simplified.notes == [.guessedEncoding(.gb18030, runnerUp: .big5)])
    let traditional = try decode(encoded(traditionalProse, .big5))
    #expect(traditional.scalars == scalars(traditionalProse))
    #expect(traditional.notes == [.guessedEncoding(.big5, runnerUp: .gb18030)])
    let wide = try decode(encoded(traditionalProse, .gb18030))
    #expect(wide.scalars == scalars(traditionalProse))
    let cut = try decode(encoded(prose, .gb18030).dropLast(3))
    #expect(cut.encoding == .gb18030)
  }

  @Test func `text decoded once too often is decoded back`() throws {
    let bytes = Array(prose.utf8)
    // Each sequence that GBK reads as whole characters; the odd end of a line is padded.
    let even = bytes.count.isMultiple(of: 2) ? bytes : bytes + [0x20]
    let wrong = even.withUnsafeBytes { CharacterConverter.scalars(of: $0, encoding: .gb18030) }
    let scalarsRead = try #require(wrong?.scalars)
    let isWhole = wrong?.badCount == 0
    let text = try decode(Array(ChineseTextTests.text(scalarsRead).utf8))
    #expect(text.notes == [.decodedTwice(isRepaired: isWhole)])
    let sample = "鍏充簬鍏充簬鍏充簬鍏充簬鍏充簬"
    let repaired = try decode(Array(sample.utf8))
    #expect(ChineseTextTests.text(repaired.scalars) == "关于关于关于关于关于")
    let broken = try decode(Array((sample + "中").utf8))
    #expect(broken.isMisdecoded)
    #expect(try decode(Array("鍏充簬鍏充簬".utf8)).notes.isEmpty)
    #expect(try decode(Array(prose.utf8)).notes.isEmpty)
    #expect(try decode(Array("ééééé café".utf8)).notes.isEmpty)
    let latin = Array(prose.utf8).reduce(into: "") {
      $0.unicodeScalars.append(Unicode.Scalar($1))
    }
    let fromLatin = try decode(Array(latin.utf8))
    #expect(fromLatin.scalars == scalars(prose))
    #expect(try decode(Array("å…³äºŽå…³äºŽå…³äºŽ".utf8)).scalars == scalars("关于关于关于"))
    #expect(try decode(Array("一鍏充簬一一一一一".utf8)).notes.isEmpty)
  }

  @Test func `binary files are no text`() {
    var random = SplitMix64(seed: 7)
    for length in [16, 100, 5_000] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(throws: DecodingFailure.binary) { try decode(bytes) }
    }
  }

  @Test func `any bytes decode to scalars or fail in words`() {
    let source = Array((prose + traditionalProse + "𠀀😀é").utf8) + encoded(prose, .gb18030)
    for seed in UInt64(0)..<2_000 {
      var random = SplitMix64(seed: seed)
      let start = Int.random(in: 0..<source.count, using: &random)
      let end = min(source.count, start + Int.random(in: 0...80, using: &random))
      var bytes = Array(source[start..<end])
      for _ in 0..<Int.random(in: 0...6, using: &random) where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      guard let decoded = try? decode(bytes) else { continue }
      let isText = decoded.scalars.allSatisfy { Unicode.Scalar($0) != nil }
      #expect(isText, "seed \(seed)")
      _ = CleanText(cleaning: decoded.scalars)
    }
  }
}
