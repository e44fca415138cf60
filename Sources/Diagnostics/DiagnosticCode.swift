/// The stable code of each finding; `replyql explain CODE` prints its longer text.
///
/// Q01 lexing, Q02 parsing, Q03 checking, Q04 running, Q05 reading and loading. A code is never
/// used for another finding; a finding that is gone leaves its code unused.
package enum DiagnosticCode: String, CaseIterable, Sendable {
  // Lexing.
  case sourceTooLong = "Q0101"
  case unknownCharacter = "Q0102"
  case unterminatedString = "Q0103"
  case badEscape = "Q0104"
  case badNumber = "Q0105"
  case impossibleDate = "Q0106"
  case unterminatedRegex = "Q0107"
  case unterminatedName = "Q0108"

  // Parsing.
  case unexpectedToken = "Q0201"
  case unclosedBracket = "Q0202"
  case unknownStage = "Q0203"
  case nestingTooDeep = "Q0204"
  case tooManyStages = "Q0205"
  case foreignSyntax = "Q0206"
  case keywordAsName = "Q0207"
  case gluedKeyword = "Q0208"

  // Checking.
  case unknownTable = "Q0301"
  case unknownColumn = "Q0302"
  case unknownFunction = "Q0303"
  case wrongArgumentCount = "Q0304"
  case wrongType = "Q0305"
  case unknownUnit = "Q0306"
  case dimensionMismatch = "Q0307"
  case unknownChoice = "Q0308"
  case badRegex = "Q0309"
  case aggregateOutsideSummarize = "Q0310"
  case duplicateColumn = "Q0311"
  case notAChildTable = "Q0312"
  case badCount = "Q0313"
  case badParameter = "Q0314"
  case unknownName = "Q0315"
  case columnOutsideAggregate = "Q0316"
  case notOneValue = "Q0317"
  case expansionTooLarge = "Q0318"
  case notInThisVersion = "Q0319"
  case tooManyColumns = "Q0320"

  // Running.
  case mixedDimensions = "Q0401"
  case timeLimit = "Q0402"
  case memoryLimit = "Q0403"
  case interrupted = "Q0404"

  // Reading and loading.
  case emptyFile = "Q0501"
  case unreadableFile = "Q0502"
  case guessedEncoding = "Q0503"
  case badBytes = "Q0504"
  case doubleDecoding = "Q0505"
  case markupOrControls = "Q0506"
  case truncatedLetter = "Q0507"
  case duplicateLetter = "Q0508"
  case letterPrintedTwice = "Q0509"
  case severalLetters = "Q0510"
  case noLetterForm = "Q0511"
  case damagedNumber = "Q0512"
  case countDisagrees = "Q0513"
  case datesDisagree = "Q0514"
  case titleAndOpeningDisagree = "Q0515"
  case noAnchorDate = "Q0516"
  case damagedDate = "Q0517"
  case sumDisagrees = "Q0518"
  case repairedUnit = "Q0519"
  case unclosedTitle = "Q0520"
  case fileTooLarge = "Q0521"
}
