#ifndef SITEGEN_ARENA_H
#define SITEGEN_ARENA_H

#include <cmark.h>
#include <stdlib.h>
#include <string.h>

/* The memory of one document. libcmark asks for some hundred small pieces and gives back every one of them; here they
   stand behind each other in large blocks, which are freed together when the document has been read. A sixth of the
   time of parsing went into malloc and free.

   libcmark hands its allocator no context, so the arena in use belongs to the thread: `arena_open`, parse, read the
   tree, `arena_close`, all on one thread, and nothing of the tree is used after that. */

typedef struct arena_block {
  struct arena_block *previous;
} arena_block;

typedef struct {
  arena_block *newest;
  char *next;
  char *end;
} arena;

static inline arena *arena_of_thread(void) {
  static _Thread_local arena current;
  return &current;
}

/* A piece begins with its size, for `arena_realloc`. */
typedef size_t arena_size;

static inline void arena_add_block(arena *arena, size_t size) {
  arena_block *block = malloc(sizeof(arena_block) + size);
  if (!block) abort();
  block->previous = arena->newest;
  arena->newest = block;
  arena->next = (char *)(block + 1);
  arena->end = arena->next + size;
}

static inline size_t arena_round(size_t size) { return (size + 7) & ~(size_t)7; }

static inline void *arena_take(arena *arena, size_t size) {
  size_t usual = 65536, rounded = arena_round(size), whole = rounded + sizeof(arena_size);
  if ((size_t)(arena->end - arena->next) < whole) arena_add_block(arena, whole > usual ? whole : usual);
  arena_size *piece = (arena_size *)arena->next;
  arena->next += whole;
  *piece = rounded;
  return piece + 1;
}

static inline void *arena_calloc(size_t count, size_t size) {
  void *piece = arena_take(arena_of_thread(), count * size);
  memset(piece, 0, count * size);
  return piece;
}

/* The newest piece, a buffer that is being filled as a rule, grows where it stands. */
static inline void *arena_realloc(void *piece, size_t size) {
  arena *arena = arena_of_thread();
  if (!piece) return arena_take(arena, size);
  arena_size *old = (arena_size *)piece - 1;
  if (size <= *old) return piece;
  size_t rounded = arena_round(size);
  if ((char *)piece + *old == arena->next && (size_t)(arena->end - (char *)piece) >= rounded) {
    arena->next = (char *)piece + rounded;
    *old = rounded;
    return piece;
  }
  void *larger = arena_take(arena, size);
  memcpy(larger, piece, *old);
  return larger;
}

static inline void arena_free(void *piece) { (void)piece; }

/* What libcmark allocates with between `arena_open` and `arena_close`. */
static inline cmark_mem *arena_memory(void) {
  static cmark_mem memory = {arena_calloc, arena_realloc, arena_free};
  return &memory;
}

/* `size`: of the first block, in bytes. */
static inline void arena_open(size_t size) { arena_add_block(arena_of_thread(), size); }

static inline void arena_close(void) {
  arena *arena = arena_of_thread();
  while (arena->newest) {
    arena_block *previous = arena->newest->previous;
    free(arena->newest);
    arena->newest = previous;
  }
  arena->next = arena->end = NULL;
}

#endif
