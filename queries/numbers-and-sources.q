## title:    用数据、时间、文件说话 · Numbers, dates and documents in the text
## question: How densely do letters of each level of government state figures, dates and documents?
## output:   level · letters · figures · money · dates · citations
## method:   rate of annotated spans: hits for each 10,000 characters of the letters of a level
## limits:   what reading does not find is not counted; density is no measure of what is promised
replies
| where level is present
| summarize letters = count(), figures = round(rate(<figure>), 1),
    money = round(rate(<figure money>), 1), dates = round(rate(<date>), 1),
    citations = round(rate(<citation>), 1)
    by level
