// Makes the fsyncs FAIL_FROM to FAIL_TO of files whose name ends in FAIL_FILE answer EIO. Preloaded before the C library.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int count = 0;

static int shall_fail(int file) {
  char link[64], path[4096];
  const char *end = getenv("FAIL_FILE");
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (end == NULL || length < (ssize_t)strlen(end)) return 0;
  path[length] = 0;
  if (strcmp(path + length - strlen(end), end) != 0) return 0;
  count += 1;
  return count >= atoi(getenv("FAIL_FROM")) && count <= atoi(getenv("FAIL_TO"));
}

static int sync_or_fail(const char *name, int file) {
  if (shall_fail(file)) {
    errno = EIO;
    return -1;
  }
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  return real(file);
}

int fsync(int file) { return sync_or_fail("fsync", file); }
int fdatasync(int file) { return sync_or_fail("fdatasync", file); }
