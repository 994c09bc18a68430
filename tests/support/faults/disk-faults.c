// A disk that does what a test tells it, under a real process. Preloaded before the C library; FAULTS names a file with one
// rule a line: CALL END WHAT [MILLISECONDS]. CALL is sync or write, END is how the name of the file ends, WHAT is
// eio, enospc, short, slow or hang (until the rule is gone). The file may be replaced at any time.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct rule {
  char call[16], end[128], what[16];
  int milliseconds;
};

static int read_rules(struct rule *rules, int most) {
  const char *name = getenv("FAULTS");
  FILE *file = name == NULL ? NULL : fopen(name, "r");
  int count = 0;
  if (file == NULL) return 0;
  while (count < most) {
    struct rule *one = &rules[count];
    char line[256];
    if (fgets(line, sizeof line, file) == NULL) break;
    one->milliseconds = 0;
    if (sscanf(line, "%15s %127s %15s %d", one->call, one->end, one->what, &one->milliseconds) >= 3) count += 1;
  }
  fclose(file);
  return count;
}

static int ends_with(const char *text, const char *end) {
  size_t length = strlen(text), most = strlen(end);
  return length >= most && strcmp(text + length - most, end) == 0;
}

// Only databases: everything else this process writes is none of our business, and costs nothing.
static int path_of(int file, char *path, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, size - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strstr(path, ".db") != NULL;
}

static int find_rule(const char *call, int file, struct rule *found) {
  char path[4096];
  struct rule rules[8];
  if (!path_of(file, path, sizeof path)) return 0;
  int count = read_rules(rules, 8);
  for (int at = 0; at < count; at++) {
    if (strcmp(rules[at].call, call) != 0 || !ends_with(path, rules[at].end)) continue;
    *found = rules[at];
    return 1;
  }
  return 0;
}

// Answers the errno to fail with, 0 to go on, -1 to write only a part.
static int meet(const char *call, int file) {
  struct rule rule;
  if (!find_rule(call, file, &rule)) return 0;
  while (strcmp(rule.what, "hang") == 0) {
    usleep(2000);
    if (!find_rule(call, file, &rule)) return 0;
  }
  if (strcmp(rule.what, "slow") == 0) usleep(rule.milliseconds * 1000);
  if (strcmp(rule.what, "eio") == 0) return EIO;
  if (strcmp(rule.what, "enospc") == 0) return ENOSPC;
  return strcmp(rule.what, "short") == 0 ? -1 : 0;
}

static int sync_or_fail(const char *name, int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  int fault = meet("sync", file);
  if (fault <= 0) return real(file);
  errno = fault;
  return -1;
}

int fsync(int file) { return sync_or_fail("fsync", file); }
int fdatasync(int file) { return sync_or_fail("fdatasync", file); }

static size_t part_of(size_t length) { return length > 1 ? length / 2 : length; }

ssize_t write(int file, const void *bytes, size_t length) {
  ssize_t (*real)(int, const void *, size_t) = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  int fault = meet("write", file);
  if (fault <= 0) return real(file, bytes, fault == 0 ? length : part_of(length));
  errno = fault;
  return -1;
}

typedef ssize_t (*place_write)(int, const void *, size_t, off_t);

static ssize_t write_at(const char *name, int file, const void *bytes, size_t length, off_t at) {
  place_write real = (place_write)dlsym(RTLD_NEXT, name);
  int fault = meet("write", file);
  if (fault <= 0) return real(file, bytes, fault == 0 ? length : part_of(length), at);
  errno = fault;
  return -1;
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t at) { return write_at("pwrite", file, bytes, length, at); }
ssize_t pwrite64(int file, const void *bytes, size_t length, off_t at) { return write_at("pwrite64", file, bytes, length, at); }
