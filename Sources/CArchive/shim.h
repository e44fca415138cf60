// libarchive for Swift, with names of entries as UTF-8 whatever the locale of the program.
//
// libarchive converts names to the locale of the calling thread, and loses what that lacks.
#ifndef REPLYQL_ARCHIVE_H
#define REPLYQL_ARCHIVE_H

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

/// A locale whose characters are UTF-8; NULL where the system has none.
static inline void *archive_text_locale_make(void) {
  return (void *)newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

static inline void archive_text_locale_free(void *text) {
  if (text) freelocale((locale_t)text);
}

/// Reads the header of the next entry under a locale.
static inline int archive_next_header(
    struct archive *archive, struct archive_entry **entry, void *text) {
  locale_t own = text ? uselocale((locale_t)text) : (locale_t)0;
  int result = archive_read_next_header(archive, entry);
  if (text) uselocale(own);
  return result;
}

#endif
