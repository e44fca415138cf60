## title:    类别与结果是否一致 · Category codes beside outcomes
## question: Which letters carry the code A and refuse all the same?
## output:   agency · number · category · outcome · reason · text
## method:   outcomes of letters whose category begins with A and whose outcome is a refusal
## limits:   codes differ from place to place; the query shows a tension, not a mistake
outcomes
| where category starts with "A" and outcome in ["暂不具备条件", "不属职责", "部分"]
| select agency, number, category, outcome, reason, text
