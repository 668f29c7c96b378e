#pragma once
#include <stddef.h>

/// Maps the first `size` bytes of an open file for reading.
///
/// Should somebody shorten the file meanwhile, the bytes that are gone read as zero, and the
/// mapping is torn; without this the process would die of SIGBUS.
/// - Returns: where they lie; NULL where they cannot be mapped, or too many files are already.
const void *cmapping_open(int file, size_t size);

/// 1 where bytes of the mapping were gone when they were looked at.
int cmapping_is_torn(const void *start);

/// Ends a mapping.
void cmapping_close(const void *start, size_t size);
