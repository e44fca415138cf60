## title:    资金与补助的上下文 · Money beside support, in context
## question: Where do letters speak of funds within ten characters of support?
## output:   left · hit · right · agency · id
## method:   concordance of 资金 near any of four words of support, within one sentence
## limits:   a distance in characters is not a grammatical relation
replies
| kwic "资金" near 10 any("补助", "奖补", "补贴", "奖励") width 14
| sort by right
| select left, hit, right, agency, id
