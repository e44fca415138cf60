## title:    联系方式是否齐全 · Whether letters can be followed up
## question: How many letters of each office name a contact, a telephone number and a document number?
## output:   agency · letters · contact · phone · doc_number · complete
## method:   count of letters in which the column is stated; complete has all three
## limits:   a contact given only in an annex or on the page around the letter is not counted
replies
| extend all_three = if(contact is present and phone is present and doc_number is present, 1, 0)
| summarize letters = count(), contact = count(contact), phone = count(phone),
    doc_number = count(doc_number), complete = sum(all_three)
    by agency
| sort by complete, letters desc, agency
