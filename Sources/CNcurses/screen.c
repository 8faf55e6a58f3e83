// The screen, and the only file that includes <curses.h>.

#include "cncurses.h"
#include "parts.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// <term.h> takes these two words for itself.
#undef columns
#undef lines

// A terminal may claim any size; a surface of this many cells still fits the memory we may use.
enum { MOST_COLUMNS = 1000, MOST_ROWS = 400, MODES_CAPACITY = 256 };

static SCREEN *screen;
static bool with_colour;
static bool with_own_colours;
static char modes_on[MODES_CAPACITY];
static char modes_off[MODES_CAPACITY];

int32_t cn_last_error(void) { return errno; }

const char *cn_term(void) {
  const char *name = getenv("TERM");
  return name != NULL ? name : "";
}

bool cn_locale_is_utf8(void) {
  // Only what characters are: numbers must keep their point whatever the language.
  setlocale(LC_CTYPE, "");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

const char *cn_capability(const char *name) {
  const char *value = screen != NULL ? tigetstr((char *)name) : NULL;
  return value == (const char *)-1 ? NULL : value;
}

/// Past what curses keeps, which is empty between calls of cn_show.
static void write_text(const char *text) {
  size_t length = strlen(text);
  while (length > 0) {
    ssize_t written = write(CN_TERMINAL_OUT, text, length);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {
      struct pollfd ready = {.fd = CN_TERMINAL_OUT, .events = POLLOUT};
      poll(&ready, 1, -1);
      continue;
    }
    if (written <= 0) return;
    text += written;
    length -= (size_t)written;
  }
}

/// Adds a capability to a text, without the marks that ask for a pause.
static void append(char *text, size_t capacity, const char *addition) {
  size_t length = strlen(text);
  for (; addition != NULL && *addition != 0 && length + 1 < capacity; addition++) {
    const char *end = addition[0] == '$' && addition[1] == '<' ? strchr(addition, '>') : NULL;
    if (end != NULL) {
      addition = end;
    } else {
      text[length++] = *addition;
    }
  }
  text[length] = 0;
}

static void prepare_reset(void) {
  char reset[MODES_CAPACITY * 3] = "";
  append(reset, sizeof reset, modes_off);
  append(reset, sizeof reset, cn_capability("sgr0"));
  append(reset, sizeof reset, cn_capability("cnorm"));
  const char *leave = cn_capability("rmcup");
  if (leave == NULL) append(reset, sizeof reset, tiparm(cn_capability("cup"), LINES - 1, 0));
  append(reset, sizeof reset, leave);
  append(reset, sizeof reset, leave == NULL ? "\r\n" : "\r");
  cn_guard_set_reset(reset, strlen(reset));
}

/// The terminal's keypad strings around the modes asked for.
static void prepare_modes(const cn_options *options) {
  modes_on[0] = modes_off[0] = 0;
  append(modes_on, sizeof modes_on, cn_capability("smkx"));
  append(modes_on, sizeof modes_on, options->modes_on);
  append(modes_off, sizeof modes_off, options->modes_off);
  append(modes_off, sizeof modes_off, cn_capability("rmkx"));
}

/// Asks the database alone, so that a terminal we cannot use is never written to.
static cn_opening judge(const char *name) {
  if (name[0] == 0) return CN_TERM_UNSET;
  int answer = 0;
  if (setupterm((char *)name, CN_TERMINAL_OUT, &answer) != OK) {
    return answer == 1 ? CN_TERM_TOO_SIMPLE : CN_TERM_UNKNOWN;
  }
  // Our reset and paste marks are of the ANSI family, as is every terminal made since the VT100.
  bool is_ansi = cursor_address != NULL && strncmp(cursor_address, "\033[", 2) == 0;
  bool able = is_ansi && clear_screen != NULL && !hard_copy && !generic_type;
  del_curterm(cur_term);
  return able ? CN_OPENED : CN_TERM_TOO_SIMPLE;
}

static void start_colours(bool wanted) {
  with_colour = wanted && has_colors() && start_color() == OK;
  with_own_colours = with_colour && use_default_colors() == OK;
}

/// The size comes from the terminal, not from LINES and COLUMNS, which outlive a change of size. One
/// too large for memory would make curses fail; cn_resize brings it within bounds afterwards.
static void choose_size_source(void) {
  struct winsize now;
  bool absurd = ioctl(CN_TERMINAL_OUT, TIOCGWINSZ, &now) == 0
    && (now.ws_col > MOST_COLUMNS || now.ws_row > MOST_ROWS);
  use_env(!absurd);
  use_tioctl(!absurd);
}

static cn_opening give_up(void) {
  int saved_errno = errno;
  cn_guard_disarm();
  cn_guard_restore_settings();
  cn_signals_end();
  errno = saved_errno;
  return CN_SYSTEM_REFUSED;
}

cn_opening cn_open(const cn_options *options) {
  if (screen != NULL) return CN_ALREADY_OPEN;
  if (!isatty(CN_TERMINAL_IN) || !isatty(CN_TERMINAL_OUT)) return CN_NOT_A_TERMINAL;
  cn_locale_is_utf8();
  cn_opening judgement = judge(cn_term());
  if (judgement != CN_OPENED) return judgement;
  if (!cn_guard_remember(CN_TERMINAL_IN)) return CN_SYSTEM_REFUSED;
  // Before newterm: curses leaves alone what has a handler.
  if (!cn_signals_begin(options->locked)) return CN_SYSTEM_REFUSED;
  choose_size_source();
  screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) return give_up();
  prepare_modes(options);
  prepare_reset();
  cn_guard_set_crash_message(options->crash_message);
  cn_guard_watch();
  cn_guard_arm();
  cn_guard_hold_messages();
  raw();
  noecho();
  nonl();
  typeahead(-1);  // A frame that is begun is finished, even while more keys come in.
  idlok(stdscr, TRUE);
  leaveok(stdscr, FALSE);
  curs_set(1);
  start_colours(options->colour);
  cn_resize();
  write_text(modes_on);
  return CN_OPENED;
}

