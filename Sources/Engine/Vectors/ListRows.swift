import Plan

/// Lists of texts, one for each row of a slice.
struct ListRows: Sendable {
  /// The members of row `r` are `codes[starts[r]..<starts[r + 1]]`.
  var starts: [UInt32] = [0]
  var codes: [UInt32] = []
  let dictionary: [String]

  var count: Int { starts.count - 1 }

  func members(_ row: Int) -> ArraySlice<UInt32> {
    codes[Int(starts[row])..<Int(starts[row + 1])]
  }

  mutating func append(_ members: some Sequence<UInt32>) {
    codes.append(contentsOf: members)
    starts.append(UInt32(codes.count))
  }

  var vector: Vector {
    Vector(.lists(starts: starts, codes: codes, dictionary: dictionary), count: count)
  }
}

extension Vector {
  /// The lists of the rows; a row without a stored one has the empty list.
  func lists() -> ListRows {
    guard case .lists(let starts, let codes, let dictionary) = storage else {
      assert(isMissingConstant, "no lists")
      return ListRows(starts: Array(repeating: 0, count: count + 1), dictionary: [])
    }
    var result = ListRows(dictionary: dictionary)
    for row in 0..<count {
      if let stored = storedRow(row) {
        result.append(codes[Int(starts[stored])..<Int(starts[stored + 1])])
      } else {
        result.append([])
      }
    }
    return result
  }
}
