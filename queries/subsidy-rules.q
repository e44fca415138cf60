## title:    补助政策的条件与标准 · Conditions and rates of support
## question: Which thresholds, rates and ceilings do support policies state?
## output:   agency · indicator · bound · amount · measure · text
## method:   figures with the status 规则, in reading order within each letter
## limits:   a rule told over several sentences is split; the sentence is printed beside each row
figures
| where status = "规则"
| select agency, indicator, bound, amount, measure, text = sentence.text
