/// The files that teach editors the colours of the language, made from its words.
package enum EditorGrammars {
  /// Each file with its path below `grammar/editors`.
  package static let files: [(path: String, text: String)] = [
    ("replyql.tmLanguage.json", TextMateGrammar.text),
    ("vim/syntax/replyql.vim", VimSyntax.text),
    ("vim/ftdetect/replyql.vim", VimSyntax.detection),
  ]
}
