## title:    引用最多的文件 · The documents cited most
## question: Which documents do letters rest on, and how many letters cite each?
## output:   title · genre · citations · letters
## method:   every 《…》 that is no proposal, suggestion, bill or newspaper
## limits:   titles are compared as printed, so an abridged title is another document
citations
| where not (genre in ["提案", "建议", "议案", "媒体"])  # allow Q0360, most documents have no genre
| summarize citations = count(), letters = count_distinct(reply.id) by title, genre
| sort by letters desc, citations desc
