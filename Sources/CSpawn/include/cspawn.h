#ifndef CSPAWN_H
#define CSPAWN_H

#include <sys/types.h>

/// Starts a program that reads from a pipe and has nothing else of ours: no shell, no terminal, no
/// open file, no changed signal, and the arguments and environment given here alone. What it
/// writes is thrown away. Swift does not see the calls that are needed for it.
///
/// - Parameters:
///   - program: an absolute path.
///   - input: takes the end of the pipe to write to, which does not block.
/// - Returns: 0, or an errno.
int cspawn_start(const char *program, char *const arguments[], char *const environment[], pid_t *process,
                 int *input);

#endif
