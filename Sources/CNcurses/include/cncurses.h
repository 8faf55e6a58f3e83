#ifndef FLICKER_CNCURSES_H
#define FLICKER_CNCURSES_H

// The terminal for Swift, in our own types only: <curses.h> is macros and global variables
// that Swift either cannot import or rightly refuses, so nothing of it passes this header.
//
// One screen per process, used by one thread. The only exceptions are marked "any thread".

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What came of opening the screen.
typedef enum : int32_t {
  CN_OPENED = 0,
  /// A screen is open in this process already.
  CN_ALREADY_OPEN,
  /// Standard input or output is not a terminal.
  CN_NOT_A_TERMINAL,
  /// TERM is unset or empty.
  CN_TERM_UNSET,
  /// The terminal database does not know TERM.
  CN_TERM_UNKNOWN,
  /// The terminal cannot move its cursor or clear its screen.
  CN_TERM_TOO_SIMPLE,
  /// The system refused something; errno says what.
  CN_SYSTEM_REFUSED,
} cn_opening;

/// What the screen is opened with. The strings are copied.
typedef struct {
  bool colour;
  /// Interrupt, quit and stop signals are ignored, and nothing suspends the program.
  bool locked;
  /// Written after the screen opens and after each return from a stop.
  const char *modes_on;
  /// Written before the terminal is given back, also by a crash.
  const char *modes_off;
  /// Written to standard error by a crash, after what the crash itself had to say.
  const char *crash_message;
} cn_options;

enum { CN_CELL_SCALARS = 5 };

enum {
  CN_BOLD = 1,
  CN_DIM = 2,
  CN_REVERSED = 4,
  CN_UNDERLINED = 8,
};

/// One character with its looks.
typedef struct {
  /// A base character and the marks on it.
  uint32_t scalars[CN_CELL_SCALARS];
  uint8_t scalar_count;
  /// The columns the layout gave it, 1 or 2. What the C library measures otherwise is shown as "?".
  uint8_t width;
  /// CN_BOLD and so on.
  uint16_t attributes;
  /// A colour pair made by cn_make_pair, or 0.
  uint16_t pair;
} cn_cell;

typedef struct {
  int32_t columns;
  int32_t rows;
} cn_size;

/// Opens the screen, or leaves the terminal as it was.
cn_opening cn_open(const cn_options *options);
/// Gives the terminal back as it was found, then writes what went to standard error meanwhile.
/// Does nothing when no screen is open.
void cn_close(void);

/// The errno of the latest refusal.
int32_t cn_last_error(void);

/// The value of TERM; empty when unset.
const char *cn_term(void);
/// Whether the locale of the environment, or failing that "C", writes UTF-8.
bool cn_locale_is_utf8(void);
/// The string capability `name` of the open terminal; NULL when it has none.
const char *cn_capability(const char *name);

/// How many colours the open terminal has; 0 for none, or when opened without.
int32_t cn_colours(void);
/// The highest number of a colour pair.
int32_t cn_last_pair(void);
/// Gives a pair its colours; -1 means the terminal's own. False when the terminal refuses.
bool cn_make_pair(int32_t pair, int32_t foreground, int32_t background);

/// The size of the screen as drawn on, at least 1 x 1.
cn_size cn_screen_size(void);
/// Takes over the size the terminal has now.
void cn_resize(void);

/// Puts cells from the start of a row; what does not fit is left out.
void cn_put_row(int32_t row, const cn_cell *cells, int32_t count);
/// Writes what changed, and the cursor's place.
void cn_show(int32_t column, int32_t row);
/// The next cn_show writes the whole screen anew.
void cn_repaint(void);
/// Sounds the bell, or flashes where there is none.
void cn_bell(void);
/// Blanks the screen at once, writes `more` after it, and discards input that was not yet read.
void cn_erase(const char *more);

/// What there is to do.
enum {
  CN_INPUT = 1,
  CN_SIGNALLED = 2,
  CN_WOKEN = 4,
  CN_HUNG_UP = 8,
};

/// Sleeps until there is something to do, at most `milliseconds`, or for ever when negative.
/// Returns a set of the above; 0 after the time, or earlier when a signal handler ran.
int32_t cn_wait(int32_t milliseconds, int32_t wake_descriptor);
/// Reads what was typed: a count of bytes, 0 when there is none, -1 when the terminal is gone.
int32_t cn_read(uint8_t *bytes, int32_t capacity);

/// Signals that came, as a set.
enum {
  CN_RESIZED = 1,
  CN_STOP_ASKED = 2,
  CN_CONTINUED = 4,
  CN_HANGUP = 8,
  CN_INTERRUPT = 16,
  CN_QUIT = 32,
  CN_TERMINATE = 64,
  /// One that is not meant for such a program; cn_stray_signal tells which.
  CN_STRAY = 128,
};

/// Whether cn_take_signals has something to tell; costs next to nothing.
bool cn_signal_came(void);
/// The signals that came since the last call.
uint32_t cn_take_signals(void);
/// The number of the last stray signal.
int32_t cn_stray_signal(void);
/// Ignores interrupt, quit and stop from here on, before any screen is open.
void cn_ignore_interrupts(void);

/// Gives the terminal back, stops the process group, and takes the terminal again when it goes on.
/// False, at once, where stopping is not possible.
bool cn_suspend(void);
/// Sets the terminal up anew after something else may have changed it.
void cn_take_back(void);

/// A pipe to end cn_wait with: `ends[0]` to wait on, `ends[1]` to write to. False when refused.
bool cn_make_wake_pipe(int32_t ends[2]);
/// Ends cn_wait. Any thread.
void cn_wake(int32_t write_end);
/// Empties the pipe.
void cn_drain(int32_t read_end);
/// Closes both ends.
void cn_close_wake_pipe(const int32_t ends[2]);

#endif
