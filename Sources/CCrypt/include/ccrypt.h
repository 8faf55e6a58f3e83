#ifndef CCRYPT_H
#define CCRYPT_H

#include <stddef.h>

/// Room for a hash with its salt, the end of the string included.
#define CCRYPT_SIZE 384

/// Hashes a secret with a fresh salt of the system's, slowly.
///
/// - Returns: 0, or an errno.
int ccrypt_hash(const char *secret, char output[CCRYPT_SIZE]);

/// Whether a secret has this hash. Takes as long for a wrong one as for the right one.
///
/// - Returns: 1 if it has, 0 if not, -1 if the hash is none.
int ccrypt_matches(const char *secret, const char *hash);

/// Overwrites memory with zeros, even where nothing reads it afterwards.
void ccrypt_zero(void *memory, size_t size);

#endif
