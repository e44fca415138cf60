package import Diagnostics

/// An expression as written; names are not resolved, types not known.
///
/// Brackets that only group leave no trace. Equal trees can have different spans.
package struct Expression: Hashable, Sendable {
  /// What it says.
  package let node: Node
  /// From its first token to its last, with the brackets around it.
  package let span: Span
  /// How high it is and whether it contains an error; the checker is silent about errors.
  package let shape: TreeShape

  /// Places an expression.
  package init(_ node: Node, at span: Span) {
    self.node = node
    self.span = span
    shape = node.shape
  }

  private init(_ node: Node, at span: Span, shape: TreeShape) {
    self.node = node
    self.span = span
    self.shape = shape
  }

  /// The same expression with the brackets around it.
  package func placed(at span: Span) -> Expression { Expression(node, at: span, shape: shape) }

  /// The forms of an expression.
  package indirect enum Node: Hashable, Sendable {
    /// A value written out.
    ///
    /// Primary = Literal | List | Path | Call | If | Case | "_" | Group .
    case literal(Literal)
    /// A column, a binding or a parameter, by name or path.
    case reference(Path)
    /// Its members, which may be ranges.
    ///
    /// List = "[" [ Member { "," Member } ] "]" .
    case list([Expression])
    /// Both ends included; only behind `in` and as a member of a list.
    ///
    /// Member = Operand [ ".." Operand ] .
    case range(Expression, Expression)
    /// Negation of a flag.
    ///
    /// Negation = "not" Negation | Comparison .
    case not(Expression)
    /// The opposite number.
    ///
    /// Factor = "-" Factor | Primary .
    case negate(Expression)
    /// At least two flags, all of which must hold.
    ///
    /// Conjunction = Negation { "and" Negation } .
    case and([Expression])
    /// At least two flags, one of which must hold.
    ///
    /// Expression = Conjunction { "or" Conjunction } .
    case or([Expression])
    /// Two operands that are compared.
    ///
    /// Relation = ( Comparator | "starts with" | "ends with" | "before" | "after" ) Operand .
    /// Enclosure = "within" Operand [ "内" ] .
    /// Membership = "in" Member .
    case compare(ComparisonOperator, Expression, Expression)
    /// An operand and the two ends, both included.
    ///
    /// Interval = "between" Operand "and" Operand .
    case between(Expression, Expression, Expression)
    /// A text and what it must contain.
    ///
    /// Match = "contains" Pattern | "matches" regex .
    case contains(Expression, Pattern)
    /// A text and the regular expression that must match in it.
    case matches(Expression, RegexLiteral)
    /// Whether a value is there.
    ///
    /// Presence = [ "is" ] ( "missing" | "present" ) .
    case presence(Expression, isPresent: Bool)
    /// The left value, or the right where the left is missing.
    ///
    /// Operand = Sum { "??" Sum } .
    case coalesce(Expression, Expression)
    /// Two numbers or quantities.
    ///
    /// Sum = Product { ( "+" | "-" ) Product } .
    /// Product = Factor { ( "*" | "/" | "mod" ) Factor } .
    case arithmetic(ArithmeticOperator, Expression, Expression)
    /// A function, an aggregate, child rows or a `def`.
    case call(Call)
    /// A condition and the two values.
    ///
    /// If = "if" "(" Expression "," Expression "," Expression ")" .
    case conditional(Expression, then: Expression, otherwise: Expression)
    /// Arms of which the first that holds decides.
    ///
    /// Case = "case" "{" Arm { "," Arm } [ "," "else" ":" Expression ] "}" .
    case cases([Arm], otherwise: Expression?)
    /// A table of one row and one column; `_` alone is a pipeline without stages.
    ///
    /// Group = "(" ( Expression | Pipeline | Pattern ) ")" .
    case subquery(Pipeline)
    /// What can only be a pattern, as an argument or in brackets.
    ///
    /// Argument = Expression | Pattern .
    case pattern(Pattern)
    /// Nothing usable stood here.
    case error
  }

  /// One arm of a `case`.
  ///
  /// Arm = Expression ":" Expression .
  package struct Arm: Hashable, Sendable {
    /// A flag.
    package let condition: Expression
    /// The value where it holds.
    package let value: Expression

    /// Pairs a condition with its value.
    package init(when condition: Expression, then value: Expression) {
      self.condition = condition
      self.value = value
    }
  }
}

/// A name applied to arguments: function, aggregate, child rows or macro.
///
/// Call = Name "(" [ Arguments ] ")" .
package struct Call: Hashable, Sendable {
  /// What is called.
  package let name: Name
  /// The arguments in order; `figures` or `figures.value` for child rows.
  package let arguments: [Expression]
  /// Which rows count, for child rows and aggregates.
  ///
  /// Arguments = Where | Argument { "," Argument } [ Where ] .
  package let filter: Expression?

  /// Applies a name.
  package init(_ name: Name, to arguments: [Expression], where filter: Expression?) {
    self.name = name
    self.arguments = arguments
    self.filter = filter
  }
}
