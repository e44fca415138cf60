autocmd BufRead,BufNewFile *.q setfiletype replyql
