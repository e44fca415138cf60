import Values

/// Turns headings with depths into sections with paths, parents and spans.
enum SectionTree {
  /// The sections of the headings; the last ones end where the letter's text ends.
  static func sections(of headings: [Heading], end: Int, in text: TextView) -> [Section] {
    var sections: [Section] = []
    var open: [(index: Int, depth: Int, children: Int)] = []
    var topCount = 0
    for heading in headings {
      while let last = open.last, last.depth >= heading.depth {
        close(last.index, before: heading.range.lowerBound, text, &sections)
        open.removeLast()
      }
      let path: [Int]
      if let parent = open.indices.last {
        open[parent].children += 1
        path = sections[open[parent].index].path + [open[parent].children]
      } else {
        topCount += 1
        path = [topCount]
      }
      let parent = open.last?.index
      open.append((sections.count, heading.depth, 0))
      sections.append(
        Section(
          span: heading.range.lowerBound..<end, heading: heading.range, title: heading.title,
          marker: heading.marker, path: path, depth: heading.depth, parent: parent,
          role: .situation))
    }
    for last in open { close(last.index, before: end, text, &sections) }
    return sections
  }

  private static func close(
    _ index: Int, before end: Int, _ text: TextView, _ sections: inout [Section]
  ) {
    let start = sections[index].span.lowerBound
    let limit = max(end, sections[index].heading.upperBound)
    sections[index].span = text.trimmed(start..<limit)
  }
}
