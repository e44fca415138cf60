import Values

/// Traditional twins of common characters, one for one, and readings of some.
package enum TraditionalCharacters {
  private static let simplified = Array(
    "关于业区经济农县务发开展设区议员会复办实现资产万亿个条项东车门问题见对应学习书记总统计划"
      + "进来时间过达远运动报纸华国际银行钱铁钢铺错镇长场乡头体积极权机构织网络线级组续绩综缩纳纪约红"
      + "纯给绝继绿编缓练终细织绍绕细护论证评词译试话该详语误说请诸调谈谋谢识诉访许诺读课谁变让认训议讯"
      + "记讲设讨领导预颁题额顺须顾显颗风飞马驾驻验骗骤鱼鲜鸟鸡龙齐齿宁宝审宽宾对寻导尔尘层属岁岛币师帮"
      + "带并广庄庆库应庙废异张强归录当忆怀态惊惧愿戏战户扑执扩扫扬抚抢护担拥择挂损换据击断无旧昼显晓术"
      + "杂权杨极标栋树桥样档检楼欢岁残毁毕汇汉沟没泽洁测济浓涂涨渐渔温湾湿满滨滩灭灯灵炉点炼烂热爱爷牵"
      + "状犹狱环现疗痴盐监盖盘眾码矿确种积称稳穷竞笔签简粮纠紧累县罗罚职联肃肠肤胜脑脸与举旧艺节芦苏范药"
      + "荣获营萨蓝虑虽补装裤览规视觉触订贝负贡财责贤败货质贩贯贫购贸费贺贵贷资赏赔赖赛赞赠践踪轮软轻载较"
      + "辅输边迁连迟适选递逻遗邮邻郑酱释钟钻铃锁锋锐键镇闭闲闻阅阳阴阶际陆陈险隐难雾静韩页项顿频颜饭饮馆养"
      + "争号电届专们处医协将况备卫园队数类诊岗贴独团链转单辆结亩图赁历传参霁鹭缮龄厕筹横砚奖则别储砾鹤内枫双灾还栎围"
      + "苇桦屿违军辉坞帐顶烟写询馈丽谨涛礼兰乐艳伟础赵维粪暂块吴严为启蒋吕冯涝浏孙义巩销荫拟够鲁桩压决欧乌衔畅摊众")
  private static let traditional = Array(
    "關於業區經濟農縣務發開展設區議員會復辦實現資產萬億個條項東車門問題見對應學習書記總統計劃"
      + "進來時間過達遠運動報紙華國際銀行錢鐵鋼鋪錯鎮長場鄉頭體積極權機構織網絡線級組續績綜縮納紀約紅"
      + "純給絕繼綠編緩練終細織紹繞細護論證評詞譯試話該詳語誤說請諸調談謀謝識訴訪許諾讀課誰變讓認訓議訊"
      + "記講設討領導預頒題額順須顧顯顆風飛馬駕駐驗騙驟魚鮮鳥雞龍齊齒寧寶審寬賓對尋導爾塵層屬歲島幣師幫"
      + "帶並廣莊慶庫應廟廢異張強歸錄當憶懷態驚懼願戲戰戶撲執擴掃揚撫搶護擔擁擇掛損換據擊斷無舊晝顯曉術"
      + "雜權楊極標棟樹橋樣檔檢樓歡歲殘毀畢匯漢溝沒澤潔測濟濃塗漲漸漁溫灣濕滿濱灘滅燈靈爐點煉爛熱愛爺牽"
      + "狀猶獄環現療痴鹽監蓋盤眾碼礦確種積稱穩窮競筆簽簡糧糾緊累縣羅罰職聯肅腸膚勝腦臉與舉舊藝節蘆蘇範藥"
      + "榮獲營薩藍慮雖補裝褲覽規視覺觸訂貝負貢財責賢敗貨質販貫貧購貿費賀貴貸資賞賠賴賽贊贈踐蹤輪軟輕載較"
      + "輔輸邊遷連遲適選遞邏遺郵鄰鄭醬釋鐘鑽鈴鎖鋒銳鍵鎮閉閒聞閱陽陰階際陸陳險隱難霧靜韓頁項頓頻顏飯飲館養"
      + "爭號電屆專們處醫協將況備衛園隊數類診崗貼獨團鏈轉單輛結畝圖賃歷傳參霽鷺繕齡廁籌橫硯獎則別儲礫鶴內楓雙災還櫟圍"
      + "葦樺嶼違軍輝塢帳頂煙寫詢饋麗謹濤禮蘭樂艷偉礎趙維糞暫塊吳嚴為啟蔣呂馮澇瀏孫義鞏銷蔭擬夠魯樁壓決歐烏銜暢攤眾")

  /// The traditional twin of a character, where it has another one.
  package static let twins: [Unicode.Scalar: Unicode.Scalar] = {
    precondition(simplified.count == traditional.count)
    var twins: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (one, other) in zip(simplified, traditional) where one != other {
      guard let from = one.unicodeScalars.first, let to = other.unicodeScalars.first else {
        continue
      }
      twins[from] = to
    }
    return twins
  }()

  /// Readings as pages print them, with their tone marks.
  package static let readings: [Unicode.Scalar: String] = [
    "業": "yè", "區": "qū", "經": "jīng", "濟": "jì", "農": "nóng", "縣": "xiàn", "務": "wù",
    "發": "fā", "開": "kāi", "設": "shè", "議": "yì", "員": "yuán", "會": "huì", "辦": "bàn",
    "實": "shí", "現": "xiàn", "資": "zī", "產": "chǎn", "萬": "wàn", "億": "yì", "個": "gè",
    "條": "tiáo", "項": "xiàng", "東": "dōng", "車": "chē", "門": "mén", "問": "wèn", "對": "duì",
    "應": "yìng", "學": "xué", "總": "zǒng", "統": "tǒng", "計": "jì", "進": "jìn", "時": "shí",
    "過": "guò", "達": "dá", "運": "yùn", "動": "dòng", "報": "bào", "國": "guó", "鎮": "zhèn",
    "長": "zhǎng", "場": "chǎng", "鄉": "xiāng", "體": "tǐ", "權": "quán", "機": "jī", "構": "gòu",
    "網": "wǎng", "線": "xiàn", "級": "jí", "組": "zǔ", "續": "xù", "綠": "lǜ", "護": "hù",
    "調": "diào", "認": "rèn", "領": "lǐng", "導": "dǎo", "審": "shěn", "廣": "guǎng", "強": "qiáng",
    "當": "dāng", "戰": "zhàn", "據": "jù", "樓": "lóu", "標": "biāo", "點": "diǎn", "環": "huán",
    "監": "jiān", "確": "què", "積": "jī", "職": "zhí", "聯": "lián", "節": "jié", "營": "yíng",
    "補": "bǔ", "規": "guī", "財": "cái", "責": "zé", "質": "zhì", "較": "jiào", "邊": "biān",
    "連": "lián", "選": "xuǎn", "陽": "yáng", "階": "jiē", "險": "xiǎn", "難": "nán", "養": "yǎng",
  ]

  /// The least share of Han characters with another simplified form that makes a text 繁体.
  static let scriptShare = 0.10
}

