// Waiting for and reading what comes in.

#include "cncurses.h"
#include "parts.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

int32_t cn_wait(int32_t milliseconds, int32_t wake_descriptor) {
  struct pollfd watched[] = {
    {.fd = CN_TERMINAL_IN, .events = POLLIN},
    {.fd = cn_signals_descriptor(), .events = POLLIN},
    {.fd = wake_descriptor, .events = POLLIN},
  };
  if (poll(watched, 3, milliseconds) <= 0) return 0;
  int32_t found = 0;
  if (watched[0].revents & POLLIN) found |= CN_INPUT;
  if (watched[0].revents & (POLLHUP | POLLERR | POLLNVAL)) found |= CN_HUNG_UP;
  if (watched[1].revents & POLLIN) found |= CN_SIGNALLED;
  if (watched[2].revents & POLLIN) found |= CN_WOKEN;
  return found;
}

int32_t cn_read(uint8_t *bytes, int32_t capacity) {
  if (capacity <= 0) return 0;
  ssize_t count = read(CN_TERMINAL_IN, bytes, (size_t)capacity);
  if (count > 0) return (int32_t)count;
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
  return -1;
}

void cn_flush_input(void) { tcflush(CN_TERMINAL_IN, TCIFLUSH); }

static bool prepare(int descriptor) {
  int status = fcntl(descriptor, F_GETFL);
  return status >= 0 && fcntl(descriptor, F_SETFL, status | O_NONBLOCK) == 0
    && fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0;
}

bool cn_make_wake_pipe(int32_t ends[2]) {
  int made[2];
  if (pipe(made) != 0) return false;
  ends[0] = made[0];
  ends[1] = made[1];
  if (prepare(made[0]) && prepare(made[1])) return true;
  cn_close_wake_pipe(ends);
  ends[0] = ends[1] = -1;
  return false;
}

void cn_wake(int32_t write_end) {
  // A full pipe wakes as well as one byte more would.
  ssize_t ignored = write(write_end, "", 1);
  (void)ignored;
}

void cn_drain(int32_t read_end) {
  char bytes[256];
  while (read(read_end, bytes, sizeof bytes) == (ssize_t)sizeof bytes) {}
}

void cn_close_wake_pipe(const int32_t ends[2]) {
  close(ends[0]);
  close(ends[1]);
}
