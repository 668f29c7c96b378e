#pragma once

/// Exchanges two entries of a folder at once; 0, or an error number. EINVAL, ENOSYS or EOPNOTSUPP
/// where the file system or the kernel cannot.
int cpublishing_exchange(int folder, const char *one, const char *other);

/// Writes everything of the file system that `file` lies on to the disk; 0, or an error number.
int cpublishing_sync_file_system(int file);

/// From now on what is written to `file` goes straight to the disk, past the system's memory, or no
/// more; 0, or an error number where the file system does not do so.
int cpublishing_write_straight(int file, int is_straight);
