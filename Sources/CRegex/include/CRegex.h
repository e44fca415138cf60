// RE2 as four C functions. All offsets are bytes of UTF-8.

#ifndef C_REGEX_H
#define C_REGEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// A compiled expression; safe to match from several threads.
typedef struct regex_program regex_program;

// Compiles an expression; never null. `regex_error` tells whether it can match.
regex_program *regex_compile(const char *pattern, size_t count, int64_t memory_max);

// Why the expression does not compile, null when it does. Lives as long as the program.
const char *regex_error(const regex_program *program);

// The number of capturing groups.
int32_t regex_group_count(const regex_program *program);

// Finds the leftmost match in `text[start..<end]`, preferring as Perl does.
//
// `spans` takes begin and end of the match and of the groups, `group_count` pairs in all; an
// absent group has `SIZE_MAX` twice. `^` and `$` mean the ends of `text[0..<end]`.
bool regex_match(const regex_program *program, const char *text, size_t start, size_t end,
                 size_t *spans, int32_t group_count);

// Frees a program.
void regex_free(regex_program *program);

#ifdef __cplusplus
}
#endif

#endif
