## title:    到期承诺台账 · Commitments that fall due in a period
## question: Which offices promised to finish what within the period?
## output:   deadline · agency · cue · target · condition · text · id
## method:   commitments as read from each sentence; a deadline counts when its last day lies in the period
## limits:   a promise whose deadline is an event (项目建成后) has no date and is not listed
param 期间: date = @2025  ## 到期的期间

commitments
| where end(deadline) within 期间
| sort by end(deadline), agency
| select deadline, agency, cue, target, condition, text, id = reply.id