extension MadeLetter {
  /// The letter in traditional characters.
  func withTraditionalCharacters() -> MadeLetter? {
    var revision = Revision(self)
    var (changed, han) = (0, 0)
    for (index, scalar) in revision.scalars.enumerated() where scalar.isHan {
      han += 1
      guard let twin = TraditionalCharacters.twins[scalar] else { continue }
      changed += 1
      revision.replace(index..<(index + 1), with: [twin])
    }
    guard han > 0 else { return nil }
    var letter = revision.letter()
    let share = Double(changed) / Double(han)
    if share >= TraditionalCharacters.scriptShare * 1.2 {
      letter.truth.script = .value("繁体")
    } else if share >= TraditionalCharacters.scriptShare * 0.8 {
      letter.truth.script = .open
    }
    return letter
  }

  /// The letter in traditional characters with readings behind some: `業(yè)`.
  func withReadings(using random: inout SplitMix64) -> MadeLetter? {
    guard let letter = withTraditionalCharacters() else { return nil }
    var revision = Revision(letter)
    let isSpaced = random.isOne(in: 4)
    let isWide = random.isOne(in: 6)
    let isTonal = !random.isOne(in: 4)
    let isComplete = random.isOne(in: 3)
    var count = 0
    for (index, scalar) in revision.scalars.enumerated() {
      guard let reading = TraditionalCharacters.readings[scalar] else { continue }
      guard isComplete || random.isOne(in: 4) else { continue }
      let letters = isTonal ? reading : Self.withoutTone(reading)
      let note = isWide ? "（\(letters)）" : "\(isSpaced ? " " : "")(\(letters))"
      revision.replace((index + 1)..<(index + 1), with: note, isNote: true)
      count += 1
    }
    // Fewer than three notes could be anything in brackets.
    guard count >= 3 else { return nil }
    var noted = revision.letter()
    noted.truth.script = .value("受损")
    return noted
  }

  private static func withoutTone(_ reading: String) -> String {
    let plain: [Character: Character] = [
      "ā": "a", "á": "a", "ǎ": "a", "à": "a", "ē": "e", "é": "e", "ě": "e", "è": "e", "ī": "i",
      "í": "i", "ǐ": "i", "ì": "i", "ō": "o", "ó": "o", "ǒ": "o", "ò": "o", "ū": "u", "ú": "u",
      "ǔ": "u", "ù": "u", "ǜ": "u",
    ]
    return String(reading.map { plain[$0] ?? $0 })
  }
}
