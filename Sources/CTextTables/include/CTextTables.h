// Character facts as tables, with lookups short enough to be inlined into every caller.
//
// A scalar is any 32-bit value; what is not a Unicode scalar has no class, folds to itself
// and is one cell wide. No lookup can fail.
#ifndef C_TEXT_TABLES_H
#define C_TEXT_TABLES_H

#include <stdbool.h>
#include <stdint.h>

#include "CTextTableSizes.h"

extern const uint8_t text_fold_pages[256];
extern const uint16_t text_folds[TEXT_FOLD_COUNT];
extern const uint32_t text_fold_keys[TEXT_FOLD_PAIR_COUNT];
extern const uint32_t text_fold_values[TEXT_FOLD_PAIR_COUNT];
extern const uint8_t text_class_pages[0x1100];
extern const uint16_t text_classes[TEXT_CLASS_COUNT];
extern const uint8_t text_width_pages[0x1100];
extern const uint8_t text_widths[TEXT_WIDTH_COUNT];
extern const uint8_t text_pinyin_pages[256];
extern const uint16_t text_pinyins[TEXT_PINYIN_COUNT];
extern const char *const text_syllable_names[TEXT_SYLLABLE_COUNT];
extern const uint32_t text_note_syllables[TEXT_NOTE_SYLLABLE_COUNT];
extern const uint32_t text_composition_keys[TEXT_COMPOSITION_COUNT];
extern const uint16_t text_composition_values[TEXT_COMPOSITION_COUNT];
extern const uint8_t text_note_letters[0x250 - 0xC0];
extern const uint64_t text_double_decoding_bits[(0xA000 - 0x4E00) / 64];

// Class bits. A character has the classes of its folded form, so they may be asked of printed
// and of folded text alike: full-width digits are digits, 萬 is a numeral, 「 opens.

/// An ideograph of any plane, a radical, or 〇.
static const uint16_t TEXT_HAN = 1 << 0;
/// 0 to 9.
static const uint16_t TEXT_DIGIT = 1 << 1;
/// A to Z and a to z, without accents.
static const uint16_t TEXT_LATIN = 1 << 2;
/// Space, tab, ideographic and other horizontal spaces.
static const uint16_t TEXT_SPACE = 1 << 3;
/// LF, CR, U+0085, U+2028, U+2029; clean text has LF only.
static const uint16_t TEXT_NEWLINE = 1 << 4;
/// 。 ! ?
static const uint16_t TEXT_SENTENCE_END = 1 << 5;
/// , ; : 、
static const uint16_t TEXT_CLAUSE_MARK = 1 << 6;
/// Opening bracket or quote; the straight quote is neither opening nor closing.
static const uint16_t TEXT_OPENING = 1 << 7;
/// Closing bracket or quote.
static const uint16_t TEXT_CLOSING = 1 << 8;
/// Hyphens, dashes, minus and tilde.
static const uint16_t TEXT_DASH = 1 << 9;
/// A character of a Chinese numeral, everyday or financial, 廿 and 〇 included.
static const uint16_t TEXT_NUMERAL = 1 << 10;
/// 十 百 千 万 亿 and the financial 拾 佰 仟.
static const uint16_t TEXT_MULTIPLIER = 1 << 11;
/// Numbers in circles and brackets, such as ① ⑴ ㈠.
static const uint16_t TEXT_ENCLOSED = 1 << 12;
/// Any punctuation or symbol.
static const uint16_t TEXT_PUNCTUATION = 1 << 13;
/// Nothing to see and removed by cleaning: controls, zero-width, variation selectors.
static const uint16_t TEXT_INVISIBLE = 1 << 14;
/// Cleaning has to look at it: invisible, a newline form, a tone mark, `(`, `<`, U+FFFD.
static const uint16_t TEXT_CLEANING = 1 << 15;

/// The class bits of a scalar.
static inline uint16_t text_class(uint32_t scalar) {
  if (scalar >= 0x110000) return 0;
  return text_classes[(uint32_t)text_class_pages[scalar >> 8] << 8 | (scalar & 0xFF)];
}

/// Whether a scalar has any of the given classes.
static inline bool text_is(uint32_t scalar, uint16_t classes) {
  return (text_class(scalar) & classes) != 0;
}

/// The place of a key in an ascending list, or -1.
static inline int32_t text_find(const uint32_t *keys, int32_t count, uint32_t key) {
  int32_t low = 0;
  int32_t high = count;
  while (low < high) {
    int32_t middle = low + (high - low) / 2;
    if (keys[middle] < key) low = middle + 1;
    else high = middle;
  }
  return low < count && keys[low] == key ? low : -1;
}

/// The fold of a scalar that the 16-bit table cannot hold.
static inline uint32_t text_fold_pair(uint32_t scalar) {
  int32_t place = text_find(text_fold_keys, TEXT_FOLD_PAIR_COUNT, scalar);
  return place < 0 ? scalar : text_fold_values[place];
}

