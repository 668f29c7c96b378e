import Glibc

/// A program of the machine's, run to its end in a process group of its own. Whatever it starts
/// ends with it: when its time is over, when whoever waits gives up, and when it ends by itself.
package struct Program: Sendable {
  /// How it ended.
  package enum Outcome: Hashable, Sendable {
    case exited(Int32)
    /// By a signal that was none of ours.
    case signalled(Int32)
    /// It took longer than it was given.
    case outOfTime
    /// Whoever waited gave up.
    case givenUp
  }

  /// The file to run, by its whole path.
  package var path: String
  package var arguments: [String]
  /// All that it sees of the environment.
  package var environment: [String: String]
  /// A file that takes what it prints; it is made anew.
  package var output: String

  /// A program that nobody has started yet.
  package init(
    path: String, arguments: [String], environment: [String: String], output: String
  ) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
    self.output = output
  }

  /// The first file of this name in the folders of a `PATH` that may be run; `nil` without any.
  package static func find(_ name: String, in path: String) -> String? {
    for folder in path.split(separator: ":") where folder.hasPrefix("/") {
      let file = folder + "/" + name
      var status = stat()
      if unsafe stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        unsafe access(file, X_OK) == 0
      {
        return file
      }
    }
    return nil
  }

  /// How long a program that is asked to end may take to do so, in seconds.
  private static let grace = 5.0
  private static let pause: UInt32 = 20_000

  /// Starts it and waits for its end.
  /// - Parameters:
  ///   - seconds: how long it may take.
  ///   - goesOn: asked while it runs; false ends it.
  /// - Returns: how it ended; `nil` and the system's error number where it could not be started.
  package func run(
    seconds: Double, goesOn: () -> Bool = { true }
  ) -> (outcome: Outcome?, errno: Int32) {
    var process: pid_t = 0
    let code = start(&process)
    guard code == 0 else { return (nil, code) }
    // Nothing of it is left behind, however it ends.
    defer { kill(-process, SIGKILL) }
    let end = Self.now() + seconds
    while true {
      if let outcome = Self.ended(process) { return (outcome, 0) }
      let isInTime = Self.now() < end
      if !isInTime || !goesOn() {
        Self.end(process)
        return (isInTime ? .givenUp : .outOfTime, 0)
      }
      usleep(Self.pause)
    }
  }

  private func start(_ process: inout pid_t) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(
      &actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o600)
    unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // Signals that this process takes in its own way mean the usual to others.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
    var arguments = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    var names = unsafe variables.map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe arguments.indices { unsafe free(arguments[index]) }
      for index in unsafe names.indices { unsafe free(names[index]) }
    }
    return unsafe posix_spawn(&process, path, &actions, &attributes, &arguments, &names)
  }

  /// How the process has ended, if it has.
  private static func ended(_ process: pid_t) -> Outcome? {
    var status: Int32 = 0
    while true {
      let found = unsafe waitpid(process, &status, WNOHANG)
      if found == 0 { return nil }
      if found < 0 && errno == EINTR { continue }
      // Somebody else has waited for it: there is nothing more to learn.
      if found < 0 { return .exited(0) }
      let signal = status & 0x7F
      return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    }
  }

  /// Asks the whole group to end, and ends it where it does not.
  private static func end(_ process: pid_t) {
    kill(-process, SIGTERM)
    let limit = now() + grace
    while now() < limit {
      if ended(process) != nil { return }
      usleep(pause)
    }
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
  }

  /// Seconds of a clock that nobody sets.
  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
