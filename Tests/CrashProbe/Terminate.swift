import Glibc

/// Ends the process as a library might, with nobody told.
func terminate() -> Never { exit(9) }
