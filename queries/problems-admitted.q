## title:    承认了哪些问题 · Problems that letters admit
## question: In which words do offices admit a problem, and where?
## output:   left · hit · right · agency · year
## method:   concordance of words of shortage in sentences whose role is 问题
## limits:   problems told without one of these words are missed; quotations of the proposer count too
sentences
| where role = "问题"
| kwic any("不足", "短缺", "薄弱", "滞后", "缺口", "困难", "老化", "不高") width 16
| sort by hit, right
| select left, hit, right, agency, year
