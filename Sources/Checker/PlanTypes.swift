import Plan

// The tree and the plan both speak of stages, queries and keys. The module `Plan` cannot be
// named before a dot, since it holds a type of its own name, so its types get second names in
// this one file, where the tree is not imported.

typealias CheckedStage = Stage
typealias CheckedQuery = Query
typealias CheckedSortKey = SortKey
typealias CheckedScope = PatternScope
typealias CheckedDefinition = Definition