void cn_close(void) {
  if (screen == NULL) return;
  write_text(modes_off);
  endwin();
  cn_guard_disarm();
  cn_guard_restore_settings();
  delscreen(screen);
  screen = NULL;
  cn_guard_unwatch();
  cn_signals_end();
  cn_guard_release_messages();
}

int32_t cn_colours(void) { return screen != NULL && with_colour ? COLORS : 0; }

int32_t cn_last_pair(void) {
  if (screen == NULL || !with_colour) return 0;
  return COLOR_PAIRS > INT16_MAX ? INT16_MAX : COLOR_PAIRS - 1;
}

bool cn_make_pair(int32_t pair, int32_t foreground, int32_t background) {
  if (screen == NULL || pair < 1 || pair > cn_last_pair()) return false;
  if (!with_own_colours) {
    if (foreground < 0) foreground = COLOR_WHITE;
    if (background < 0) background = COLOR_BLACK;
  }
  return init_extended_pair(pair, foreground, background) == OK;
}

cn_size cn_screen_size(void) {
  cn_size size = {.columns = 1, .rows = 1};
  if (screen == NULL) return size;
  if (COLS > 1) size.columns = COLS;
  if (LINES > 1) size.rows = LINES;
  return size;
}

void cn_resize(void) {
  struct winsize now;
  if (screen == NULL || ioctl(CN_TERMINAL_OUT, TIOCGWINSZ, &now) != 0) return;
  // Zero means that the terminal does not say; then curses' own idea stands.
  int columns = now.ws_col == 0 ? COLS : now.ws_col;
  int rows = now.ws_row == 0 ? LINES : now.ws_row;
  if (columns > MOST_COLUMNS) columns = MOST_COLUMNS;
  if (rows > MOST_ROWS) rows = MOST_ROWS;
  if (columns != COLS || rows != LINES) resize_term(rows, columns);
  prepare_reset();
}

