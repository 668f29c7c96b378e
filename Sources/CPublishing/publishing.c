#define _GNU_SOURCE
#include "publishing.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
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
