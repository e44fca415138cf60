#!/bin/bash
# Fuzzes the reading of letters: scripts/fuzz.sh reader|letter [SECONDS]
# Finds are written to .build/fuzz/finds; each becomes a test before it is mended.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${1:?usage: scripts/fuzz.sh reader|letter [SECONDS]}
seconds=${2:-600}
folder=.build/fuzz
finds=$folder/finds/$target
corpus=$folder/corpus/$target
mkdir -p "$finds" "$corpus"
swift build --package-path Tests/Fuzz --scratch-path "$folder" -c release --sanitize=fuzzer --product "fuzz-$target" \
  -Xswiftc -assert-config -Xswiftc Debug
if [ "$target" = reader ]; then
  cp -n Sources/ReplyQL/Sample/letters/*.txt "$corpus"/
fi
# The runtime's own crash report would keep the fuzzer from writing its find.
export SWIFT_BACKTRACE=enable=no
exec "$folder/release/fuzz-$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=4096 \
  -max_len=16384 -len_control=20 -print_final_stats=1 -verbosity=1 \
  -artifact_prefix="$finds/" "$corpus"
