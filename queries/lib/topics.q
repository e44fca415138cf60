## 常见主题的词，供查询引入；一个词在正文里出现就算谈到这个主题
## Words of common topics, for queries to use; a text that has one of them is on the topic
let digital = ["数字化", "智能化", "大数据", "信息化", "互联网", "智慧"]  ## 数字化
let elderly = ["养老", "老年", "适老", "助餐"]  ## 养老
let ecology = ["生态", "污染", "环保", "绿化", "垃圾分类"]  ## 生态环境
