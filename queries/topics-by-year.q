## title:    各年的答复谈了哪些主题 · Which topics the letters of each year are on
## question: How many letters of each year are on digital, elderly or ecological matters?
## output:   year · letters · digital_letters · elderly_letters · ecology_letters · digital_share
## method:   a letter is on a topic when its text has one of the words of lib/topics.q; years between the first and the last are shown even without letters
## limits:   a word can be mentioned in passing; the lists are short; the share of a year without letters is missing
use "lib/topics.q"

replies
| where year is present
| summarize letters = count(), digital_letters = count(where text contains any(digital)),
    elderly_letters = count(where text contains any(elderly)),
    ecology_letters = count(where text contains any(ecology))
    by year
    with empty
| extend digital_share = digital_letters / letters
