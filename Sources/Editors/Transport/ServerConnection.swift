/// A language server behind its stream: bytes in, bytes out.
///
/// Total: what is no message gets an error answer, and the conversation goes on where it can.
package struct ServerConnection: Sendable {
  private var frames = MessageFrames()
  private var server: LanguageServer
  private var isLost = false

  /// Begins a conversation.
  package init(_ surroundings: ServerSurroundings = ServerSurroundings()) {
    server = LanguageServer(surroundings)
  }

  /// Whether nothing more is to be read.
  package var isOver: Bool { server.end.isOver || isLost }

  /// Whether the editor ended the conversation as it should: `shutdown`, then `exit`.
  package var isOrderly: Bool { server.end.isOrderly }

  /// Takes bytes as they come and returns the bytes to send.
  package mutating func receive(_ bytes: some Collection<UInt8>) -> [UInt8] {
    frames.feed(bytes)
    var answer: [UInt8] = []
    while !isOver, let frame = frames.next() {
      for message in answers(to: frame) { answer += MessageFrames.framed(message.bytes) }
    }
    return answer
  }

  private mutating func answers(to frame: MessageFrames.Frame) -> [JSONValue] {
    switch frame {
    case .message(let bytes):
      do throws(JSONReader.Fault) {
        return server.receive(try JSONReader.value(of: bytes))
      } catch {
        return refused(.noJSON, "no JSON at byte \(error.offset) of the message")
      }
    case .badHeader:
      return refused(.invalidRequest, "a header has one 'Content-Length' and UTF-8 behind it")
    case .tooLong(let count):
      let limit = MessageFrames.messageByteCountMax
      return refused(.invalidRequest, "a message has at most \(limit) bytes, not \(count)")
    case .lost:
      isLost = true
      let limit = MessageFrames.headerByteCountMax
      return refused(.invalidRequest, "a header has at most \(limit) bytes")
    }
  }

  private func refused(_ code: ServerError.Code, _ message: String) -> [JSONValue] {
    [ServerError(code, message).response(to: .null)]
  }
}
