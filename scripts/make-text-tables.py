#!/usr/bin/env python3
"""Writes the character tables of Sources/CTextTables from published facts.

Sources of the facts (facts only; no code is taken from any of them):
- Unicode Character Database as shipped with Python's `unicodedata` (Unicode License v3):
  compatibility decompositions, compositions, general categories, East Asian widths.
- OpenCC 1.1.6, Debian packages `opencc` and `libopencc-data` (Apache-2.0): for each single
  ideograph its simplified form, asked one character a line from `opencc -c t2s.json`.
- ICU 72 (CLDR), Debian package `icu-devtools` (Unicode License v3): for each ideograph its
  first Mandarin reading, asked one character a line from `uconv -x Han-Latin`.
- GB 2312-1980 as Python's codec knows it: which characters are standard simplified ones.
- GBK as Python's codec knows it: what UTF-8 looks like when it is read as GBK.

Run from the top folder of the project: `python3 scripts/make-text-tables.py`.
"""

import subprocess
import unicodedata

FOLDER = "Sources/CTextTables"
TONE_MARKS = {0x300, 0x301, 0x304, 0x30C, 0x308}

# OpenCC maps these standard simplified characters too. They fold all the same, because a
# letter in traditional characters uses them in nearly every sentence (關於, 以後, 徵求, 夥伴,
# 什麽, 菸草), while simplified prose has them only in rare names.
FOLDED_ALTHOUGH_STANDARD = set("於後徵夥麽菸")
# Characters that the table of standard characters of 2013 gives back to names or to one meaning.
KEPT_BY_STANDARD = set(
    "乾著瞭藉摺捱榘甯薹醣麴吒皙晳瞋噘蹚凓勠喆堃邨仝犇龢氾迺枬陞昇淼鉅頫祇剋絜谿椀扞袷缐逕蒐"
    "硷锺餘苧"
) - set("餘苧")
# 薴 becomes 苧, which is itself the traditional form of 苎: a second step that folding has not.
KEPT_TO_STAY_IDEMPOTENT = set("薴")

SMALL_AND_VERTICAL = dict(
    zip(
        "﹐﹑﹒﹔﹕﹖﹗﹘﹙﹚﹛﹜﹝﹞﹟﹠﹡﹢﹣﹤﹥﹦﹨﹩﹪﹫" "︐︑︒︓︔︕︖︗︘︙︰︱︲︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈",
        ",、.;:?!—()" "{}〔〕#&*+-<>=\\$%@" ",、。:;!?〖〗…:—–(){}〔〕【】《》〈〉“”“”[]",
        strict=True,
    )
)
HALF_WIDTH = dict(zip("｡､｢｣￠￡￢￥￦", "。、“”¢£¬¥₩", strict=True))
QUOTES = dict(zip("「」『』〝〞〟", "“”“”“””", strict=True))
# Radicals that broken PDF text prints in place of the character; the Unicode names tell which.
RADICALS = dict(
    zip(
        "⺒⺓⺟⺠⺡⺘⺙⺝⺬⺼⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻱⻳",
        "巳幺母民氵扌攵月示月虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟龟",
        strict=True,
    )
)

HAN_RANGES = [
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD),
]
RADICAL_RANGES = [(0x2E80, 0x2FD5)]
SPACES = [0x09, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]
NEWLINES = [0x0A, 0x0D, 0x85, 0x2028, 0x2029]
INVISIBLE = [
    *range(0x00, 0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0),
    0xAD, 0x34F, 0x61C, *range(0x180B, 0x1810), *range(0x200B, 0x2010), *range(0x202A, 0x202F),
    *range(0x2060, 0x2070), *range(0xFE00, 0xFE10), 0xFEFF, *range(0xFFF9, 0xFFFC),
    *range(0xE0000, 0xE1000),
]
CLASSES = [
    "HAN", "DIGIT", "LATIN", "SPACE", "NEWLINE", "SENTENCE_END", "CLAUSE_MARK", "OPENING",
    "CLOSING", "DASH", "NUMERAL", "MULTIPLIER", "ENCLOSED", "PUNCTUATION", "INVISIBLE", "CLEANING",
]
BIT = {name: 1 << index for index, name in enumerate(CLASSES)}
MEMBERS = {
    "DIGIT": "0123456789",
    "SENTENCE_END": "。!?",
    "CLAUSE_MARK": ",;:、",
    "OPENING": "([{“‘〔【〈《〖",
    "CLOSING": ")]}”’〕】〉》〗",
    "DASH": "-‐‑‒–—―−~〜∼─",
    "NUMERAL": "〇○零一二三四五六七八九十百千万亿两廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟",
    "MULTIPLIER": "十百千万亿拾佰仟",
}


