// The terminal as it was found, and how it gets back to that when the program crashes.
//
// Everything a signal handler does here is async-signal-safe: bytes made ready beforehand are
// written, settings are put back. It never calls into curses, whose state may be in pieces. The
// state is static because a signal handler has no other way to reach it.

#include "cncurses.h"
#include "parts.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

enum { MESSAGE_CAPACITY = 64 * 1024, RESET_CAPACITY = 1024, ALTERNATE_STACK = 64 * 1024 };
enum { CRASH_MESSAGE_CAPACITY = 1024 };

static struct termios found;
static int terminal = -1;
static atomic_bool armed;

/// Two copies, so that a crash while one is being written finds the other whole.
static char resets[2][RESET_CAPACITY];
static size_t reset_lengths[2];
static atomic_int current_reset;

/// Standard error as it was, a file in memory that stands in for it, and that file's bytes.
static int error_before = -1;
static int message_file = -1;
static const char *messages;

static char crash_message[CRASH_MESSAGE_CAPACITY];

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
enum { CRASH_COUNT = sizeof crashes / sizeof crashes[0] };
static struct sigaction before[CRASH_COUNT];
static bool watching;
/// Whether whoever watched for crashes before us is to have its turn.
static bool explains;
static char alternate_stack[ALTERNATE_STACK];
static stack_t stack_before;

bool cn_guard_remember(int descriptor) {
  terminal = descriptor;
  return tcgetattr(descriptor, &found) == 0;
}

void cn_guard_restore_settings(void) {
  if (terminal < 0) return;
  while (tcsetattr(terminal, TCSADRAIN, &found) != 0 && errno == EINTR) {}
}

void cn_guard_set_reset(const char *bytes, size_t length) {
  int next = 1 - atomic_load(&current_reset);
  if (length > RESET_CAPACITY) length = RESET_CAPACITY;
  memcpy(resets[next], bytes, length);
  reset_lengths[next] = length;
  atomic_store(&current_reset, next);
}

void cn_guard_set_crash_message(const char *text) {
  strncpy(crash_message, text, sizeof crash_message - 1);
}

/// Writes in small pieces, and gives up on a terminal that takes no more: the dying process must
/// not hang on it.
static void write_all(int descriptor, const char *bytes, size_t length) {
  enum { PIECE = 64, PATIENCE_MILLISECONDS = 200 };
  while (length > 0) {
    struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
    int count = poll(&ready, 1, PATIENCE_MILLISECONDS);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    ssize_t written = write(descriptor, bytes, length < PIECE ? length : PIECE);
    if (written < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void write_messages(void) {
  if (message_file < 0) return;
  off_t length = lseek(message_file, 0, SEEK_CUR);
  if (length > MESSAGE_CAPACITY) length = MESSAGE_CAPACITY;
  if (length > 0) write_all(error_before, messages, (size_t)length);
}

void cn_guard_emergency(void) {
  if (atomic_exchange(&armed, false)) {
    int reset = atomic_load(&current_reset);
    write_all(terminal, resets[reset], reset_lengths[reset]);
    // Blocked, so that a program in the background is not stopped here instead of ending.
    sigset_t block;
    sigset_t mask;
    sigemptyset(&block);
    sigaddset(&block, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &block, &mask);
    tcsetattr(terminal, TCSANOW, &found);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
  }
  if (message_file >= 0) {
    write_messages();
    dup2(error_before, STDERR_FILENO);
    message_file = -1;
  }
}

static void crashed(int number) {
  static atomic_flag entered = ATOMIC_FLAG_INIT;
  if (!atomic_flag_test_and_set(&entered)) {
    cn_guard_emergency();
    write_all(STDERR_FILENO, crash_message, strlen(crash_message));
  }
  // The system has its turn now, so that status and core are as they would have been; or the
  // Swift runtime, which explains a crash at length and may wait for a key, where it was asked to.
  struct sigaction standard = {.sa_handler = SIG_DFL};
  for (int index = 0; index < CRASH_COUNT; index++) {
    if (crashes[index] == number) sigaction(number, explains ? &before[index] : &standard, NULL);
  }
  raise(number);
}

/// For an `exit` that nobody told the screen about.
static void leave_in_order(void) { cn_guard_emergency(); }

void cn_guard_arm(void) { atomic_store(&armed, true); }
void cn_guard_disarm(void) { atomic_store(&armed, false); }

void cn_guard_watch(void) {
  static bool registered;
  if (!registered) registered = atexit(leave_in_order) == 0;
  const char *wanted = getenv("SWIFT_BACKTRACE");
  explains = wanted != NULL && wanted[0] != 0;
  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  sigaltstack(&stack, &stack_before);
  struct sigaction action = {.sa_handler = crashed, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int index = 0; index < CRASH_COUNT; index++) sigaction(crashes[index], &action, &before[index]);
  watching = true;
}

void cn_guard_unwatch(void) {
  if (!watching) return;
  watching = false;
  for (int index = 0; index < CRASH_COUNT; index++) sigaction(crashes[index], &before[index], NULL);
  sigaltstack(&stack_before, NULL);
}

/// A file in memory that cannot grow past its capacity, however much is written to it.
static int make_message_file(void) {
#ifdef __linux__
  int file = memfd_create("messages", MFD_CLOEXEC | MFD_ALLOW_SEALING);
#else
  char name[] = "/tmp/flicker-messages-XXXXXX";
  int file = mkstemp(name);
  if (file >= 0) unlink(name);
#endif
  if (file < 0) return -1;
  if (ftruncate(file, MESSAGE_CAPACITY) != 0) {
    close(file);
    return -1;
  }
#ifdef F_ADD_SEALS
  fcntl(file, F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SHRINK);
#endif
  return file;
}

void cn_guard_hold_messages(void) {
  // Sent to a file they are in nobody's way.
  if (message_file >= 0 || !isatty(STDERR_FILENO)) return;
  int file = make_message_file();
  if (file < 0) return;
  void *mapped = mmap(NULL, MESSAGE_CAPACITY, PROT_READ, MAP_SHARED, file, 0);
  int kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (mapped == MAP_FAILED || kept < 0 || dup2(file, STDERR_FILENO) < 0) {
    if (mapped != MAP_FAILED) munmap(mapped, MESSAGE_CAPACITY);
    if (kept >= 0) close(kept);
    close(file);
    return;
  }
  messages = mapped;
  error_before = kept;
  message_file = file;
}

void cn_guard_release_messages(void) {
  if (message_file < 0) return;
  int file = message_file;
  dup2(error_before, STDERR_FILENO);
  write_messages();
  message_file = -1;
  munmap((void *)messages, MESSAGE_CAPACITY);
  messages = NULL;
  close(file);
  close(error_before);
  error_before = -1;
}
