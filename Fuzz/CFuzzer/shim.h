#pragma once
#include <stddef.h>
#include <stdint.h>
// The toolchain's libFuzzer, called from a main of our own.
int LLVMFuzzerRunDriver(int *argc, char ***argv,
                        int (*test_one)(const uint8_t *bytes, size_t count));
