import Plan

// The tree has types of the same names, and the module cannot be named beside its type `Plan`.

typealias CheckedQuery = Query
