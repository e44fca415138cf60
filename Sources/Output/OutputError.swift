package import Values

/// Why a result could not be written to its end.
package enum OutputError: Error, Equatable, Sendable {
  /// The reader of the pipe has gone; programs end silently then.
  case brokenPipe
  /// Writing failed; the number is that of `errno`.
  case failed(Int32)
  /// The user asked to stop.
  case interrupted
  /// A drawing was asked for, and the query does not end in `chart`.
  case noChart

  /// What to say where there is nothing to draw.
  package static let noChartMessage = Bilingual(
    "svg 是图的格式，而这个查询不以“画图”结束；末尾加上“| 画图 柱状”",
    "svg is a format of charts, and this query does not end in 'chart'; end it with '| chart bar'")
}
