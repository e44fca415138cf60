import CTextTables

/// The 500 ideographs that official prose uses most, to tell a right decoding from a wrong one.
///
/// Our own list, in rough order of use; traditional text is counted by its simplified forms.
enum CommonCharacters {
  static let list = """
    的发展工作建设业区市政府一企服务人会关于国强管理推进力加提地中和生实大在城产有行民公为部全对新年议项
    目不经济技合安创文保动了教育基化高局水情上度学及我员通施以开现机制重是主成本社农村点质量组织体系完善
    支持规划步方法问题资金能环境应用时代镇县街道交路计科研信息平台数据网格构结措落责任监督考核优势将与同
    等各级位单家到下其他来自然后出入分期内外多从面可并要最好之者三二四五十百千万亿元个第次届号月日条款标
    准则定性特别积极效充速增长培养引导促协调联委表案复办答您谢感心注收悉就如所这也都已还又再更未尤它们使
    让把被由给向往前比较过程起至或因此但而且若虽即只无非既总共统筹整治改革深扩容需求供消费场价税财预算投
    融银医疗卫院健康老幼校课堂食品困难群众低助救岗训职房住宅物居小停车站线桥园绿电气热排污染防河湖山林草
    田土空态护类集处置运输客货港口铁警察检件讯执解访举报示告书证明照许审批登记册申请受窗流简便捷商户店铺
    牌名范先典型精神党干领班子纪究讨论决策查反馈意见满率评测验果益利润值贸易旅游景观光历史传承图备器材料
    源清洁节约天候变减降升超突破占例近余每均层米亩套辆间男女军转退士励省州乡团队伍才智慧互造链室专知识权
    """

  private static let bits: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1_024)
    for scalar in list.unicodeScalars where text_is(scalar.value, TEXT_HAN) {
      bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
    return bits
  }()

  /// The share of common ideographs among all characters beyond ASCII, in `0...1`; 0 without any.
  static func share(in scalars: [UInt32]) -> Double {
    var common = 0
    var count = 0
    for scalar in scalars where scalar >= 0x80 {
      count += 1
      let simple = text_simplify(scalar)
      if simple < 0x10000, bits[Int(simple >> 6)] & (1 << UInt64(simple & 63)) != 0 { common += 1 }
    }
    return count == 0 ? 0 : Double(common) / Double(count)
  }
}
