#include "CRegex.h"

#include <re2/re2.h>

#include <cstdint>
#include <vector>

struct regex_program {
  RE2 expression;
};

static RE2::Options options(int64_t memory_max) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(memory_max);
  return options;
}

extern "C" regex_program *regex_compile(const char *pattern, size_t count, int64_t memory_max) {
  return new regex_program{RE2(re2::StringPiece(pattern, count), options(memory_max))};
}

extern "C" const char *regex_error(const regex_program *program) {
  return program->expression.ok() ? nullptr : program->expression.error().c_str();
}

extern "C" int32_t regex_group_count(const regex_program *program) {
  return program->expression.ok() ? program->expression.NumberOfCapturingGroups() : 0;
}

extern "C" bool regex_match(const regex_program *program, const char *text, size_t start,
                            size_t end, size_t *spans, int32_t group_count) {
  std::vector<re2::StringPiece> groups(static_cast<size_t>(group_count));
  re2::StringPiece piece(text, end);
  bool found = program->expression.Match(
    piece, start, end, RE2::UNANCHORED, groups.data(), group_count);
  if (!found) return false;
  for (int32_t group = 0; group < group_count; group += 1) {
    const re2::StringPiece &match = groups[static_cast<size_t>(group)];
    bool absent = match.data() == nullptr;
    spans[2 * group] = absent ? SIZE_MAX : static_cast<size_t>(match.data() - text);
    spans[2 * group + 1] = absent ? SIZE_MAX : spans[2 * group] + match.size();
  }
  return true;
}

extern "C" void regex_free(regex_program *program) { delete program; }
