#pragma once

#include <stddef.h>

/// Exchanges two entries of a folder at once; 0, or an error number. EINVAL, ENOSYS or EOPNOTSUPP
/// where the file system or the kernel cannot.
int cpublishing_exchange(int folder, const char *one, const char *other);

/// Writes everything of the file system that `file` lies on to the disk; 0, or an error number.
int cpublishing_sync_file_system(int file);

/// From now on what is written to `file` goes straight to the disk, past the system's memory, or no
/// more; 0, or an error number where the file system does not do so.
int cpublishing_write_straight(int file, int is_straight);

/// Asks for large pages for what is allocated from now on, as far as `bytes` reach: memory that is
/// used for the first time then costs one interruption for two megabytes instead of one for four
/// kilobytes. Nothing is taken before it is used; where the system has no such pages to give, or a
/// limit of addresses is set for the process, nothing changes. To be called before there are
/// threads.
void cpublishing_use_large_pages(size_t bytes);

