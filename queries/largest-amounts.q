## title:    各单位数额最大的一笔 · The largest amount of each office
## question: Which amount of money is the largest that each office names, and what is it?
## output:   agency · indicator · status · amount
## method:   figures in 元, one for each office, drawn as bars; every other format has the rows
## limits:   a plan counts like a result, see status; an amount can belong to a whole province
figures
| where dimension = "money" and unit = "元" and agency is present
| top 1 by amount per agency
| top 15 by amount
| select agency, indicator, status, amount
| chart bar x = agency, y = amount
