// How the C library keeps memory; Swift's Glibc module does not show these functions.

#ifndef C_MEMORY_H
#define C_MEMORY_H

#include <malloc.h>

// Makes blocks of 256 KiB and more go back to the system as soon as they are freed.
//
// glibc raises this limit by itself while large arrays grow, and then keeps the holes they leave.
static inline void memory_return_large_blocks(void) {
#ifdef M_MMAP_THRESHOLD
  mallopt(M_MMAP_THRESHOLD, 256 * 1024);
#endif
}

// From glibc 2.27 on; its header shows it only under an option that Swift does not set.
extern int memfd_create(const char *name, unsigned int flags);

// Opens a file that exists in memory only and is closed in child processes; -1 on failure.
static inline int memory_open_file(void) {
  return memfd_create("replyql", 1U);
}

#endif
