#pragma once
// SHA-256 itself. EVP, which OpenSSL 3 would rather have used, first looks for a provider of it,
// and that takes longer than all the sums of a small run.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
