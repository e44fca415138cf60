/// The encodings that letters come in.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case utf32LittleEndian = "UTF-32LE"
  case utf32BigEndian = "UTF-32BE"
  case gb18030 = "GB18030"
  case big5 = "BIG5"

  /// The name as standards and the load list print it, such as `GB18030`.
  package var name: String { rawValue }
}

/// A doubt met while decoding; its words are the reader's business.
package enum DecodingNote: Sendable, Equatable {
  /// The encoding was guessed by its score, ahead of the runner-up (Q0503).
  case guessedEncoding(TextEncoding, runnerUp: TextEncoding)
  /// Byte sequences that became U+FFFD; offset of the first in bytes of the file (Q0504).
  case badBytes(count: Int, firstOffset: Int)
  /// The text had been decoded once too often; unless repaired it stays as it is (Q0505).
  case decodedTwice(isRepaired: Bool)
}

/// Why a file has no text.
package enum DecodingFailure: Error, Sendable, Equatable {
  /// No byte, or nothing after the byte order mark (Q0501).
  case empty
  /// In none of the encodings it is text (Q0502).
  case binary
  /// More bytes than offsets of 32 bits can count; the usual limit of a file is far lower.
  case tooLong
}

/// The raw text of a file: its Unicode scalars without the byte order mark.
package struct DecodedText: Sendable, Equatable {
  /// Scalar values, each a Unicode scalar; what was damaged stands as U+FFFD.
  package let scalars: [UInt32]
  /// The encoding the bytes were read in.
  package let encoding: TextEncoding
  /// Doubts, in the order of the decoding rules.
  package let notes: [DecodingNote]

  /// Whether the characters are those of a wrong decoding, which makes the script 受损.
  package var isMisdecoded: Bool { notes.contains(.decodedTwice(isRepaired: false)) }
}