def within(scalar, ranges):
    return any(low <= scalar <= high for low, high in ranges)


def is_gb2312(character):
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def assigned_han():
    return [
        chr(scalar)
        for low, high in HAN_RANGES
        for scalar in range(low, high + 1)
        if unicodedata.name(chr(scalar), "")
    ]


def asked(command, characters):
    lines = "\n".join(characters) + "\n"
    answer = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
    answers = answer.stdout.split("\n")[:-1]
    assert len(answers) == len(characters), command
    return dict(zip(characters, answers, strict=True))


def simplifications():
    pairs = asked(["opencc", "-c", "t2s.json"], assigned_han())
    kept = KEPT_BY_STANDARD | KEPT_TO_STAY_IDEMPOTENT
    result = {
        old: new
        for old, new in pairs.items()
        if old != new and len(new) == 1 and old not in kept
    }
    for old in result:
        assert not is_gb2312(old) or old in FOLDED_ALTHOUGH_STANDARD, old
    return result


def folds():
    """Each character that folding changes, with its folded form."""
    simplified = simplifications()
    result = dict(simplified)
    compatible = [*range(0x2F00, 0x2FD6), *range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20)]
    for scalar in [*compatible, 0x2E9F, 0x2EF3]:
        unified = unicodedata.normalize("NFKC", chr(scalar))
        if unified != chr(scalar):
            result[chr(scalar)] = simplified.get(unified, unified)
    result |= RADICALS | SMALL_AND_VERTICAL | HALF_WIDTH | QUOTES
    for scalar in range(0xFF01, 0xFF5F):
        result[chr(scalar)] = chr(scalar - 0xFEE0).lower()
    for scalar in range(ord("A"), ord("Z") + 1):
        result[chr(scalar)] = chr(scalar).lower()
    for scalar in SPACES:
        result[chr(scalar)] = " "
    for old, new in result.items():
        assert new not in result, (old, new)
    return result


def class_of(scalar, folded):
    character = chr(folded)
    bits = 0
    if within(scalar, HAN_RANGES + RADICAL_RANGES) or character == "〇":
        bits |= BIT["HAN"]
    for name, members in MEMBERS.items():
        if character in members:
            bits |= BIT[name]
    if "a" <= character.lower() <= "z":
        bits |= BIT["LATIN"]
    if character == " ":
        bits |= BIT["SPACE"]
    if scalar in NEWLINES:
        bits |= BIT["NEWLINE"]
    if within(scalar, [(0x2460, 0x24FF), (0x2776, 0x2793), (0x3200, 0x32FF)]):
        bits |= BIT["ENCLOSED"]
    if unicodedata.category(character)[0] in "PS" and not within(scalar, RADICAL_RANGES):
        bits |= BIT["PUNCTUATION"]
    if scalar in INVISIBLE_SET:
        bits |= BIT["INVISIBLE"] | BIT["CLEANING"]
    if scalar in TONE_MARKS or scalar == 0xFFFD or character in "(<":
        bits |= BIT["CLEANING"]
    if scalar in NEWLINES and scalar != 0x0A:
        bits |= BIT["CLEANING"]
    return bits


INVISIBLE_SET = set(INVISIBLE)


def width_of(scalar):
    """0, 1 or 2 cells; 3 where the terminal decides between 1 and 2."""
    character = chr(scalar)
    category = unicodedata.category(character)
    if scalar == 0xAD:
        return 1
    if category in ("Mn", "Me", "Cf", "Cc", "Zl", "Zp", "Cs") or 0x1160 <= scalar <= 0x11FF:
        return 0
    wide = unicodedata.east_asian_width(character)
    if wide in "WF" or within(scalar, HAN_RANGES):
        return 2
    return 3 if wide == "A" else 1


def paged(values):
    """Splits into pages of 256 entries; equal pages are stored once, page 0 first."""
    pages, numbers = [], []
    for start in range(0, len(values), 256):
        page = values[start : start + 256]
        if page not in pages:
            pages.append(page)
        numbers.append(pages.index(page))
    return numbers, [value for page in pages for value in page]


