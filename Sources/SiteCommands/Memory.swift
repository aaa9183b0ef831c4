import CMalloc

/// Gives large blocks of memory back to the machine as soon as nothing uses them.
///
/// glibc does so at first, but each large block that is freed makes it keep larger ones for itself from then on, between
/// small ones where nothing fits. Of a portal of a hundred thousand postings that is a tenth of all memory.
func returnLargeBlocks() { mallopt(M_MMAP_THRESHOLD, 128 << 10) }
