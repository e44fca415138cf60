package import Values

extension DiagnosticCode {
  /// What `explain` says about the codes of reading, Q0501 to Q0529.
  package static let readingExplanations: [DiagnosticCode: Bilingual] =
    letterExplanations.merging(formatExplanations) { first, _ in first }

  private static let letterExplanations: [DiagnosticCode: Bilingual] = [
    .emptyFile: Bilingual(
      """
      文件是空的，或只有空白，或没有一个汉字。ReplyQL 把它列在加载清单里，不产生答复。请检查文件是否下载完整；若不是信函，可移出文件夹。
      """,
      """
      The file is empty, holds only white space, or has no Chinese character. ReplyQL lists it \
      in the load list and makes no letter of it. Check that it was downloaded whole, or move \
      it away.
      """),
    .unreadableFile: Bilingual(
      """
      文件不是文字（例如 Word 文档、图片或压缩包），或无权读取，或链接成环。ReplyQL 列出它和原因，不产生答复，其余文件照常加载。请把文档另存为纯文本，或改正权限。
      """,
      """
      The file is no text (a Word document, a picture, an archive), may not be read, or is a \
      link that leads to itself. ReplyQL lists it with the reason and loads the others. Save \
      the document as plain text, or correct the permissions.
      """),
    .guessedEncoding: Bilingual(
      """
      文件不是 UTF-8，也没有字节顺序标记。ReplyQL 按常用字比例选定了编码，并给出次选。若正文像乱码，请把文件转为 UTF-8 后重新加载。
      """,
      """
      The file is not UTF-8 and has no byte order mark. ReplyQL chose the encoding in which \
      the text has most of the common characters; the runner-up is named too. If the text \
      looks wrong, convert the file to UTF-8 and load it again.
      """),
    .badBytes: Bilingual(
      """
      文件基本是 UTF-8，但有几处字节损坏。每处读作一个 U+FFFD，并给出处数和第一处的字节位置；字形记为受损。请从来源重新取得文件。
      """,
      """
      The file is UTF-8 except for a few bad sequences. Each is read as one U+FFFD; their \
      number and the byte offset of the first are given, and the script is marked as damaged. \
      Get the file again from its source.
      """),
    .doubleDecoding: Bilingual(
      """
      文字被多解码了一次，例如「关于」变成了「鍏充簬」。能还原时，ReplyQL 使用还原后的文字；不能还原时保留原样，字形记为受损。最好按原编码重新保存文件。
      """,
      """
      The text was decoded once too often: 关于 became 鍏充簬. Where the step can be reversed \
      ReplyQL uses the repaired text; otherwise the text stays and its script is marked as \
      damaged. Saving the file again in its own encoding is the best cure.
      """),
    .markupOrControls: Bilingual(
      """
      文件里有网页标记或控制字符。ReplyQL 去掉标签、脚本、样式和看不见的字符，位置仍按原文给出，原文件不变。若正文缺了内容，请用网页的纯文本。
      """,
      """
      The file holds tags of a web page or control characters. ReplyQL leaves out tags, \
      scripts, styles and invisible characters; places are still those of the raw file, which \
      is never changed. If words are missing, use the plain text of the page.
      """),
    .truncatedLetter: Bilingual(
      """
      信函中途断了：没有结束语、落款，也没有句末标点。ReplyQL 读到最后，断在末尾的数字或日期不计，缺的栏目留空。请核对来源，补全文件。
      """,
      """
      The letter breaks off: no closing words, no sign-off, no final mark. ReplyQL reads to \
      the end, leaves out a number or date at the broken end, and leaves missing columns \
      missing. Compare with the source and complete the file.
      """),
    .duplicateLetter: Bilingual(
      """
      这封信的正文与另一个文件相同（也可能是受损的副本）。两封都保留，并成对列出，不合并。统计前可用 distinct 去重，或移走其中一个文件。
      """,
      """
      The body is the same as that of another file, perhaps a damaged twin. Both letters are \
      kept and listed as a pair; nothing is merged. Use `distinct` before counting, or move \
      one file away.
      """),
    .letterPrintedTwice: Bilingual(
      """
      同一封信在一个文件里印了两遍，至少百分之九十五相同。ReplyQL 读第一遍，第二遍当作页面杂质。无须处理；若两遍确有差别，请拆成两个文件。
      """,
      """
      The same letter stands twice in one file, at least 95 % equal. ReplyQL reads the first \
      copy and takes the second for page noise. Nothing needs doing; if the copies differ on \
      purpose, make two files.
      """),
    .severalLetters: Bilingual(
      """
      一个文件里有几封信：结束语或落款之后又出现称呼和开头语。ReplyQL 分开来读，编号依次为 名称、名称#2、名称#3。若分得不对，请拆成几个文件。
      """,
      """
      Several letters stand in one file: after a closing or sign-off comes another salutation \
      with an opening formula. ReplyQL reads them apart; their ids are name, name#2, name#3. \
      If the division is wrong, split the file.
      """),
    .noLetterForm: Bilingual(
      """
      没有找到答复的格式：没有标题、称呼，也没有「收悉」「答复如下」一类的开头语。ReplyQL 仍按信函读取正文、数据和引用，其余栏目留空。请确认它是不是答复。
      """,
      """
      No form of a reply was found: no title, no salutation, no opening such as 收悉 or 答复如下. \
      ReplyQL still reads text, figures and citations; other columns are missing. Check that \
      the file is a reply letter.
      """),
    .damagedNumber: Bilingual(
      """
      文号不完整，例如缺了右括号或「号」字。ReplyQL 照原样保留，不猜测补全。查询文号时请按印出的样子写，或更正来源文件。
      """,
      """
      A document number is incomplete: its right bracket or the final 号 is lost. ReplyQL keeps \
      it as printed and guesses nothing. Ask for it as printed, or correct the source file.
      """),
    .countDisagrees: Bilingual(
      """
      称呼里写的人数与列出的姓名数不一致。ReplyQL 按列出的姓名填写提案人，人数仍作为数据保留。可对照原件核实是否漏印了姓名。
      """,
      """
      The salutation states another number of persons than it names. ReplyQL takes the names \
      as printed; the number stays a figure. Compare with the original whether a name was \
      lost.
      """),
    .datesDisagree: Bilingual(
      """
      落款日期与信息栏的成文日期相差超过三十一天。ReplyQL 以落款日期为成文日期，两个值都列出。网页的成文日期常是上网日期，一般无须处理。
      """,
      """
      The date of the sign-off and that of the metadata block differ by more than 31 days. \
      ReplyQL takes the sign-off and shows both. The block often holds the day of the web \
      page, so nothing need be done.
      """),
    .titleAndOpeningDisagree: Bilingual(
      """
      标题与正文开头写的届次或案号不同。ReplyQL 以标题为准，两个值都列出。请对照提案原件核实哪个正确。
      """,
      """
      Title and opening name different sessions or numbers. ReplyQL takes the title and shows \
      both. Compare with the paper itself to see which is right.
      """),
    .noAnchorDate: Bilingual(
      """
      信里有「今年」「去年」一类的说法，却没有成文日期、发布日期或文号年份可供推算。ReplyQL 不为这些说法生成日期。若知道成文日期，可补进文件。
      """,
      """
      The letter says 今年, 去年 and the like, but has no date of issue, publication or number to \
      count from. ReplyQL makes no dates of such words. If the date is known, add it to the \
      file.
      """),
    .damagedDate: Bilingual(
      """
      落款或信息栏的日期缺了字，例如 2023531，或日历上没有这一天。只有一种拆法时 ReplyQL 予以还原；有几种时只取年份；不可能的日期不取。请对照原件核实。
      """,
      """
      A date of the sign-off or the block lost characters (2023531), or is no day of the \
      calendar. If one reading is possible ReplyQL restores it; if several, it keeps the year; \
      an impossible date is left out. Compare with the original.
      """),
    .sumDisagrees: Bilingual(
      """
      总数与它后面列出的各部分之和不符，差额超出四舍五入。ReplyQL 照原样保留每个数，不作更正。引用前请核对原件。
      """,
      """
      A total and the parts listed after it do not add up, beyond rounding. ReplyQL keeps \
      every figure as printed and corrects none. Check the original before quoting.
      """),
    .repairedUnit: Bilingual(
      """
      单位前的倍数印重了，例如「亿千万时」。ReplyQL 只乘一次，按通常的单位理解，并注明原样。数值存疑时请核对原件。
      """,
      """
      A multiplier is printed twice before a unit, as in 亿千万时. ReplyQL multiplies once, takes \
      the usual unit, and says what was printed. Check the original if the value matters.
      """),
    .unclosedTitle: Bilingual(
      """
      书名号没有闭合。ReplyQL 把引用读到行末，最多六十个字，其中可能多带了正文。可在来源文件里补上「》」。
      """,
      """
      A title bracket 《 is never closed. ReplyQL reads the citation to the end of the line, at \
      most 60 characters, so it may hold words of the text. Add the closing bracket in the \
      source file.
      """),
    .fileTooLarge: Bilingual(
      """
      文件超过 64 MiB，没有读取，只列在加载清单里。这样大的文件通常不是单封信函。请拆分文件，或提高上限后重新加载。
      """,
      """
      The file is larger than 64 MiB; it is listed and not read. Such a file is rarely one \
      letter. Split it, or raise the limit and load again.
      """),
  ]
}