/// The folded form: ASCII for full-width, small letters, “” for 「」, simplified ideographs.
///
/// One scalar for one scalar, and folding twice changes nothing. The straight quote stays,
/// because its fold depends on the paragraph.
static inline uint32_t text_fold(uint32_t scalar) {
  if (scalar < 0x10000) {
    uint32_t folded = text_folds[(uint32_t)text_fold_pages[scalar >> 8] << 8 | (scalar & 0xFF)];
    if (folded == 0) return scalar;
    return folded == 0xFFFF ? text_fold_pair(scalar) : folded;
  }
  return scalar < 0x30000 && scalar >= 0x20000 ? text_fold_pair(scalar) : scalar;
}

/// The form in which searches compare: folded, and 〔〕 and 【】 as [].
///
/// Reading keeps these brackets apart, since a document number is known by them.
static inline uint32_t text_search_fold(uint32_t scalar) {
  uint32_t folded = text_fold(scalar);
  if (folded == 0x3014 || folded == 0x3010) return '[';
  return folded == 0x3015 || folded == 0x3011 ? ']' : folded;
}

/// The simplified form of a traditional ideograph; radicals and all else stay.
static inline uint32_t text_simplify(uint32_t scalar) {
  bool unified = (scalar >= 0x3400 && scalar < 0xA000) ||
    (scalar >= 0x20000 && scalar < 0x2F800);
  return unified ? text_fold(scalar) : scalar;
}

/// The number of the first Mandarin reading, from 1, or 0 where none is known.
///
/// Numbers ascend with the alphabet, so they sort as the syllables do.
static inline uint16_t text_pinyin(uint32_t scalar) {
  if (scalar >= 0x10000) return 0;
  return text_pinyins[(uint32_t)text_pinyin_pages[scalar >> 8] << 8 | (scalar & 0xFF)];
}

/// The syllable of a number as UTF-8, without tone; empty for 0.
static inline const char *text_syllable_name(uint16_t number) {
  return number == 0 || number > TEXT_SYLLABLE_COUNT ? "" : text_syllable_names[number - 1];
}

/// Whether six letters of five bits each (a = 1, ü = 27, first letter highest) are a syllable.
static inline bool text_is_syllable(uint32_t letters) {
  return text_find(text_note_syllables, TEXT_NOTE_SYLLABLE_COUNT, letters) >= 0;
}

/// The plain letter of a printed reading (a = 1 … z = 26, ü and v = 27), or 0 for others.
static inline uint32_t text_note_letter(uint32_t scalar) {
  if (scalar == 'v') return 27;
  if (scalar >= 'a' && scalar <= 'z') return scalar - 'a' + 1;
  if (scalar >= 0xC0 && scalar < 0x250) return text_note_letters[scalar - 0xC0];
  if (scalar == 0x251) return 1;
  return scalar == 0x261 ? 7 : 0;
}

/// The letter that a base letter and a following tone mark make, or 0.
static inline uint32_t text_compose(uint32_t base, uint32_t mark) {
  if (base >= 0x10000 || mark >= 0x10000) return 0;
  int32_t place = text_find(text_composition_keys, TEXT_COMPOSITION_COUNT, base << 16 | mark);
  return place < 0 ? 0 : text_composition_values[place];
}

/// Whether GBK reads the first two bytes of some UTF-8 ideograph or punctuation as this one.
static inline bool text_is_double_decoding_marker(uint32_t scalar) {
  uint32_t place = scalar - 0x4E00;
  return place < 0x5200 && (text_double_decoding_bits[place >> 6] >> (place & 63) & 1) != 0;
}

/// The cells a scalar takes in a terminal: 0, 1 or 2; `ambiguous` where the font decides.
static inline int text_cells(uint32_t scalar, int ambiguous) {
  if (scalar >= 0x110000) return 1;
  int cells = text_widths[(uint32_t)text_width_pages[scalar >> 8] << 8 | (scalar & 0xFF)];
  return cells == 3 ? ambiguous : cells;
}

/// A name that web pages write between & and ; for a character.
typedef struct {
  const char *name;
  uint32_t scalar;
  /// Whether pages may leave out the semicolon.
  bool opens;
} TextReference;

extern const TextReference text_references[];
extern const int32_t text_reference_count;

/// The character of a name of `count` bytes, or 0 where there is none.
///
/// `is_closed` tells whether a semicolon follows; few old names do without.
static inline uint32_t text_reference(const uint8_t *name, int32_t count, bool is_closed) {
  int32_t low = 0;
  int32_t high = text_reference_count;
  while (low < high) {
    int32_t middle = low + (high - low) / 2;
    const char *other = text_references[middle].name;
    int32_t place = 0;
    while (place < count && other[place] != 0 && (uint8_t)other[place] == name[place]) place += 1;
    uint8_t mine = place < count ? name[place] : 0;
    uint8_t theirs = (uint8_t)other[place];
    if (mine == theirs) {
      return is_closed || text_references[middle].opens ? text_references[middle].scalar : 0;
    }
    if (theirs < mine) low = middle + 1;
    else high = middle;
  }
  return 0;
}

#endif
