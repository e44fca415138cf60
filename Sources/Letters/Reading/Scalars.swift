/// Compares a scalar of a text with a written character.
@inline(__always)
func == (left: UInt32, right: Unicode.Scalar) -> Bool { left == right.value }

/// Compares a scalar of a text with a written character.
@inline(__always)
func != (left: UInt32, right: Unicode.Scalar) -> Bool { left != right.value }

/// Lets written characters stand as cases over scalars of a text.
@inline(__always)
func ~= (pattern: Unicode.Scalar, value: UInt32) -> Bool { pattern.value == value }
