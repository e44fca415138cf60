## title:    不予办理的理由分布 · Reasons of refusal, counted
## question: Which reasons stand behind refusals, and how many offices give each?
## output:   reason · refusals · agencies
## method:   outcomes with a refusal; agencies are counted once for each reason
## limits:   refusals without a printed reason form the group of missing reasons
outcomes
| where outcome in ["暂不具备条件", "不属职责"]
| summarize refusals = count(), agencies = count_distinct(agency) by reason
| sort by refusals desc
