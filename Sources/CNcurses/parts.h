#ifndef FLICKER_CNCURSES_PARTS_H
#define FLICKER_CNCURSES_PARTS_H

// What the files of this target know of each other.

#include <stdbool.h>
#include <stddef.h>

// crash.c: the terminal as it was found, and how it gets back to that.

/// Remembers how the terminal is set. False when it cannot be asked.
bool cn_guard_remember(int terminal);
/// From here on a crash or an exit restores the terminal.
void cn_guard_arm(void);
/// From here on the terminal is not ours to restore.
void cn_guard_disarm(void);
/// The bytes that take the terminal out of every mode the program put it in. They are copied.
void cn_guard_set_reset(const char *bytes, size_t length);
/// What to write to standard error after a crash. It is copied.
void cn_guard_set_crash_message(const char *text);
/// Sets the terminal as remembered.
void cn_guard_restore_settings(void);
/// Keeps standard error back while a screen is open, and writes it out afterwards.
void cn_guard_hold_messages(void);
void cn_guard_release_messages(void);
/// Installs and removes the handlers for crashes.
void cn_guard_watch(void);
void cn_guard_unwatch(void);
/// Restores the terminal and writes the messages held back. Safe in a signal handler.
void cn_guard_emergency(void);

// signals.c: signals become bits that the run loop reads.

/// False when the system has no pipe for us.
bool cn_signals_begin(bool locked);
void cn_signals_end(void);
/// The descriptor that becomes readable when a signal came.
int cn_signals_descriptor(void);
/// Stops the process group as a terminal's suspend key does. False where that is not possible.
bool cn_signals_can_stop(void);
void cn_signals_stop(void);

// input.c

/// Discards input that nobody read yet.
void cn_flush_input(void);

enum { CN_TERMINAL_IN = 0, CN_TERMINAL_OUT = 1 };

#endif
