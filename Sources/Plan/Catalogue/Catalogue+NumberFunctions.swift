import Values

extension Catalogue {
  /// Functions on numbers.
  static let numberFunctions: [FunctionDescription] = [
    function(
      .abs, "绝对值", [of(.number)], .number,
      Bilingual("不带正负号的数", "the number without its sign"),
      Bilingual("缺失仍是缺失。", "Missing stays missing."),
      "figures | extend 差 = abs(value - 100) | select value, 差 | take 3"),
    function(
      .round, "四舍五入",
      [of(.number), FunctionParameter(Bilingual("小数位", "places"), [.number], isOptional: true)],
      .number,
      Bilingual("舍入到若干位小数", "the number rounded to some decimal places"),
      Bilingual(
        "不写小数位就是整数，最多九位；恰在中间时离零取整。",
        "To a whole number without places, at most nine; a half goes away from zero."),
      "figures | summarize m = mean(value) by unit | extend m2 = round(m, 2)"),
    function(
      .floor, "下取整", [of(.number)], .number,
      Bilingual("不大于它的最大整数", "the largest whole number not above"),
      Bilingual("-0.5 得 -1。", "-0.5 gives -1."),
      "figures | extend n = floor(value) | select value, n | take 3"),
    function(
      .ceil, "上取整", [of(.number)], .number,
      Bilingual("不小于它的最小整数", "the smallest whole number not below"),
      Bilingual("0.5 得 1。", "0.5 gives 1."),
      "figures | extend n = ceil(value) | select value, n | take 3"),
    function(
      .sqrt, "平方根", [of(.number)], .number,
      Bilingual("平方根", "the square root"),
      Bilingual("负数没有平方根，得缺失。", "Missing for negative numbers."),
      "figures | extend r = sqrt(value) | select value, r | take 3"),
    function(
      .ln, "自然对数", [of(.number)], .number,
      Bilingual("自然对数", "the natural logarithm"),
      Bilingual("零和负数得缺失。", "Missing for zero and below."),
      "figures | extend r = ln(value) | select value, r | take 3"),
    function(
      .log2, "二进对数", [of(.number)], .number,
      Bilingual("以 2 为底的对数", "the logarithm to base 2"),
      Bilingual("零和负数得缺失。", "Missing for zero and below."),
      "figures | extend r = log2(value) | select value, r | take 3"),
    function(
      .log10, "常用对数", [of(.number)], .number,
      Bilingual("以 10 为底的对数", "the logarithm to base 10"),
      Bilingual("零和负数得缺失；可看数量级。", "Missing for zero and below; shows the order of magnitude."),
      "figures | extend 级 = floor(log10(value)) | summarize n = count() by 级"),
    function(
      .exp, "自然指数", [of(.number)], .number,
      Bilingual("e 的若干次方", "e to a power"),
      Bilingual("太大时得缺失。", "Missing where it is too large."),
      "replies | extend r = exp(0.1) | select r | take 1"),
    function(
      .power, "乘方",
      [of(.number), FunctionParameter(Bilingual("指数", "exponent"), [.number])], .number,
      Bilingual("一个数的若干次方", "a number to a power"),
      Bilingual(
        "没有实数结果或太大时得缺失。", "Missing where no real number is the result or it is too large."),
      "figures | where unit = \"%\" | extend 五年 = power(1 + value / 100, 5) | select value, 五年"),
  ]
}
