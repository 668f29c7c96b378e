import Glibc
import Synchronization

/// The wish of others that this process end (SIGTERM, SIGINT). It is noted, and the work ends
/// itself at its next stop, so that nothing is left half made. A second one ends the process at
/// once.
package enum StopSignal {
  private static let noted = Atomic<Int32>(0)

  /// From now on such a wish is noted, also where whoever started the process had it held back.
  package static func note() {
    var wishes = sigset_t()
    unsafe sigemptyset(&wishes)
    for signal in [SIGTERM, SIGINT] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { number in
        if StopSignal.noted.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
      }
      action.sa_flags = SA_RESTART
      unsafe sigaction(signal, &action, nil)
      unsafe sigaddset(&wishes, signal)
    }
    unsafe pthread_sigmask(SIG_UNBLOCK, &wishes, nil)
  }

  /// The signal's number, once one has come.
  package static var received: Int32? {
    let number = noted.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }
}