def array(kind, name, values, comment):
    lines, line = [], " "
    for value in values:
        item = f" {value},"
        if len(line) + len(item) > 100:
            lines.append(line)
            line = " "
        line += item
    lines.append(line)
    return f"// {comment}\nconst {kind} {name}[{len(values)}] = {{\n" + "\n".join(lines) + "\n};\n"


def write(name, parts):
    with open(f"{FOLDER}/{name}", "w", encoding="utf-8") as file:
        file.write("// Generated by scripts/make-text-tables.py, which names the sources.\n")
        file.write('#include "CTextTables.h"\n\n')
        file.write("\n".join(parts))


def write_folds(table):
    values = [0] * 0x10000
    pairs = []
    for old, new in sorted(table.items()):
        if max(ord(old), ord(new)) > 0xFFFF:
            pairs.append((ord(old), ord(new)))
            if ord(old) <= 0xFFFF:
                values[ord(old)] = 0xFFFF
        else:
            values[ord(old)] = ord(new)
    numbers, entries = paged(values)
    write("Folds.c", [
        array("uint8_t", "text_fold_pages", numbers, "Page of each 256 characters of plane 0."),
        array("uint16_t", "text_folds", entries, "Folded form; 0: unchanged; 65535: in the pairs."),
        array("uint32_t", "text_fold_keys", [old for old, _ in pairs], "Pairs over 16 bits: from"),
        array("uint32_t", "text_fold_values", [new for _, new in pairs], "… to."),
    ])
    return len(pairs), len(entries), len(numbers)


def write_classes(table):
    folded = [ord(table.get(chr(scalar), chr(scalar))) for scalar in range(0x110000)]
    values = [class_of(scalar, folded[scalar]) for scalar in range(0x110000)]
    numbers, entries = paged(values)
    write("Classes.c", [
        array("uint8_t", "text_class_pages", numbers, "Page of each 256 characters."),
        array("uint16_t", "text_classes", entries, "Class bits of a character."),
    ])
    return len(entries)


def write_widths():
    numbers, entries = paged([width_of(scalar) for scalar in range(0x110000)])
    write("Widths.c", [
        array("uint8_t", "text_width_pages", numbers, "Page of each 256 characters."),
        array("uint8_t", "text_widths", entries, "Cells in a terminal; 3: ambiguous, one or two."),
    ])
    return len(entries)


def without_tone(reading):
    parts = unicodedata.normalize("NFD", reading)
    kept = [part for part in parts if ord(part) not in TONE_MARKS - {0x308}]
    return unicodedata.normalize("NFC", "".join(kept))


def packed(syllable):
    """Five bits a letter (a = 1 … z = 26, ü = 27), first letter highest, six letters."""
    value = 0
    for letter in syllable.ljust(6):
        value = value << 5 | (0 if letter == " " else 27 if letter == "ü" else ord(letter) - 96)
    return value


def write_pinyin():
    characters = [character for character in assigned_han() if ord(character) < 0xF900]
    readings = asked(["uconv", "-x", "Han-Latin"], characters)
    readings["〇"] = "líng"
    plain = {old: without_tone(new) for old, new in readings.items() if old != new}
    usable = lambda text: 0 < len(text) <= 6 and all("a" <= x <= "z" or x == "ü" for x in text)
    plain = {old: new for old, new in plain.items() if usable(new)}
    names = sorted(set(plain.values()), key=packed)
    index = {name: number for number, name in enumerate(names, start=1)}
    values = [index.get(plain.get(chr(scalar)), 0) for scalar in range(0x10000)]
    numbers, entries = paged(values)
    # One consonant is a unit or a list letter rather than a reading; ue is printed for üe.
    vowels = set("aeiouü")
    notes = {name for name in names if vowels & set(name)} | {"lue", "nue"}
    quoted = ", ".join(f'"{name}"' for name in names)
    wrapped, line = [], " "
    for item in quoted.split(", "):
        if len(line) + len(item) + 2 > 96:
            wrapped.append(line)
            line = " "
        line += f" {item},"
    wrapped.append(line)
    write("Pinyin.c", [
        array("uint8_t", "text_pinyin_pages", numbers, "Page of each 256 characters of plane 0."),
        array("uint16_t", "text_pinyins", entries, "Syllable number of the first reading, or 0."),
        "// The syllables without tones, number 1 first, in alphabetical order.\n"
        f"const char *const text_syllable_names[{len(names)}] = {{\n"
        + "\n".join(wrapped) + "\n};\n",
        array("uint32_t", "text_note_syllables", sorted(map(packed, notes)),
              "Syllables that a printed reading can have, five bits a letter."),
    ])
    return len(names), len(notes), len(entries)


