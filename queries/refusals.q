## title:    哪些没有办，为什么 · What was refused, and why
## question: Which requests were not met, and which reason is printed?
## output:   reason · outcome · agency · subject · text · id
## method:   outcomes 暂不具备条件 and 不属职责 with the reason class of the deciding sentence
## limits:   a refusal in words that the reader does not know is not listed; no reason is ever guessed
outcomes
| where outcome in ["暂不具备条件", "不属职责"]
| sort by reason, agency
| select reason, outcome, agency, subject, text, id = reply.id
