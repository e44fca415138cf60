## title:    钱花在哪里 · Money that was spent, by agency and purpose
## question: Which amounts do letters state as spent or arranged, and for what?
## output:   agency · indicator · amount · period · text · id
## method:   figures that measure money in 元 with the status 实绩; every row keeps its sentence
## limits:   totals and their parts both appear, so rows must not be added without reading them
param 至少: number = 10000000  ## 元

figures
| where measure = "金额" and unit = "元" and status = "实绩" and value >= 至少
| sort by value desc
| select agency, indicator, amount, period, text = sentence.text, id = reply.id
