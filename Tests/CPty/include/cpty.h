/// What Swift cannot do safely or cannot reach: starting a program on a new terminal of its own
/// (fork), the terminal's ioctls, and the arguments of the system call another program waits in.
#ifndef CPTY_H
#define CPTY_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>

/// A program on a terminal. The descriptors belong to the caller and are closed on exec.
typedef struct {
  int master;   ///< the person's end; reads and writes never block
  int terminal; ///< the program's end, kept open so its settings outlive the program
  int exit;     ///< becomes readable when the program ended (a pidfd)
  pid_t pid;
  struct termios settings; ///< the terminal's, before the program ran
} cpty_program;

/// Starts `path` as the leader of a new session with a new pseudo-terminal as its controlling one.
///
/// Signals have their default action and none is blocked, no other descriptor is passed on, and no
/// core file is written. Returns 0, or an errno: that of `execve` and `chdir` too.
int cpty_start(const char *path, char *const arguments[], char *const environment[],
               const char *directory, uint16_t columns, uint16_t rows, cpty_program *program);

/// Changes the size, which sends SIGWINCH to the foreground program. Returns 0 or an errno.
int cpty_resize(int master, uint16_t columns, uint16_t rows);

/// Bytes sent to the program that it could read now but has not. -1 when there is no telling.
///
/// Input on its way inside the kernel is delivered before counting.
int cpty_unread_input(int terminal);

/// The process group in the foreground, or -1.
pid_t cpty_foreground(int master);

/// How a program waits, told by its system call.
typedef enum {
  CPTY_WORKS = 0,            ///< not a wait, or one that ends without anything happening
  CPTY_WAITS,                ///< for an event, however long it takes
  CPTY_WAITS_FOR_READ,       ///< on the descriptor in argument 0
  CPTY_WAITS_MILLISECONDS,   ///< for an event, or as many ms as the argument says; negative: for ever
  CPTY_WAITS_TIMESPEC,       ///< for an event, or the time the argument points to; 0: for ever
  CPTY_WAITS_TIMEVAL         ///< the same with a struct timeval
} cpty_wait;

/// Classifies a system call number; `argument` becomes the index of the argument that says how long.
cpty_wait cpty_wait_of_call(long call, int *argument);

/// Reads a struct timespec (or timeval) in another process as milliseconds, or -1.
int64_t cpty_milliseconds_at(pid_t pid, uint64_t address, int is_timeval);

/// Where a pattern first lies in bytes, with its bytes `stride` apart; -1 where it does not.
ssize_t cpty_find(const uint8_t *bytes, size_t count, const uint8_t *pattern, size_t length, size_t stride);

#endif
