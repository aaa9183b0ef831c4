/* Kills the process in the middle of its work on the disk: preloaded into sitegen by test_killed_builds.py.
 *
 * KILL_AT=n: before the n-th deed that changes the disk, or for a write after half of its bytes.
 * KILL_COUNT=file: kills nothing, and leaves there the number of deeds and that of the first one of publishing. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_int deeds, firstOfPublishing;
static int killAt;

__attribute__((constructor)) static void begin(void) {
  const char *number = getenv("KILL_AT");
  killAt = number ? atoi(number) : 0;
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("KILL_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "%d %d\n", atomic_load(&deeds), atomic_load(&firstOfPublishing));
  fclose(file);
}

static int deed(void) { return atomic_fetch_add(&deeds, 1) + 1; }

static void die(void) { kill(getpid(), SIGKILL); }

static void count(void) {
  if (deed() == killAt) die();
}

int rename(const char *from, const char *to) {
  static int (*real)(const char *, const char *);
  if (!real) real = dlsym(RTLD_NEXT, "rename");
  int number = deed(), none = 0;
  if (strstr(to, ".sitegen-publishing")) atomic_compare_exchange_strong(&firstOfPublishing, &none, number);
  if (number == killAt) die();
  return real(from, to);
}

int unlink(const char *path) {
  static int (*real)(const char *);
  if (!real) real = dlsym(RTLD_NEXT, "unlink");
  count();
  return real(path);
}

int rmdir(const char *path) {
  static int (*real)(const char *);
  if (!real) real = dlsym(RTLD_NEXT, "rmdir");
  count();
  return real(path);
}

int mkdir(const char *path, mode_t mode) {
  static int (*real)(const char *, mode_t);
  if (!real) real = dlsym(RTLD_NEXT, "mkdir");
  count();
  return real(path, mode);
}

int open(const char *path, int flags, ...) {
  static int (*real)(const char *, int, ...);
  if (!real) real = dlsym(RTLD_NEXT, "open");
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  if (flags & (O_CREAT | O_TRUNC | O_APPEND)) count();
  return real(path, flags, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t size) {
  static ssize_t (*real)(int, const void *, size_t);
  if (!real) real = dlsym(RTLD_NEXT, "write");
  if (descriptor > 2 && deed() == killAt) {
    real(descriptor, bytes, size / 2);
    die();
  }
  return real(descriptor, bytes, size);
}
