## title:    各单位各年答复 · Letters by agency and year
## question: How many letters did each office issue in each year, and how long are they?
## output:   agency · year · letters · mean_length · newest
## method:   letters counted by the year of issue, else of the document number
## limits:   letters that state neither form the group of missing years
replies
| summarize letters = count(), mean_length = mean(length), newest = max(issued) by agency, year
| extend mean_length = round(mean_length, 0)
| sort by agency, year
