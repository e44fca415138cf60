import Values

/// Sentences that name documents.
extension Frame {
  static let documents: [Frame] = [
    Frame("document.issued", .done, rejects: [.documentNumber]) { writer in
      let (before, document) = writer.policy()
      return "我们推动出台\(before)\(document),明确部门责任分工。"
    },
    Frame("document.dated", .done) { writer in
      let (before, document) = writer.policy()
      return "\(writer.pastTime()),印发\(before)\(document),\(writer.effect())。"
    },
    Frame("document.following", .done) { writer in
      let (before, document) = writer.policy()
      return "根据\(before)\(document)要求,我们\(writer.one(of: writer.topic.works))。"
    },
    Frame("document.pair", .done) { writer in
      let names = writer.topic.policies.shuffled(using: &writer.random).prefix(2)
      let documents = names.map { Document(title: $0, genre: LetterWriter.genre(of: $0)) }
      let joint = writer.one(of: ["", "、", "和"])
      return "先后制定\(documents[0])\(joint)\(documents[1]),\(writer.effect())。"
    },
    Frame("document.nested", .done) { writer in
      let inner = writer.one(of: writer.topic.policies)
      let document = Document(
        title: "关于贯彻落实〈\(inner)〉的通知", genre: "通知",
        inner: ("〈\(inner)〉", inner, LetterWriter.genre(of: inner)))
      return "转发\(document),\(writer.one(of: writer.topic.works))。"
    },
    Frame("document.plan-name", .state) { writer in
      let number = LetterWriter.planNumber(of: writer.head.year)
      let name = "\(writer.region)“\(Names.numeral(number))五”专项规划"
      return "\(Document(title: name, genre: "规划"))对此有专章安排,\(writer.effect())。"
    },
    Frame("document.year-in-title", .done, rejects: [.titleYear]) { writer in
      let year = writer.head.year - writer.number(0...2)
      let title = "\(year)年度\(writer.one(of: writer.topic.purposes))工作方案"
      return "我们印发\(Document(title: title, year: year, genre: "方案")),\(writer.effect())。"
    },
    Frame("document.newspaper", .done) { writer in
      let paper = writer.one(of: ["\(writer.head.place)日报", "\(writer.head.place)晚报"])
      return "相关做法被\(Document(title: paper, genre: "媒体"))报道,\(writer.effect())。"
    },
    Frame("document.law", .state) { writer in
      let title = writer.one(of: ["城乡公共服务促进条例", "公共设施管理条例", "公众参与程序条例"])
      return "按照\(Document(title: title, genre: "条例"))第十二条规定,相关事项实行属地管理。"
    },
    Frame("document.agency-before", .done) { writer in
      let office = "\(writer.region)\(writer.one(of: ["财政局", "发展和改革局"]))"
      let title = writer.one(of: writer.topic.policies)
      let name = Name(text: office, type: "机构", full: office)
      let document = Document(title: title, issuer: office, genre: LetterWriter.genre(of: title))
      return "我们认真落实\(name)\(document),\(writer.effect())。"
    },
    Frame("document.standard", .done) { writer in
      let title = "\(writer.one(of: writer.topic.purposes))服务标准"
      return "我们牵头编制\(Document(title: title, genre: "标准")),\(writer.effect())。"
    },
  ]
}
