import ChineseText

/// Words of web pages around a letter.
enum NoiseWords {
  /// Lines that say nothing else, alone or side by side.
  static let whole = WordTrie(
    list: """
      打印 打印本页 打印此页 打印页面 关闭 关闭窗口 关闭本页 关闭页面 分享 分享到 收藏 收藏本页
      朗读 语音播报 返回 返回顶部 返回首页 返回列表 首页 正文 回到顶部 顶部 繁体 简体 简体中文 无障碍 无障碍浏览
      无障碍阅读 长者模式 长者版 关怀版 适老版 适老模式 登录 注册 搜索 检索 高级搜索 继续访问 放弃 取消 确定 确认
      答复内容 建议内容 提案内容 附件下载 下载附件 相关附件 相关链接 相关文章 相关信息 相关阅读 相关新闻
      扫一扫 扫码 二维码 微信 微博 网站地图 联系我们 关于我们 使用帮助 版权声明 隐私声明 网站声明 > 》 » | 大 中 小
      字号 字体 字体大小 大中小 上一篇 下一篇 上一条 下一条 没有了 验证码 请输入验证码 点赞 评论 收起 展开 阅读全文
      [关闭] [打印] 【打印】 【关闭】 [大中小] 【大中小】 字号: 字体: 分享: 分享到: 政府信息公开 信息公开 政务公开
      建议提案 建议提案办理 提案办理 建议办理 人大建议 政协提案
      """)

  /// Beginnings of lines that belong to the page whatever follows.
  static let beginnings = WordTrie(
    list: """
      上一篇 下一篇 上一条 下一条 浏览次数 浏览量 阅读次数 阅读量 阅读: 点击: 点击数 点击量 点击率 访问量 访问次数 浏览:
      字号: 字号:[ 字体: 【字体 [字体 【字号 [字号 字号【 当前位置 您当前的位置 您现在的位置 当前的位置 您的位置 您所在的位置
      所在位置 你的位置 扫一扫 扫码 扫描二维码 版权所有 网站标识码 备案序号 备案号 icp备 技术支持 建设维护
      打印本页 分享到 分享: 附件下载 下载附件 您即将离开 您访问的链接 是否继续访问 请输入验证码 网站地图
      【打印 [打印 【关闭 [关闭 【大 责任编辑 编辑: 审核: 作者: 阅读( 网站主办 主办:
      """)

  /// Words that only pages use, in a short line at the edges.
  static let telltales = WordTrie(
    list: """
      icp备 公网安备 网安备 网站标识码 版权所有 扫一扫 二维码 技术支持 无障碍 长者模式 手机打开 手机版 浏览器 分辨率
      浏览次数 点击数 打印本页 关闭窗口 分享到 继续访问 离开本网站 即将离开 copyright
      """)

  /// Ends of file names.
  static let fileEndings = WordEndings(
    ".jpg .jpeg .png .gif .bmp .doc .docx .pdf .xls .xlsx .zip .rar .wps .ofd")
}
