#include "cpty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifndef CLOSE_RANGE_CLOEXEC
#define CLOSE_RANGE_CLOEXEC (1U << 2)
#endif
#ifndef SYS_close_range
#define SYS_close_range 436
#endif
#ifndef SYS_pidfd_open
#define SYS_pidfd_open 434
#endif

static int open_terminal(uint16_t columns, uint16_t rows, cpty_program *program) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return errno;
  int terminal = -1;
  if (grantpt(master) == 0 && unlockpt(master) == 0)
    terminal = ioctl(master, TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (terminal < 0 || fcntl(master, F_SETFL, O_NONBLOCK) < 0 || tcgetattr(terminal, &program->settings) < 0) {
    int error = errno;
    if (terminal >= 0) close(terminal);
    close(master);
    return error;
  }
  // As terminal emulators do, so that erasing in a prompt removes a whole character.
  program->settings.c_iflag |= IUTF8;
  tcsetattr(terminal, TCSANOW, &program->settings);
  cpty_resize(master, columns, rows);
  program->master = master;
  program->terminal = terminal;
  return 0;
}

// Only async-signal-safe calls: other threads of the caller may have held locks at the fork.
static void become_program(const char *path, char *const arguments[], char *const environment[],
                           const char *directory, int terminal, int failure) {
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  // The program may still raise it: one that must never leave a core file is tested for just that.
  struct rlimit no_core = {0, 0};
  if (getrlimit(RLIMIT_CORE, &no_core) == 0) no_core.rlim_cur = 0;
  setrlimit(RLIMIT_CORE, &no_core);
  setsid();
  if (ioctl(terminal, TIOCSCTTY, 0) == 0) {
    int ready = 1;
    for (int fd = 0; fd < 3; fd++)
      if (dup2(terminal, fd) < 0 || fcntl(fd, F_SETFD, 0) < 0) ready = 0;
    syscall(SYS_close_range, 3U, ~0U, CLOSE_RANGE_CLOEXEC);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    if (ready && (directory == NULL || chdir(directory) == 0)) execve(path, arguments, environment);
  }
  int error = errno;
  ssize_t ignored = write(failure, &error, sizeof error);
  (void)ignored;
  _exit(127);
}

int cpty_start(const char *path, char *const arguments[], char *const environment[],
               const char *directory, uint16_t columns, uint16_t rows, cpty_program *program) {
  int error = open_terminal(columns, rows, program);
  if (error != 0) return error;
  int failure[2];
  if (pipe2(failure, O_CLOEXEC) < 0) {
    error = errno;
    close(program->master);
    close(program->terminal);
    return error;
  }

  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t pid = fork();
  if (pid == 0)
    become_program(path, arguments, environment, directory, program->terminal, failure[1]);
  if (pid < 0) error = errno;
  pthread_sigmask(SIG_SETMASK, &before, NULL);

  close(failure[1]);
  if (pid > 0) {
    // Ends empty when exec closed the pipe, or brings the reason why exec was not reached.
    ssize_t got;
    do got = read(failure[0], &error, sizeof error);
    while (got < 0 && errno == EINTR);
    if (got != (ssize_t)sizeof error) error = 0;
  }
  close(failure[0]);

  int exit = -1;
  if (pid > 0 && error == 0) {
    exit = (int)syscall(SYS_pidfd_open, pid, 0);
    if (exit < 0) {
      error = errno;
      kill(pid, SIGKILL);
    }
  }
  if (error != 0) {
    if (pid > 0) waitpid(pid, NULL, 0);
    close(program->master);
    close(program->terminal);
    return error;
  }
  fcntl(exit, F_SETFD, FD_CLOEXEC);
  program->exit = exit;
  program->pid = pid;
  return 0;
}

int cpty_resize(int master, uint16_t columns, uint16_t rows) {
  struct winsize size = {.ws_row = rows, .ws_col = columns, .ws_xpixel = 0, .ws_ypixel = 0};
  return ioctl(master, TIOCSWINSZ, &size) < 0 ? errno : 0;
}

int cpty_unread_input(int terminal) {
  // The line discipline's poll first waits for the kernel's work queue to hand over what was
  // written to the other end; without it a key just sent is counted nowhere.
  struct pollfd entry = {.fd = terminal, .events = POLLIN, .revents = 0};
  if (poll(&entry, 1, 0) < 0) return -1;
  int count = 0;
  return ioctl(terminal, FIONREAD, &count) < 0 ? -1 : count;
}

pid_t cpty_foreground(int master) {
  pid_t group = -1;
  return ioctl(master, TIOCGPGRP, &group) < 0 ? -1 : group;
}

cpty_wait cpty_wait_of_call(long call, int *argument) {
  *argument = 0;
  switch (call) {
  case SYS_read:
    return CPTY_WAITS_FOR_READ;
#ifdef SYS_pause
  case SYS_pause:
#endif
  case SYS_wait4:
  case SYS_waitid:
  case SYS_futex:
  case SYS_rt_sigsuspend:
  case SYS_rt_sigtimedwait:
  case SYS_restart_syscall:
    return CPTY_WAITS;
#ifdef SYS_poll
  case SYS_poll:
    *argument = 2;
    return CPTY_WAITS_MILLISECONDS;
#endif
#ifdef SYS_epoll_wait
  case SYS_epoll_wait:
#endif
  case SYS_epoll_pwait:
    *argument = 3;
    return CPTY_WAITS_MILLISECONDS;
#ifdef SYS_epoll_pwait2
  case SYS_epoll_pwait2:
    *argument = 3;
    return CPTY_WAITS_TIMESPEC;
#endif
  case SYS_ppoll:
    *argument = 2;
    return CPTY_WAITS_TIMESPEC;
  case SYS_pselect6:
    *argument = 4;
    return CPTY_WAITS_TIMESPEC;
#ifdef SYS_select
  case SYS_select:
    *argument = 4;
    return CPTY_WAITS_TIMEVAL;
#endif
  default:
    return CPTY_WORKS;
  }
}

int64_t cpty_milliseconds_at(pid_t pid, uint64_t address, int is_timeval) {
  // Both structures are two longs: seconds and a fraction.
  long parts[2] = {0, 0};
  struct iovec here = {.iov_base = parts, .iov_len = sizeof parts};
  struct iovec there = {.iov_base = (void *)(uintptr_t)address, .iov_len = sizeof parts};
  if (process_vm_readv(pid, &here, 1, &there, 1, 0) != (ssize_t)sizeof parts) return -1;
  if (parts[0] < 0 || parts[0] > 1000000000L) return INT64_MAX;
  return (int64_t)parts[0] * 1000 + parts[1] / (is_timeval ? 1000 : 1000000);
}

ssize_t cpty_find(const uint8_t *bytes, size_t count, const uint8_t *pattern, size_t length, size_t stride) {
  if (length == 0 || (length - 1) * stride >= count) return -1;
  const uint8_t *last = bytes + (count - (length - 1) * stride);
  for (const uint8_t *at = bytes; (at = memchr(at, pattern[0], (size_t)(last - at))) != NULL; at++) {
    size_t matched = 1;
    while (matched < length && at[matched * stride] == pattern[matched]) matched++;
    if (matched == length) return at - bytes;
  }
  return -1;
}
