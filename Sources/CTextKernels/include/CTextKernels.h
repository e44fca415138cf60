// Byte searches that run at the speed of memory.
//
// C, because Swift compiles its own vectors for SSE2 only and cannot choose at run time.

#ifndef C_TEXT_KERNELS_H
#define C_TEXT_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// The offset of the first occurrence of a needle at or behind `start`, or `count` without one.
//
// An empty needle occurs nowhere. Uses AVX2 where the processor has it, else SSE2 or NEON,
// else plain C; all give the same answer.
size_t kernel_find(const uint8_t *text, size_t start, size_t count,
                   const uint8_t *needle, size_t needle_count);

// The same in plain C, for tests and for processors without vectors.
size_t kernel_find_plain(const uint8_t *text, size_t start, size_t count,
                         const uint8_t *needle, size_t needle_count);

// The number of UTF-8 characters that begin in `text[start..<end]`.
size_t kernel_count_characters(const uint8_t *text, size_t start, size_t end);

#endif
