import ChineseText

/// Formulas that open and close a letter, and the words of a sign-off.
enum FormulaWords {
  /// Announces the answer.
  static let announcement = 0
  /// Says that the paper arrived.
  static let arrival = 1
  /// Says that the paper arrived if a paper is named before it.
  static let weakArrival = 2

  /// Words at the heart of an opening.
  static let opening = WordTrie(classes: [
    (
      announcement,
      """
      答复如下 回复如下 复函如下 函复如下 函告如下 回函如下 反馈如下 答覆如下 意见如下 答复意见如下 会办意见如下 协办意见如下
      办理意见如下 情况如下 汇报如下 报告如下 说明如下 回复意见如下 答复情况如下 如下答复 如下回复 答复于下
      """
    ),
    (arrival, "收悉 已悉 敬悉"),
    (weakArrival, "悉。 悉, 转交我 交我局 交我委 交我厅 交由我 转我局 转我委"),
  ])

  /// What a paper is called before 悉.
  static let paperEnds = WordEndings("提案 建议 议案 意见 》 ) 函 ”")

  /// Courtesies that close a letter, at the beginning of a sentence.
  static let closing = WordTrie(
    list: """
      感谢您 感谢你 感谢各位 感谢贵 衷心感谢 再次感谢 非常感谢 最后感谢 诚挚感谢 真诚感谢 谢谢您 谢谢你 在此感谢 十分感谢
      最后,感谢 最后,衷心感谢 最后,再次感谢 再次衷心感谢 在此,感谢 在此,衷心感谢 在此表示感谢 在此,对您 在此对您 在此,向您
      特此答复 特此回复 特此函复 特此复函 特此函告 特此函达 特此报告 特此说明 此复 专此答复 专此函复 专此 谨此 此致 敬礼 特此
      欢迎您 欢迎你 欢迎多提 欢迎继续 敬请 恳请您 恳请你 希望您 希望你 希望继续 希望一如既往 祝您 祝你 顺祝 敬祝 诚祝 恭祝
      如有不妥 如有不当 如您对 如对以上 如对本 对以上答复 对上述答复 对我们的答复 对我局的答复 您对以上 您对本 你对以上 您是否满意
      以上答复 以上意见 以上回复 以上情况 妥否 请您 请你们 请予 请将 请填 请对 征询意见 期待您 期待你 期盼您 期盼你
      诚恳希望 诚挚希望 真诚希望 真诚期待 衷心希望 衷心祝愿 衷心期待 欢迎贵 希望贵 感谢对 感谢代表 感谢委员 感谢社会
      """)

  /// Words of thanks or wishes without which a closing beginning proves little.
  static let courtesies = WordTrie(
    list: """
      感谢 谢谢 特此 此复 专此 谨此 此致 敬礼 支持 关心 宝贵意见 意见和建议 意见建议 满意 不妥 不当 祝 参考 征询 监督 理解
      联系 沟通 答复 建言 献策
      """)

  /// Beginnings of lines of a sign-off: contact, copies, print, disclosure, attachments.
  static let signOff = WordTrie(
    list: """
      联系人 联系单位 联系电话 联系方式 联系地址 经办人 承办人 电话: 传真 邮编 邮政编码 抄送 抄报 主送: 分送 附件: 附表: 附:
      公开方式 公开属性 (联系人 (联系电话 (联系方式 (此件 (经办人 (承办人 此件 (主动公开 (公开 (依申请 (同意公开 (不予公开 主动公开
      依申请公开 (附件 签发人 领导签发 主题词 承办单位 (承办单位 (联系单位 (电话 责任科室 承办科室 承办处室 校对 拟稿 核稿
      """)
}