def write_compositions():
    pairs = []
    for scalar in range(0xC0, 0x250):
        parts = unicodedata.normalize("NFC", chr(scalar))
        split = unicodedata.decomposition(parts)
        if split and not split.startswith("<") and len(split.split()) == 2:
            base, mark = (int(part, 16) for part in split.split())
            if mark in TONE_MARKS:
                pairs.append((base << 16 | mark, scalar))
    for scalar in range(0x1E00, 0x1F00):
        split = unicodedata.decomposition(chr(scalar)).split()
        if len(split) == 2 and not split[0].startswith("<") and int(split[1], 16) in TONE_MARKS:
            pairs.append((int(split[0], 16) << 16 | int(split[1], 16), scalar))
    pairs.sort()
    # The plain letter and the mark of each letter with a mark, for reading printed notes.
    letters = []
    for scalar in [*range(0xC0, 0x250), 0x1E3F, 0x251, 0x261]:
        parts = unicodedata.normalize("NFD", chr(scalar).lower())
        base = {"ɑ": "a", "ɡ": "g"}.get(parts[0], parts[0])
        marks = {ord(part) for part in parts[1:]}
        if not ("a" <= base <= "z") or not marks <= TONE_MARKS | {0x302}:
            letters.append(0)
        elif 0x308 in marks:
            letters.append(27 if base == "u" else 0)
        elif 0x302 in marks:
            letters.append(5 if base == "e" else 0)
        else:
            letters.append(ord(base) - 96)
    write("Compositions.c", [
        array("uint32_t", "text_composition_keys", [key for key, _ in pairs],
              "Letter (high 16 bits) and tone mark (low 16 bits)."),
        array("uint16_t", "text_composition_values", [value for _, value in pairs],
              "The letter with its mark."),
        array("uint8_t", "text_note_letters", letters[: 0x250 - 0xC0],
              "For U+00C0 to U+024F the plain letter of a reading (a = 1 … z = 26, ü = 27), or 0."),
    ])
    return len(pairs)


def write_double_decoding():
    """Ideographs that GBK reads in the first two bytes of UTF-8 ideographs and punctuation."""
    bits = [0] * ((0xA000 - 0x4E00) // 64)
    for lead in (*range(0xE2, 0xEA), 0xEF):
        for trail in range(0x80, 0xC0):
            place = ord(bytes([lead, trail]).decode("gbk", "replace")) - 0x4E00
            if 0 <= place < 0x5200:
                bits[place // 64] |= 1 << place % 64
    write("DoubleDecoding.c", [
        array("uint64_t", "text_double_decoding_bits", [f"{word:#x}" for word in bits],
              "One bit for each character from U+4E00 to U+9FFF."),
    ])


def write_header(counts):
    lines = ["// Generated by scripts/make-text-tables.py.", "#ifndef C_TEXT_TABLE_SIZES_H",
             "#define C_TEXT_TABLE_SIZES_H", ""]
    lines += [f"#define {name} {value}" for name, value in counts.items()]
    lines += ["", "#endif", ""]
    with open(f"{FOLDER}/include/CTextTableSizes.h", "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


def main():
    table = folds()
    pair_count, fold_count, _ = write_folds(table)
    class_count = write_classes(table)
    width_count = write_widths()
    name_count, note_count, pinyin_count = write_pinyin()
    composition_count = write_compositions()
    write_double_decoding()
    write_header({
        "TEXT_FOLD_PAIR_COUNT": pair_count,
        "TEXT_FOLD_COUNT": fold_count,
        "TEXT_CLASS_COUNT": class_count,
        "TEXT_WIDTH_COUNT": width_count,
        "TEXT_PINYIN_COUNT": pinyin_count,
        "TEXT_SYLLABLE_COUNT": name_count,
        "TEXT_NOTE_SYLLABLE_COUNT": note_count,
        "TEXT_COMPOSITION_COUNT": composition_count,
    })


main()
