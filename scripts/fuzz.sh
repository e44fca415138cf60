#!/bin/bash
# Fuzzes what takes untrusted input: scripts/fuzz.sh reader|letter|language [SECONDS]
# Finds are written to .build/fuzz/finds; each becomes a test before it is mended.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${1:?usage: scripts/fuzz.sh reader|letter|language [SECONDS]}
seconds=${2:-600}
folder=.build/fuzz
finds=$folder/finds/$target
corpus=$folder/corpus/$target
options=()
mkdir -p "$finds" "$corpus"
swift build --package-path Tests/Fuzz --scratch-path "$folder" -c release --sanitize=fuzzer --product "fuzz-$target" \
  -Xswiftc -assert-config -Xswiftc Debug
if [ "$target" = reader ]; then
  cp -n Sources/ReplyQL/Sample/letters/*.txt "$corpus"/
fi
if [ "$target" = language ]; then
  cp -n queries/*.q "$corpus"/
  # A case is comments, the input, a line ---- and the output; a line ==== divides cases.
  find Tests/SyntaxTests Tests/CheckerTests -name '*.case' | while IFS= read -r file; do
    awk -v name="$corpus/$(basename "$file" .case)" '
      BEGIN { number = 1; isInput = 1 }
      /^====$/ { number++; isInput = 1; next }
      /^----$/ { isInput = 0 }
      isInput && !/^\/\// { print > (name "-" number ".q") }' "$file"
  done
  # The words of the language, each byte written as libFuzzer reads it.
  grep -rhoE '"[^"\\]{1,30}"' Sources/Syntax/Lexing/Keyword.swift Sources/Plan/Catalogue | sort -u \
    | while IFS= read -r word; do
      printf '"%s"\n' "$(printf '%s' "${word:1:-1}" | od -An -v -tx1 | sed 's/ /\\x/g' | tr -d '\n')"
    done > "$folder/language.dict"
  options+=("-dict=$folder/language.dict")
fi
# The runtime's own crash report would keep the fuzzer from writing its find.
export SWIFT_BACKTRACE=enable=no
exec "$folder/release/fuzz-$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=4096 \
  -max_len=16384 -len_control=20 -print_final_stats=1 -verbosity=1 \
  -artifact_prefix="$finds/" "${options[@]}" "$corpus"
