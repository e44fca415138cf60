import Foundation

/// Invented letters and files of queries, good and bad.
enum LetterFiles {
  private static let letter = """
    关于区政协五届三次会议第12号提案的答复

    柳林委员：
      您提出的《关于加强停车管理的提案》收悉，现答复如下：
      一、工作情况
      2024年新增停车泊位1200个，投资3.5亿元。
      二、下步打算
      力争2025年底前再建泊位300个。
      感谢您的关心。

    松坪区城市管理局
    2024年7月25日
    """

  /// One whole letter in UTF-8.
  static let whole = Data(letter.utf8)

  /// The letter with escape sequences, a bell and a directional override in it.
  static let steering = Data(
    letter.replacing("停车管理", with: "停\u{1B}[31m车\u{7}管\u{202E}理")
      .replacing("城市管理局", with: "城市\u{1B}]0;x\u{7}管理局").utf8)

  /// The letter with three bytes that are no UTF-8.
  static let damaged = whole.prefix(150) + Data([0xFF, 0xFE, 0x80]) + whole.dropFirst(150)

  /// Bytes that no encoding of Chinese has.
  static let binary = Data((0..<40_000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) })

  /// One line of JSON Lines.
  static func line(id: String, text: String) throws -> Data {
    try JSONEncoder().encode(["id": id, "text": text]) + Data("\n".utf8)
  }
}
