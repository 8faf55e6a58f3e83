#ifndef FLICKER_CPRIVACY_H
#define FLICKER_CPRIVACY_H

// What a process can do so that nothing of one person stays in it for the next. Swift does not see
// the calls that are needed for it.

#include <stdbool.h>

/// No core dumps, and no other process of the same user may look into this one.
void cprivacy_no_dumps(void);

/// Whether the environment is exactly this list, in this order.
bool cprivacy_environment_is(char *const environment[]);

/// Starts this very program anew in its place, with these arguments and this environment alone.
/// Returns only where that fails, with an errno.
int cprivacy_restart(char *const arguments[], char *const environment[]);

/// Gives back memory that was let go of, and overwrites the stack below the caller.
void cprivacy_forget(void);

#endif
