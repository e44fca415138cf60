import Diagnostics
import Syntax

extension Document {
  /// The names that the files declare which it uses.
  var usedNames: [String] {
    QueryProgram(parsing: source, finding: files).usedNames.sorted()
  }

  /// The declaration of a name, here or in a file that is used, with the text that holds it.
  func declaration(
    of name: String
  ) -> (source: SourceText, statement: Statement, name: Name)? {
    let program = QueryProgram(parsing: source, finding: files)
    let trees = [program.main.file] + program.used.values
    for statement in trees.flatMap({ $0.statements.reversed() }) {
      if let declared = statement.declaredName, declared.text == name {
        return (program.source, statement, declared)
      }
    }
    return nil
  }

  /// The path of the file that the text behind `use` names, `nil` for another text or no file.
  func usedFile(at span: Span) -> String? {
    for case .use(let path, _, span) in parsed.file.statements {
      guard case .success(let found) = files.find(path, files.origin) else { return nil }
      return found.place.name
    }
    return nil
  }
}
