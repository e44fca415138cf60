## title:    同比增长数据 · Growth over the year before, by agency
## question: Which indicators do offices report as risen or fallen year on year?
## output:   agency · indicator · change · value · period · text
## method:   figures that measure a change with the basis 同比 and a percentage
## limits:   a rate printed without 同比 is not assumed to be one
figures
| where measure = "变化" and basis = "同比" and unit = "%"
| extend signed = if(change = "下降", -value, value)
| sort by signed desc
| select agency, indicator, change, value, period, text = sentence.text
