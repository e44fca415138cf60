#!/bin/sh
# Answers five questions over the bundled sample, showing each before its answer.
set -eu

program=${1:?"usage: scripts/demo.sh PROGRAM"}

show() {
  printf '\n\033[1mreplyql> %s\033[0m\n' "$1"
  "$program" -c "$1" --rows 8
}

printf 'ReplyQL reads the bundled sample: invented letters from invented places.\n'
show 'replies | summarize n = count(), newest = max(issued) by agency | sort by n desc'
show '承诺 ｜ 筛选 期限 在 2025年 内 ｜ 选取 单位，期限，用语，目标'
show 'figures | where amount >= 1亿元 and status = "实绩" | select agency, indicator, amount, period | sort by amount desc'
show 'outcomes | where reason is present | select agency, outcome, reason, text'
show 'sections | where role = "问题" | kwic any("不足", "短缺", "薄弱") width 12 | select left, hit, right, agency'
printf '\nNext: %s            the shell (type .help)\n' "$program"
printf '      %s run queries/due-commitments.q   a saved query\n' "$program"
