#define _GNU_SOURCE
#include "publishing.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

int cpublishing_exchange(int folder, const char *one, const char *other) {
  return renameat2(folder, one, folder, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int cpublishing_sync_file_system(int file) { return syncfs(file) == 0 ? 0 : errno; }

int cpublishing_write_straight(int file, int is_straight) {
  int flags = fcntl(file, F_GETFL);
  if (flags < 0) return errno;
  flags = is_straight ? flags | O_DIRECT : flags & ~O_DIRECT;
  return fcntl(file, F_SETFL, flags) == 0 ? 0 : errno;
}

// Addresses are plenty unless somebody has limited them.
static int is_limited(int resource) {
  struct rlimit limit;
  return getrlimit(resource, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY;
}

void cpublishing_use_large_pages(size_t bytes) {
  if (is_limited(RLIMIT_AS) || is_limited(RLIMIT_DATA)) return;
  // Blocks of any size come from the one heap that is asked for here, and none of it is given back
  // before the end.
  if (!mallopt(M_MMAP_MAX, 0) || !mallopt(M_TRIM_THRESHOLD, INT_MAX)) return;
  char *heap = malloc(bytes);
  if (heap == NULL) return;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t start = ((uintptr_t)heap + page - 1) & ~(page - 1);
  uintptr_t end = ((uintptr_t)heap + bytes) & ~(page - 1);
  madvise((void *)start, end - start, MADV_HUGEPAGE);
  free(heap);
}
