import Values

extension DiagnosticCode {
  /// What `explain` says about files that hold letters inside, Q0522 to Q0529.
  static let formatExplanations: [DiagnosticCode: Bilingual] = [
    .archiveLimit: Bilingual(
      """
      压缩包超过了限度：解开后总量过大、压缩比高得反常、条目太多、文件夹套得太深，或压缩包里还有压缩包。\
      超过之前的条目已照常读入。请自行解压，再打开解压后的文件夹。
      """,
      """
      An archive goes past a limit: too large when unpacked, an unusual compression ratio, too \
      many entries, folders too deep, or an archive inside the archive. The entries before are \
      read. Unpack it and open the folder.
      """),
    .damagedFile: Bilingual(
      """
      文件残缺或损坏：压缩包中途断了、校验不符，或 .docx 里没有正文。断处之前完好的条目已读入。请重新下载，或用原程序打开后另存。
      """,
      """
      The file is damaged: an archive that breaks off or fails its checksum, a .docx without its \
      document. Whole entries before the damage are read. Download it again, or open it in the \
      program that made it and save it anew.
      """),
    .encryptedFile: Bilingual(
      """
      文件或条目加了密码，读不到内容。请用密码打开，另存为不加密的文件。
      """,
      """
      The file or entry is locked with a password. Open it with the password and save it without.
      """),
    .noTextColumn: Bilingual(
      """
      表格文件要说明哪一列是信函正文；消息里列出了各列。其余各列用 --map 对应，如 --map url=链接 --map agency=部门。

      对：replyql 台账.csv --text-column 正文
      """,
      """
      For a table it must be said which column holds the letters; the message lists the columns. \
      Other columns are named by --map, as in --map url=link,agency=dept.

      Right: replyql letters.csv --text-column content
      """),
    .noTextInside: Bilingual(
      """
      PDF 里没有文字，多半是扫描件。请先做文字识别（OCR），再打开得到的文本或带文字层的 PDF。
      """,
      """
      The PDF holds no text; mostly it is a scan. Run text recognition (OCR) first, then open the \
      text or the PDF with its text layer.
      """),
    .missingProgram: Bilingual(
      """
      读 PDF 要用 pdftotext 这个程序，它没有安装、没能运行，或超过了时间。在 Debian 上安装：apt-get install poppler-utils。\
      装好后重新打开即可。
      """,
      """
      PDFs are read with the program pdftotext, which is not installed, did not run, or took too \
      long. On Debian: apt-get install poppler-utils. Then open the letters again.
      """),
    .badRow: Bilingual(
      """
      表格的一行或 JSON 的一行读不成信：列数与表头不同、引号没有收尾、不是 JSON 对象、没有正文字段，或正文不是文字。\
      这一行列出行号，其余照常读入。正文字段叫别的名字时，用 --map text=名字。
      """,
      """
      A row of a table or a line of JSON is no letter: another number of columns than the header, \
      a quote that never closes, no JSON object, no field for the text, or a text that is no \
      string. It is listed by its line; the others are read. Where the field has another name, \
      say --map text=name.
      """),
    .foreignFormat: Bilingual(
      """
      这种格式不直接读：旧的 Word、WPS、RTF、OFD、电子表格、RAR 或 7z。消息说明了该怎么转：文档另存为 .docx，\
      表格另存为 .csv，压缩包解开。
      """,
      """
      A format that is not read: old Word, WPS, RTF, OFD, spreadsheets, RAR or 7z. The message \
      says what to turn it into: documents into .docx, tables into .csv, archives into folders.
      """),
  ]
}