static attr_t curses_attributes(unsigned attributes) {
  attr_t result = A_NORMAL;
  if (attributes & CN_BOLD) result |= A_BOLD;
  if (attributes & CN_DIM) result |= A_DIM;
  if (attributes & CN_REVERSED) result |= A_REVERSE;
  if (attributes & CN_UNDERLINED) result |= A_UNDERLINE;
  return result;
}

/// The character for curses, or "?" where the C library measures it otherwise than the layout did:
/// a wrong character is better than a row out of step.
static void make_character(cchar_t *character, const cn_cell *cell) {
  wchar_t text[CN_CELL_SCALARS + 1] = {L' '};
  int count = 0;
  if (cell->scalar_count > 0) {
    text[count++] = (wchar_t)cell->scalars[0];
    if (wcwidth(text[0]) != cell->width) text[0] = L'?';
    for (int index = 1; index < cell->scalar_count && index < CN_CELL_SCALARS; index++) {
      wchar_t mark = (wchar_t)cell->scalars[index];
      if (text[0] != L'?' && wcwidth(mark) == 0) text[count++] = mark;
    }
    text[count] = 0;
  }
  int pair = cell->pair;
  setcchar(character, text, curses_attributes(cell->attributes), (short)pair, &pair);
}

void cn_put_row(int32_t row, const cn_cell *cells, int32_t count) {
  if (screen == NULL || row < 0 || row >= LINES || count <= 0) return;
  cchar_t characters[MOST_COLUMNS];
  int used = 0;
  int column = 0;
  for (int32_t index = 0; index < count && column < COLS && used < MOST_COLUMNS; index++) {
    cn_cell cell = cells[index];
    bool is_wide = cell.width == 2;
    // Half a character at the edge, or one that will be shown as "?": one column at a time.
    bool fits = is_wide && column + 2 <= COLS && wcwidth((wchar_t)cell.scalars[0]) == 2;
    if (is_wide && !fits) {
      cell.width = 1;
      if (column + 2 > COLS) cell.scalar_count = 0;
    }
    make_character(&characters[used++], &cell);
    column += fits ? 2 : 1;
    if (is_wide && !fits && column < COLS && used < MOST_COLUMNS) {
      cell.scalar_count = 0;
      make_character(&characters[used++], &cell);
      column += 1;
    }
  }
  mvwadd_wchnstr(stdscr, row, 0, characters, used);
}

void cn_show(int32_t column, int32_t row) {
  if (screen == NULL) return;
  if (column >= COLS) column = COLS - 1;
  if (row >= LINES) row = LINES - 1;
  wmove(stdscr, row < 0 ? 0 : row, column < 0 ? 0 : column);
  wnoutrefresh(stdscr);
  doupdate();
}

void cn_repaint(void) {
  if (screen != NULL) clearok(stdscr, TRUE);
}

void cn_bell(void) {
  if (screen != NULL) beep();
}

void cn_erase(const char *more) {
  if (screen == NULL) return;
  werase(stdscr);
  clearok(stdscr, TRUE);
  cn_show(0, 0);
  write_text(more);
  cn_flush_input();
}

bool cn_suspend(void) {
  if (screen == NULL || !cn_signals_can_stop()) return false;
  write_text(modes_off);
  endwin();
  cn_guard_disarm();
  cn_guard_restore_settings();
  cn_signals_stop();
  // Someone may have set the terminal otherwise meanwhile; that is what to leave behind then.
  // Continued in the background, what one would see are the settings of the shell's own editor.
  if (tcgetpgrp(CN_TERMINAL_IN) == getpgrp()) cn_guard_remember(CN_TERMINAL_IN);
  cn_guard_arm();
  cn_take_back();
  return true;
}

void cn_take_back(void) {
  if (screen == NULL) return;
  reset_prog_mode();
  cn_resize();
  clearok(stdscr, TRUE);
  cn_show(0, 0);
  write_text(modes_on);
}
