import CTextTables
import ChineseText

/// What a label of a metadata block or sign-off announces.
enum MetadataField: Int, CaseIterable {
  /// 标题
  case title
  /// 组配分类
  case kind
  /// 主办单位, 承办单位
  case handlingOffice
  /// 发布机构, 发文机关, 来源
  case publisher
  /// 会议, 届次
  case session
  /// 编号, 案号
  case number
  /// 事由, 案由
  case subject
  /// 建议人, 提案人
  case proposers
  /// 协办单位, 会办单位
  case handlers
  /// 文号, 发文字号
  case docNumber
  /// 索引号
  case indexNumber
  /// 成文日期, 答复时间
  case issued
  /// 发布日期
  case published
  /// 办理结果, 办复类别
  case category
  /// 公开方式
  case disclosure
  /// 签发人
  case signer
  /// 联系人
  case contact
  /// 联系电话
  case phone
  /// 抄送
  case copies
  /// 联系单位
  case contactOffice
  /// Labels whose values feed nothing.
  case ignored
}

/// A label in a line.
struct MetadataLabel {
  var field: MetadataField
  /// The label with its colon.
  var range: Range<Int>
  var hasColon: Bool
}

/// The labels of metadata blocks and sign-offs.
enum MetadataLabels {
  /// Labels without their letter spaces; each answers with its field.
  static let words = WordTrie(
    classes: [
      (MetadataField.title, "标题 名称 信息名称 文件名称 信息标题 公文名称"),
      (.kind, "组配分类"),
      (
        .handlingOffice,
        "主办单位 承办单位 主办部门 承办部门 办理单位 答复单位 答复部门 主办机关 办理部门 承办机构"
      ),
      (
        .publisher,
        "发布机构 发文机关 发文单位 来源 信息来源 公开责任部门 发布单位 发文机构 制发机关 责任部门 发布部门 公开机构 发布者 发文部门 公开单位 发布来源"
      ),
      (.session, "会议 届次 会议届次 会议名称"),
      (
        .number,
        "编号 新编号 案号 提案号 建议号 提案编号 建议编号 议案编号 原编号 提案案号 建议案号"
      ),
      (.subject, "事由 案由 提案名称 建议名称 提案题目 建议题目 提案标题 建议标题 案题 题目"),
      (
        .proposers,
        "建议人 提案人 代表姓名 提出人 领衔代表 领衔人 第一提案人 提案者 提案单位 委员姓名 建议代表 提案委员 提议人 提出代表 提案提出人"
      ),
      (.handlers, "协办单位 会办单位 协办部门 会办部门 分办单位"),
      (.docNumber, "文号 发文字号 文件编号 文件号 发文文号 公文文号 发文号 发文编号 字号"),
      (.indexNumber, "索引号 信息索引号 索引编号 索取号"),
      (
        .issued,
        "成文日期 成文时间 生成日期 生成时间 答复时间 答复日期 发文日期 制发日期 制文日期 办复时间 办复日期 印发日期 产生日期 形成日期"
      ),
      (.published, "发布日期 发布时间 公开日期 公布日期 公开时间 发稿时间"),
      (.category, "办理结果 办复类别 办复类型 类别 办理类别 答复类别 答复类型 办理类型 办理情况"),
      (.disclosure, "公开方式 公开范围 是否公开 公开属性 公开类别 公开形式 公开类型"),
      (.signer, "签发人 领导签发 签发领导 签发"),
      (
        .contact,
        "联系人 经办人 承办人 联系人员 联系人姓名 联系人及电话 联系人及联系电话 联系人和电话 联系人、电话 具体联系人 承办人员"
      ),
      (.phone, "联系电话 电话 联系方式 咨询电话 联系人电话 电话号码 办公电话 手机"),
      (.copies, "抄送 抄报 抄送单位"),
      (.contactOffice, "联系单位 承办科室 责任科室 承办处室 联系科室"),
      (
        .ignored,
        """
        主题分类 体裁分类 主题词 关键词 关键字 有效性 浏览量 浏览次数 阅读次数 点击数 点击率 访问量 字体 邮编 邮政编码 地址 联系地址
        传真 主题 信息类别 服务对象 语种 附件 状态 信息状态 著录日期 生效日期 废止日期 实施日期 有效期 更新时间 更新日期 失效日期 公开程序
        信息分类 所属主题 所属机构 公开期限 载体类型 记录形式 内容概述 内容摘要 摘要 公开程度 文件状态 施行日期 截止日期 录入日期 体裁 文种
        文体 分类 信息格式 效力状态 阅读 点击 责任编辑 编辑 审核 打印 分享 公开时限 作者 有效状态 受理时间 交办时间 交办日期 提出时间
        满意度 办理状态 办理方式 建议内容 提案内容 答复内容 保密级别 公文种类 收文日期 邮箱 电子邮箱 通信地址 通讯地址 单位地址
        """
      ),
    ].map { ($0.0.rawValue, $0.1) })

  /// The label that begins at an offset, letter-spaced or not; it ends at a colon, space or end.
  static func label(_ text: TextView, at start: Int, in range: Range<Int>) -> MetadataLabel? {
    guard mayBegin(text, at: start, in: range) else { return nil }
    var squeezed: [UInt32] = []
    var places: [Int] = []
    var index = start
    var opening = false
    while index < range.upperBound, squeezed.count < 12, index - start < 32 {
      let scalar = text.folded[index]
      let isBracket = scalar == "【" || scalar == "["
      if squeezed.isEmpty, isBracket || isBullet(scalar) {
        opening = opening || isBracket
      } else if !text.has(TEXT_SPACE, at: index) {
        if scalar == ":" || scalar == "|" { break }
        squeezed.append(scalar)
        places.append(index)
      }
      index += 1
    }
    for match in words.allMatches(in: squeezed, at: 0).reversed() {
      var end = places[match.length - 1] + 1
      guard let field = MetadataField(rawValue: match.payload) else { continue }
      if opening, end < range.upperBound, text.folded[end] == "】" || text.folded[end] == "]" {
        end += 1
      }
      let afterLabel = end
      while end < range.upperBound, text.has(TEXT_SPACE, at: end) { end += 1 }
      if end < range.upperBound, text.folded[end] == ":" {
        return MetadataLabel(field: field, range: start..<end + 1, hasColon: true)
      }
      if end == range.upperBound || end > afterLabel || text.folded[end] == "|" {
        return MetadataLabel(field: field, range: start..<afterLabel, hasColon: opening)
      }
    }
    return nil
  }

  /// Whether the first character behind bullets and spaces begins some label.
  private static func mayBegin(_ text: TextView, at start: Int, in range: Range<Int>) -> Bool {
    var index = start
    while index < range.upperBound {
      let scalar = text.folded[index]
      let isSkipped =
        scalar == "【" || scalar == "[" || isBullet(scalar) || text.has(TEXT_SPACE, at: index)
      if !isSkipped { return words.mayStart(with: scalar) }
      index += 1
    }
    return false
  }

  private static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "•", "●", "·", "■", "◆", "*", "▪", "○", "(": true
    default: false
    }
  }
}
