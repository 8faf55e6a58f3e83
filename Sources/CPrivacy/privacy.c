#include "cprivacy.h"

#include <alloca.h>
#include <errno.h>
#include <malloc.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

// More than the deepest drawing takes of the stack.
enum { STACK_OF_A_STEP = 512 * 1024 };

extern char **environ;

void cprivacy_no_dumps(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

bool cprivacy_environment_is(char *const environment[]) {
  char *const *now = environ;
  for (; *environment != NULL && *now != NULL; environment++, now++) {
    if (strcmp(*environment, *now) != 0) return false;
  }
  return *environment == NULL && *now == NULL;
}

int cprivacy_restart(char *const arguments[], char *const environment[]) {
  execve("/proc/self/exe", arguments, environment);
  return errno;
}

/// Not inlined, so that what it takes of the stack lies below everything that came before.
__attribute__((noinline)) static void overwrite_stack(void) {
  char *below = alloca(STACK_OF_A_STEP);
  explicit_bzero(below, STACK_OF_A_STEP);
}

void cprivacy_forget(void) {
  overwrite_stack();
  malloc_trim(0);
}
