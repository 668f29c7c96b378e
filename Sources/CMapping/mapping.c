#define _GNU_SOURCE
#include "mapping.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// Each mapping keeps its file open: few enough for any limit of open files.
enum { limit = 64 };

static struct {
  _Atomic(uintptr_t) start;
  _Atomic(uintptr_t) end;
  _Atomic(int) torn;
} mappings[limit];

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct sigaction earlier;
static uintptr_t page;

// Runs where the fault happened: nothing here may wait or allocate.
static void on_fault(int number, siginfo_t *info, void *context) {
  (void)number;
  (void)context;
  int error = errno;
  uintptr_t place = (uintptr_t)info->si_addr;
  for (int i = 0; i < limit; i++) {
    uintptr_t start = atomic_load(&mappings[i].start);
    if (start == 0 || place < start || place >= atomic_load(&mappings[i].end)) continue;
    void *gone = (void *)(place & ~(page - 1));
    void *blank = mmap(gone, page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    if (blank == MAP_FAILED) break;
    atomic_store(&mappings[i].torn, 1);
    errno = error;
    return;
  }
  // Not ours: it happens again, to whoever it was for.
  sigaction(SIGBUS, &earlier, NULL);
}

static int watch(void) {
  if (page != 0) return 0;
  struct sigaction action = {0};
  action.sa_sigaction = on_fault;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  page = (uintptr_t)sysconf(_SC_PAGESIZE);
  int failed = sigaction(SIGBUS, &action, &earlier);
  if (failed) page = 0;
  return failed;
}

const void *cmapping_open(int file, size_t size) {
  const void *found = NULL;
  pthread_mutex_lock(&lock);
  for (int i = 0; i < limit && watch() == 0; i++) {
    if (atomic_load(&mappings[i].start) != 0) continue;
    void *start = mmap(NULL, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (start == MAP_FAILED) break;
    madvise(start, size, MADV_SEQUENTIAL);
    atomic_store(&mappings[i].torn, 0);
    atomic_store(&mappings[i].end, (uintptr_t)start + size);
    atomic_store(&mappings[i].start, (uintptr_t)start);
    found = start;
    break;
  }
  pthread_mutex_unlock(&lock);
  return found;
}

int cmapping_is_torn(const void *start) {
  for (int i = 0; i < limit; i++) {
    if (atomic_load(&mappings[i].start) == (uintptr_t)start) return atomic_load(&mappings[i].torn);
  }
  return 0;
}

void cmapping_close(const void *start, size_t size) {
  pthread_mutex_lock(&lock);
  for (int i = 0; i < limit; i++) {
    if (atomic_load(&mappings[i].start) != (uintptr_t)start) continue;
    munmap((void *)start, size);
    atomic_store(&mappings[i].start, 0);
    break;
  }
  pthread_mutex_unlock(&lock);
}
