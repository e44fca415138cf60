#include "CTextKernels.h"

#include <stdbool.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

// The two bytes of a needle that are compared first.
//
// The leading bytes of Chinese characters are nearly all alike; their last bytes are not.
typedef struct {
  size_t early;
  size_t late;
} probe;

static probe choose_probe(const uint8_t *needle, size_t count) {
  probe chosen = {0, count - 1};
  if (needle[0] >= 0xC0) {
    size_t place = 1;
    while (place + 1 < count && (needle[place + 1] & 0xC0) == 0x80) place += 1;
    if (place < count - 1) chosen.early = place;
    else if (count > 2) chosen.early = count - 2;
  }
  return chosen;
}

static inline bool matches(const uint8_t *place, const uint8_t *needle, size_t count) {
  return memcmp(place, needle, count) == 0;
}

size_t kernel_find_plain(const uint8_t *text, size_t start, size_t count,
                         const uint8_t *needle, size_t needle_count) {
  if (needle_count == 0 || needle_count > count) return count;
  size_t last = count - needle_count;
  for (size_t place = start; place <= last; place += 1) {
    if (text[place] == needle[0] && matches(text + place, needle, needle_count)) return place;
  }
  return count;
}

#if defined(__x86_64__)

__attribute__((target("avx2")))
static size_t find_avx2(const uint8_t *text, size_t start, size_t count,
                        const uint8_t *needle, size_t needle_count) {
  probe chosen = choose_probe(needle, needle_count);
  __m256i early = _mm256_set1_epi8((char)needle[chosen.early]);
  __m256i late = _mm256_set1_epi8((char)needle[chosen.late]);
  size_t place = start;
  while (place + needle_count - 1 + 32 <= count) {
    __m256i a = _mm256_loadu_si256((const __m256i *)(text + place + chosen.early));
    __m256i b = _mm256_loadu_si256((const __m256i *)(text + place + chosen.late));
    __m256i both = _mm256_and_si256(_mm256_cmpeq_epi8(a, early), _mm256_cmpeq_epi8(b, late));
    uint32_t mask = (uint32_t)_mm256_movemask_epi8(both);
    while (mask != 0) {
      size_t candidate = place + (size_t)__builtin_ctz(mask);
      if (matches(text + candidate, needle, needle_count)) return candidate;
      mask &= mask - 1;
    }
    place += 32;
  }
  return kernel_find_plain(text, place, count, needle, needle_count);
}

static size_t find_sse2(const uint8_t *text, size_t start, size_t count,
                        const uint8_t *needle, size_t needle_count) {
  probe chosen = choose_probe(needle, needle_count);
  __m128i early = _mm_set1_epi8((char)needle[chosen.early]);
  __m128i late = _mm_set1_epi8((char)needle[chosen.late]);
  size_t place = start;
  while (place + needle_count - 1 + 16 <= count) {
    __m128i a = _mm_loadu_si128((const __m128i *)(text + place + chosen.early));
    __m128i b = _mm_loadu_si128((const __m128i *)(text + place + chosen.late));
    __m128i both = _mm_and_si128(_mm_cmpeq_epi8(a, early), _mm_cmpeq_epi8(b, late));
    uint32_t mask = (uint32_t)_mm_movemask_epi8(both);
    while (mask != 0) {
      size_t candidate = place + (size_t)__builtin_ctz(mask);
      if (matches(text + candidate, needle, needle_count)) return candidate;
      mask &= mask - 1;
    }
    place += 16;
  }
  return kernel_find_plain(text, place, count, needle, needle_count);
}

#elif defined(__aarch64__)

static size_t find_neon(const uint8_t *text, size_t start, size_t count,
                        const uint8_t *needle, size_t needle_count) {
  probe chosen = choose_probe(needle, needle_count);
  uint8x16_t early = vdupq_n_u8(needle[chosen.early]);
  uint8x16_t late = vdupq_n_u8(needle[chosen.late]);
  size_t place = start;
  while (place + needle_count - 1 + 16 <= count) {
    uint8x16_t a = vceqq_u8(vld1q_u8(text + place + chosen.early), early);
    uint8x16_t b = vceqq_u8(vld1q_u8(text + place + chosen.late), late);
    // Four bits a byte: NEON has no movemask, but narrowing by a shift keeps the order.
    uint8x8_t narrow = vshrn_n_u16(vreinterpretq_u16_u8(vandq_u8(a, b)), 4);
    uint64_t mask = vget_lane_u64(vreinterpret_u64_u8(narrow), 0) & 0x1111111111111111ull;
    while (mask != 0) {
      size_t candidate = place + (size_t)(__builtin_ctzll(mask) >> 2);
      if (matches(text + candidate, needle, needle_count)) return candidate;
      mask &= mask - 1;
    }
    place += 16;
  }
  return kernel_find_plain(text, place, count, needle, needle_count);
}

#endif

size_t kernel_find(const uint8_t *text, size_t start, size_t count,
                   const uint8_t *needle, size_t needle_count) {
  if (needle_count == 0 || start >= count || needle_count > count - start) return count;
#if defined(__x86_64__)
  return __builtin_cpu_supports("avx2")
    ? find_avx2(text, start, count, needle, needle_count)
    : find_sse2(text, start, count, needle, needle_count);
#elif defined(__aarch64__)
  return find_neon(text, start, count, needle, needle_count);
#else
  return kernel_find_plain(text, start, count, needle, needle_count);
#endif
}

size_t kernel_count_characters(const uint8_t *text, size_t start, size_t end) {
  size_t characters = 0;
  for (size_t place = start; place < end; place += 1) {
    characters += (text[place] & 0xC0) != 0x80;
  }
  return characters;
}
