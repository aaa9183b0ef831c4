import CMimalloc

/// Gives memory that nothing uses back to the machine after a millisecond.
///
/// All of the program's memory comes from mimalloc, which takes the place of the system's allocator where it is linked: the
/// system's asks for 4 KiB at a time on every thread but the first. By its own settings mimalloc waits for 25 ms, and a
/// portal of a hundred thousand postings takes a tenth more.
func returnMemorySoon() { mi_option_set(mi_option_decommit_delay, 1) }
