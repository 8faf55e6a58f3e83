#include "cspawn.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

static int prepare_files(posix_spawn_file_actions_t *files, int input) {
  int error = posix_spawn_file_actions_adddup2(files, input, STDIN_FILENO);
  if (error == 0) error = posix_spawn_file_actions_addopen(files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  if (error == 0) error = posix_spawn_file_actions_addopen(files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  if (error == 0) error = posix_spawn_file_actions_addclosefrom_np(files, STDERR_FILENO + 1);
  if (error == 0) error = posix_spawn_file_actions_addchdir_np(files, "/");
  return error;
}

// A session of its own, away from the terminal, and signals as any program finds them.
static int prepare_process(posix_spawnattr_t *attributes) {
  sigset_t every, none;
  sigfillset(&every);
  sigemptyset(&none);
  int error = posix_spawnattr_setsigdefault(attributes, &every);
  if (error == 0) error = posix_spawnattr_setsigmask(attributes, &none);
  if (error == 0)
    error = posix_spawnattr_setflags(
        attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  return error;
}

static int spawn(const char *program, char *const arguments[], char *const environment[], int input,
                 pid_t *process) {
  posix_spawn_file_actions_t files;
  int error = posix_spawn_file_actions_init(&files);
  if (error != 0) return error;
  posix_spawnattr_t attributes;
  error = posix_spawnattr_init(&attributes);
  if (error == 0) {
    error = prepare_files(&files, input);
    if (error == 0) error = prepare_process(&attributes);
    if (error == 0) error = posix_spawn(process, program, &files, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&files);
  return error;
}

int cspawn_start(const char *program, char *const arguments[], char *const environment[], pid_t *process,
                 int *input) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return errno;
  int error = fcntl(ends[1], F_SETFL, O_NONBLOCK) != 0 ? errno : 0;
  if (error == 0) error = spawn(program, arguments, environment, ends[0], process);
  close(ends[0]);
  if (error != 0) {
    close(ends[1]);
    return error;
  }
  *input = ends[1];
  return 0;
}
