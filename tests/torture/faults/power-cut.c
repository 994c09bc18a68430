// A disk that keeps nothing it was not told to keep: files in the folders named by POWER_CUT (separated by ':') live in
// memory, and reach the real disk only with their fsync. A process killed then has lost what a power cut would take.
// Each fsync takes SYNC_MS milliseconds; while the file DISK_FULL exists nothing more can be written (ENOSPC).
// Preloaded before the C library; fits what SQLite asks of it in this project (no shared memory, no mmap).
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_FILES 4096
#define PAGE 512

typedef struct {
  char *bytes;
  size_t size, room;
  char *dirty; // one for each page
  size_t pages;
} memory;

static memory *files[MOST_FILES];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(type, name, ...) ((type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name))

static int is_ours(const char *path) {
  const char *folders = getenv("POWER_CUT");
  const char *ends[] = {".db", ".db-wal", ".db-journal"};
  char whole[4096];
  if (folders == NULL || path == NULL) return 0;
  int fits = 0;
  for (int at = 0; at < 3; at++) {
    size_t length = strlen(path), end = strlen(ends[at]);
    if (length > end && strcmp(path + length - end, ends[at]) == 0) fits = 1;
  }
  if (!fits || realpath(path, whole) == NULL) return 0;
  for (const char *from = folders; *from;) {
    const char *to = strchrnul(from, ':');
    if (strncmp(whole, from, to - from) == 0) return 1;
    from = *to ? to + 1 : to;
  }
  return 0;
}

static void grow(memory *file, size_t size) {
  if (size > file->room) {
    size_t room = size * 2 + 65536, pages = room / PAGE + 1;
    file->bytes = realloc(file->bytes, room);
    memset(file->bytes + file->room, 0, room - file->room);
    file->dirty = realloc(file->dirty, pages);
    memset(file->dirty + file->pages, 0, pages - file->pages);
    file->room = room;
    file->pages = pages;
  }
  if (size > file->size) {
    for (size_t page = file->size / PAGE; page <= size / PAGE; page++) file->dirty[page] = 1;
    file->size = size;
  }
}

static void take_up(int fd) {
  struct stat facts;
  if (fd < 0 || fd >= MOST_FILES || REAL(int, fstat64, int, struct stat *)(fd, &facts) != 0) return;
  memory *file = calloc(1, sizeof *file);
  grow(file, facts.st_size);
  ssize_t (*real)(int, void *, size_t, off_t) = dlsym(RTLD_NEXT, "pread64");
  for (off_t at = 0; at < facts.st_size;) {
    ssize_t got = real(fd, file->bytes + at, facts.st_size - at, at);
    if (got <= 0) break;
    at += got;
  }
  memset(file->dirty, 0, file->pages);
  files[fd] = file;
}

static int is_full(void) {
  const char *path = getenv("DISK_FULL");
  return path != NULL && access(path, F_OK) == 0;
}

int open64(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = va_arg(more, mode_t);
  va_end(more);
  int fd = REAL(int, open64, const char *, int, ...)(path, flags, mode);
  // Node itself opens files to make or copy them: only what is opened to be read and written in places is SQLite's.
  if (fd >= 0 && (flags & O_ACCMODE) == O_RDWR && (flags & O_APPEND) == 0 && is_ours(path)) {
    pthread_mutex_lock(&lock);
    take_up(fd);
    pthread_mutex_unlock(&lock);
  }
  return fd;
}

ssize_t pread64(int fd, void *into, size_t count, off_t at) {
  if (fd < 0 || fd >= MOST_FILES || files[fd] == NULL)
    return REAL(ssize_t, pread64, int, void *, size_t, off_t)(fd, into, count, at);
  pthread_mutex_lock(&lock);
  memory *file = files[fd];
  size_t left = (size_t)at >= file->size ? 0 : file->size - at;
  if (count > left) count = left;
  memcpy(into, file->bytes + at, count);
  pthread_mutex_unlock(&lock);
  return count;
}

ssize_t pwrite64(int fd, const void *from, size_t count, off_t at) {
  if (fd < 0 || fd >= MOST_FILES || files[fd] == NULL)
    return REAL(ssize_t, pwrite64, int, const void *, size_t, off_t)(fd, from, count, at);
  if (is_full()) {
    errno = ENOSPC;
    return -1;
  }
  pthread_mutex_lock(&lock);
  memory *file = files[fd];
  grow(file, at + count);
  memcpy(file->bytes + at, from, count);
  for (size_t page = at / PAGE; page <= (at + count - 1) / PAGE; page++) file->dirty[page] = 1;
  pthread_mutex_unlock(&lock);
  return count;
}

int ftruncate64(int fd, off_t size) {
  if (fd < 0 || fd >= MOST_FILES || files[fd] == NULL)
    return REAL(int, ftruncate64, int, off_t)(fd, size);
  pthread_mutex_lock(&lock);
  memory *file = files[fd];
  if ((size_t)size < file->size) {
    memset(file->bytes + size, 0, file->size - size);
    file->size = size;
  } else {
    grow(file, size);
  }
  pthread_mutex_unlock(&lock);
  return 0;
}

int fstat64(int fd, struct stat64 *facts) {
  int answer = REAL(int, fstat64, int, struct stat64 *)(fd, facts);
  if (answer == 0 && fd >= 0 && fd < MOST_FILES && files[fd] != NULL) facts->st_size = files[fd]->size;
  return answer;
}

static int keep(int fd, const char *name) {
  if (fd < 0 || fd >= MOST_FILES || files[fd] == NULL) return ((int (*)(int))dlsym(RTLD_NEXT, name))(fd);
  const char *slow = getenv("SYNC_MS");
  if (slow != NULL) usleep(atoi(slow) * 1000);
  ssize_t (*put)(int, const void *, size_t, off_t) = dlsym(RTLD_NEXT, "pwrite64");
  pthread_mutex_lock(&lock);
  memory *file = files[fd];
  REAL(int, ftruncate64, int, off_t)(fd, file->size);
  for (size_t page = 0; page * PAGE < file->size; page++) {
    if (!file->dirty[page]) continue;
    size_t from = page * PAGE, to = from + PAGE > file->size ? file->size : from + PAGE;
    put(fd, file->bytes + from, to - from, from);
    file->dirty[page] = 0;
  }
  pthread_mutex_unlock(&lock);
  return 0;
}

int fsync(int fd) { return keep(fd, "fsync"); }
int fdatasync(int fd) { return keep(fd, "fdatasync"); }

int close(int fd) {
  if (fd >= 0 && fd < MOST_FILES && files[fd] != NULL) {
    pthread_mutex_lock(&lock);
    free(files[fd]->bytes);
    free(files[fd]->dirty);
    free(files[fd]);
    files[fd] = NULL;
    pthread_mutex_unlock(&lock);
  }
  return REAL(int, close, int)(fd);
}
