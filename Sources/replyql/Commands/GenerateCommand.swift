import ArgumentParser
import Editors
import Glibc
import ReplyQL

/// `replyql generate editors DIR`: the files of the project that are made from the catalogue.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Write the editor grammars of the project.",
    shouldDisplay: false)

  /// What can be made.
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case editors
  }

  @Argument(help: "What to write: editors.")
  var subject: Subject

  @Argument(help: "The folder, such as grammar/editors; its own folders must be there.")
  var folder: String

  func run() throws {
    switch subject {
    case .editors:
      for (path, text) in EditorGrammars.files {
        do throws(QueryFileError) {
          try QueryFileText.write(text, to: "\(folder)/\(path)")
        } catch {
          WordArguments().complain(error.message)
          throw ExitStatus.corpusError
        }
      }
    }
  }
}
