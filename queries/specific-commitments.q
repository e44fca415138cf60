## title:    哪些单位的承诺最具体 · Which agencies make the most specific commitments
## question: Of each agency's commitments, what share names both a quantity and a deadline?
## output:   agency · commitments · quantified · dated · specific · share
## method:   commitments as read from each sentence; share is specific over all commitments of the agency
## limits:   a promise made without any cue word is not counted; agencies with few letters vary widely
commitments
| extend both = if(specificity = "量化且有期限", 1, 0)
| summarize commitments = count(), quantified = count(target), dated = count(deadline),
    specific = sum(both)
    by agency
| extend share = round(specific / commitments, 2)
| sort by share desc, commitments desc
