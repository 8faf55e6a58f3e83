#include "ccrypt.h"

#include <crypt.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

_Static_assert(CCRYPT_SIZE == CRYPT_OUTPUT_SIZE, "the room for a hash");

// yescrypt. A PIN has few digits, so each guess has to cost: 64 MB for most of a tenth of a second.
static const char prefix[] = "$y$";
static const unsigned long cost = 7;

static int hash_with(const char *secret, const char *setting, char *output) {
  // 32 KB with traces of the secret: kept off the stack and wiped.
  struct crypt_data *data = calloc(1, sizeof *data);
  if (data == NULL) return ENOMEM;
  errno = 0;
  const char *hash = crypt_rn(secret, setting, data, sizeof *data);
  int error = hash == NULL || hash[0] == '*' ? (errno != 0 ? errno : EINVAL) : 0;
  if (error == 0) memcpy(output, data->output, CCRYPT_SIZE);
  explicit_bzero(data, sizeof *data);
  free(data);
  return error;
}

int ccrypt_hash(const char *secret, char output[CCRYPT_SIZE]) {
  char setting[CRYPT_GENSALT_OUTPUT_SIZE];
  errno = 0;
  // No bytes of ours: the library takes the salt from the system.
  if (crypt_gensalt_rn(prefix, cost, NULL, 0, setting, sizeof setting) == NULL)
    return errno != 0 ? errno : EINVAL;
  return hash_with(secret, setting, output);
}

int ccrypt_matches(const char *secret, const char *hash) {
  if (strncmp(hash, prefix, sizeof prefix - 1) != 0) return -1;
  char again[CCRYPT_SIZE] = {0};
  if (hash_with(secret, hash, again) != 0) return -1;
  size_t length = strlen(again);
  int differs = strlen(hash) != length;
  if (!differs)
    for (size_t at = 0; at < length; at++) differs |= again[at] ^ hash[at];
  explicit_bzero(again, sizeof again);
  return differs == 0;
}

void ccrypt_zero(void *memory, size_t size) { explicit_bzero(memory, size); }
