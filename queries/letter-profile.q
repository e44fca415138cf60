## title:    每封答复的分量 · How much each letter says
## question: How many figures, commitments and refusals does each letter hold for its length?
## output:   id · agency · length · figures_per_1000 · commitments · dated · refusals
## method:   counts of child rows; figures for each thousand characters of the body
## limits:   the length counts characters without white space, from salutation to closing formula
replies
| extend commitments = count(commitments), dated = count(commitments where deadline is present),
    refusals = count(outcomes where outcome in ["暂不具备条件", "不属职责"]),
    per_1000 = round(1000 * count(figures) / length, 1)
| sort by per_1000 desc
| select id, agency, length, figures_per_1000 = per_1000, commitments, dated, refusals
