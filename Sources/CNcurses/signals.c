// Signals become bits that the run loop reads. The state is static because a signal handler has
// no other way to reach it.

#include "cncurses.h"
#include "parts.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <time.h>
#include <unistd.h>

/// A signal we take over, its bit, and what was set for it before.
typedef struct {
  int number;
  unsigned bit;
  bool locked_out;
  /// Asks the program to end.
  bool ends;
  bool ignored;
  bool installed;
  struct sigaction before;
  /// When the signal came that nobody has looked at yet, in seconds.
  _Atomic long waiting_since;
} watched_signal;

static watched_signal watched[] = {
  {.number = SIGWINCH, .bit = CN_RESIZED},
  {.number = SIGTSTP, .bit = CN_STOP_ASKED, .locked_out = true},
  {.number = SIGCONT, .bit = CN_CONTINUED},
  {.number = SIGHUP, .bit = CN_HANGUP, .ends = true},
  {.number = SIGINT, .bit = CN_INTERRUPT, .locked_out = true, .ends = true},
  {.number = SIGQUIT, .bit = CN_QUIT, .locked_out = true, .ends = true},
  {.number = SIGTERM, .bit = CN_TERMINATE, .ends = true},
  // None of these is meant for us, and each would end the process with the terminal left as it is.
  {.number = SIGUSR1, .bit = CN_STRAY, .ends = true},
  {.number = SIGUSR2, .bit = CN_STRAY, .ends = true},
  {.number = SIGALRM, .bit = CN_STRAY, .ends = true},
  {.number = SIGVTALRM, .bit = CN_STRAY, .ends = true},
  {.number = SIGPROF, .bit = CN_STRAY, .ends = true},
  {.number = SIGXCPU, .bit = CN_STRAY, .ends = true},
  {.number = SIGIO, .bit = CN_STRAY, .ends = true},
  {.number = SIGPWR, .bit = CN_STRAY, .ends = true},
  // A write that fails with one of these says so in its result as well.
  {.number = SIGPIPE, .ignored = true},
  {.number = SIGXFSZ, .ignored = true},
};
enum { WATCHED_COUNT = sizeof watched / sizeof watched[0] };

static _Atomic unsigned pending;
static atomic_int last_stray;
static atomic_bool hung_up;
// Made once and kept until the process ends, so that a late signal never writes to a descriptor
// that has become something else.
static int32_t ends[2] = {-1, -1};

static long seconds(void) {
  struct timespec now = {0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long)now.tv_sec;
}

/// A program that has not looked at its signals for a while is stuck. Asked once more to end, it
/// ends, with the terminal in order.
static void end_if_stuck(watched_signal *signal, unsigned pending_before) {
  enum { PATIENCE_SECONDS = 2 };
  if ((pending_before & signal->bit) == 0) {
    atomic_store(&signal->waiting_since, seconds());
    return;
  }
  if (seconds() - atomic_load(&signal->waiting_since) < PATIENCE_SECONDS) return;
  cn_guard_emergency();
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(signal->number, &standard, NULL);
  raise(signal->number);
}

static void note(int number) {
  int saved_errno = errno;
  if (number == SIGHUP) atomic_store(&hung_up, true);
  for (int index = 0; index < WATCHED_COUNT; index++) {
    if (watched[index].number != number) continue;
    if (watched[index].bit == CN_STRAY) atomic_store(&last_stray, number);
    unsigned before = atomic_fetch_or(&pending, watched[index].bit);
    if (watched[index].ends) end_if_stuck(&watched[index], before);
  }
  cn_wake(ends[1]);
  errno = saved_errno;
}

static void install(watched_signal *signal, bool locked) {
  if (sigaction(signal->number, NULL, &signal->before) != 0) return;
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  if (signal->ignored || (locked && signal->locked_out)) {
    action.sa_handler = SIG_IGN;
  } else if (signal->before.sa_handler == SIG_IGN) {
    // Whoever started us wants it ignored: nohup, or a shell without job control.
    return;
  }
  signal->installed = sigaction(signal->number, &action, NULL) == 0;
}

bool cn_signals_begin(bool locked) {
  if (ends[0] < 0 && !cn_make_wake_pipe(ends)) return false;
  atomic_store(&pending, 0);
  for (int index = 0; index < WATCHED_COUNT; index++) install(&watched[index], locked);
  return true;
}

void cn_signals_end(void) {
  for (int index = 0; index < WATCHED_COUNT; index++) {
    watched_signal *signal = &watched[index];
    if (!signal->installed) continue;
    signal->installed = false;
    // A hang-up is told more than once: by the terminal, by the shell, by the system. The later ones
    // must not kill a program that is on its way out.
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    bool is_done_with = signal->number == SIGHUP && atomic_load(&hung_up);
    sigaction(signal->number, is_done_with ? &ignore : &signal->before, NULL);
  }
}

int cn_signals_descriptor(void) { return ends[0]; }

bool cn_signal_came(void) { return atomic_load(&pending) != 0; }

uint32_t cn_take_signals(void) {
  // First the pipe, then the bits: a signal between the two is seen now and wakes once for nothing.
  cn_drain(ends[0]);
  return atomic_exchange(&pending, 0);
}

int32_t cn_stray_signal(void) { return atomic_load(&last_stray); }

void cn_ignore_interrupts(void) {
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  for (int index = 0; index < WATCHED_COUNT; index++) {
    if (watched[index].locked_out) sigaction(watched[index].number, &ignore, NULL);
  }
}

bool cn_signals_can_stop(void) {
  struct sigaction now;
  return sigaction(SIGTSTP, NULL, &now) == 0 && now.sa_handler != SIG_IGN;
}

void cn_signals_stop(void) {
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  struct sigaction standard = {.sa_handler = SIG_DFL};
  struct sigaction ours;
  struct sigaction ours_continued;
  sigaction(SIGCONT, &standard, &ours_continued);
  // The rest of the group first, which a shell waits for as well; then this very thread, so that
  // the stop has happened when raise returns, whatever other threads there are.
  sigaction(SIGTSTP, &ignore, &ours);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &standard, NULL);
  sigset_t stop;
  sigset_t mask_before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask_before);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask_before, NULL);
  sigaction(SIGTSTP, &ours, NULL);
  sigaction(SIGCONT, &ours_continued, NULL);
  atomic_fetch_and(&pending, ~(unsigned)(CN_STOP_ASKED | CN_CONTINUED));
}
