import Glibc

/// What a process that writes files does before anything else.
package enum ProcessGuard {
  /// A closed pipe and a file that may not grow become errors of the call that meets them, rather
  /// than the end of the process. Standard streams that are closed are taken, so that no file that
  /// is opened later is written to as if it were one of them; writing to such a stream fails.
  package static func prepare() {
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 {
      // The lowest free number is taken: this stream's, as those below it are open by now. It is
      // read-only, so that what is lost is not taken for printed.
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }
}
