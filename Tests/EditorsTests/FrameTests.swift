import Editors
import TestSupport
import Testing
import Values

/// Goal: messages are found however the stream is cut, and the stream goes on behind what is wrong.
@Suite struct FrameTests {
  private func frames(_ text: String, cut: Int = .max) -> [MessageFrames.Frame] {
    var frames = MessageFrames()
    var found: [MessageFrames.Frame] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      frames.feed(rest.prefix(cut))
      rest = rest.dropFirst(cut)
      while let frame = frames.next() { found.append(frame) }
    }
    return found
  }

  private func message(_ text: String) -> MessageFrames.Frame { .message(Array(text.utf8)) }

  @Test func `messages are found wherever the bytes are cut`() {
    let text =
      String(decoding: MessageFrames.framed(Array("{\"字\"}".utf8)), as: UTF8.self)
      + "content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:  2\r\n\r\n[]"
      + "Content-Length: 0\n\n" + "Content-Length: 1\r\nX-Other: 字\r\n\r\n1"
    for cut in [1, 2, 3, 7, 50, 1_000] {
      #expect(
        frames(text, cut: cut) == [message("{\"字\"}"), message("[]"), message(""), message("1")],
        "\(cut)")
    }
  }

  @Test func `a wrong header is a fault, and the next message is read`() {
    for header in [
      "Content-Length: x", "Content-Length: -1", "Content-Length:", "Nonsense", "Other: 1",
      "Content-Length: 1\r\nContent-Length: 1", "Content-Length: 99999999999999999999",
      "Content-Length: 1\r\nContent-Type: text/plain; charset=gb18030",
    ] {
      #expect(
        frames("\(header)\r\n\r\nContent-Length: 1\r\n\r\n1") == [.badHeader, message("1")],
        "\(header)")
    }
  }

  @Test func `a message above the limit is left out, and the next is read`() {
    let count = MessageFrames.messageByteCountMax + 1
    let long = "Content-Length: \(count)\r\n\r\n" + String(repeating: "x", count: count)
    #expect(
      frames(long + "Content-Length: 1\r\n\r\n1", cut: 100_000) == [.tooLong(count), message("1")])
    #expect(frames("Content-Length: \(Int.max)\r\n\r\nabc") == [.tooLong(.max)])
  }

  @Test func `a header without end loses the stream`() {
    let endless = String(repeating: "x", count: MessageFrames.headerByteCountMax)
    #expect(frames(endless + "\r\n\r\nContent-Length: 1\r\n\r\n1") == [.lost])
    #expect(frames(endless.dropLast() + "", cut: 100) == [])
  }
}
