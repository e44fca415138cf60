import Values

/// Sentences with numerals that are no figures.
extension Frame {
  static let rejected: [Frame] = [
    Frame("reject.quoted-slogan", .done, rejects: [.quotedSlogan]) { writer in
      let slogan = writer.one(of: ["“3+3”", "“1+6+N”", "“双百行动”", "“四个一”", "“三张清单”", "“五心服务”"])
      return "我们探索\(slogan)工作模式,\(writer.one(of: writer.topic.works)),\(writer.effect())。"
    },
    Frame("reject.slogan", .done, rejects: [.slogan]) { writer in
      let slogan = writer.one(of: ["一事一策", "一村一档", "一项目一方案", "百日攻坚", "千方百计"])
      return "我们坚持\(slogan),\(writer.one(of: writer.topic.works)),\(writer.effect())。"
    },
    Frame("reject.technical", .done, rejects: [.technicalName]) { writer in
      let name = writer.one(of: ["5G网络", "PM2.5监测", "ISO9001认证", "4S店检查", "2.0版系统", "G104沿线整治"])
      return "围绕\(name)等重点,我们\(writer.one(of: writer.topic.works)),\(writer.effect())。"
    },
    Frame("reject.hotline", .done, rejects: [.technicalName]) { writer in
      let name = writer.one(of: ["12345热线", "120急救", "119报警"])
      return "我们与\(name)平台建立联动机制,群众诉求当日转办,\(writer.effect())。"
    },
    Frame("reject.name", .done, rejects: [.nameWithNumeral]) { writer in
      let name = writer.one(of: ["三里湾", "五谷台", "七星岩", "八角楼", "九曲溪", "百草园", "五金行业", "四合院"])
      return "针对\(name)周边群众反映的情况,我们逐一上门走访,\(writer.one(of: writer.topic.works))。"
    },
    Frame("reject.lexical", .done, rejects: [.lexicalNumeral]) { writer in
      let words = writer.one(of: ["进一步", "统一标准、", "一体化", "半封闭式"])
      return "我们\(words)推进各项任务,一批群众关心的事情得到落实,\(writer.effect())。"
    },
    Frame("reject.enumeration", .done, rejects: [.enumeration]) { writer in
      let words = writer.one(of: ["两大", "三大", "四大"])
      return "我们聚焦\(words)重点任务,健全三级联动体系,\(writer.one(of: writer.topic.works))。"
    },
    Frame("reject.article", .done, rejects: [.article]) { writer in
      let words = writer.one(of: ["一个综合服务平台", "一支专业队伍", "一套工作规范", "一个协商机制"])
      return "我们着力打造\(words),\(writer.one(of: writer.topic.works)),\(writer.effect())。"
    },
    Frame("reject.ordinal", .done, rejects: [.ordinal]) { writer in
      let words = writer.one(of: [
        "第七批示范创建名单", "第三届技能大赛", "第二期培训班", "第五批试点名单",
      ])
      return "我们积极申报参加\(words),并在第一时间发布信息,\(writer.effect())。"
    },
    Frame("reject.session", .done, rejects: [.sessionNumber, .ordinal]) { writer in
      let words = writer.one(of: ["第135届展会", "第12届年会", "第八届交流会"])
      return "我们组织相关单位参加\(words),\(writer.one(of: writer.topic.works))。"
    },
    Frame("reject.clock", .done, rejects: [.clockTime]) { writer in
      let hour = writer.number(7...9)
      let words = "\(hour):30至\(hour + 9):00"
      return "为方便群众办事,服务窗口\(words)不间断开放,\(writer.effect())。"
    },
    Frame("reject.phone", .done, rejects: [.phone]) { writer in
      let phone = "0600-55\(writer.number(10_000...99_999))"
      return "我们公布咨询电话\(phone),群众可以随时了解办理进度。"
    },
    Frame("reject.own-number", .done, rejects: [.documentNumber]) { writer in
      let number = writer.number(2...90)
      return "我们对照第\(number)号任务书逐项销号,\(writer.one(of: writer.topic.works))。"
    },
    Frame("reject.moved", .done) { writer in
      "我们已将群众意见转为工作清单,\(writer.one(of: writer.topic.works)),\(writer.effect())。"
    },
    Frame("reject.action-plan", .done) { writer in
      "我们按照年度行动计划要求,\(writer.one(of: writer.topic.works)),\(writer.effect())。"
    },
    Frame("work.plain", .done) { writer in
      let works = writer.topic.works.shuffled(using: &writer.random).prefix(2)
      return "我们\(works[0]),\(works[1]),\(writer.effect())。"
    },
    Frame("work.joint", .done) { writer in
      let office = "\(writer.region)\(writer.one(of: ["公安局", "市场监督管理局", "住房和城乡建设局"]))"
      let name = Name(text: office, type: "机构", full: office)
      return "我们与\(name)建立联席会议制度,\(writer.one(of: writer.topic.works))。"
    },
  ]
}
