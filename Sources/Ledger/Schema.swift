import GRDB

/// The ledger's tables. A table is never changed in place: a new step is appended, and a ledger
/// that knows more steps than this tool is refused.
enum Schema {
  /// What marks a SQLite file as a ledger of this tool: "CRLg" in the file's head.
  static let applicationID: Int32 = 0x4352_4C67

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 runs, issues, deliveries") { database in
      try database.execute(sql: runs + issues + deliveries)
    }
    return migrator
  }

  private static let runs = """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      campaign TEXT NOT NULL, period TEXT NOT NULL, command TEXT NOT NULL,
      tool_version TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('started', 'published', 'done', 'refused', 'failed')),
      started_at INTEGER NOT NULL, finished_at INTEGER,
      exit_status INTEGER, note TEXT,
      issue INTEGER, reason TEXT, manifest_digest TEXT,
      CHECK ((finished_at IS NULL) = (state IN ('started', 'published')))
    ) STRICT;
    CREATE TABLE run_file (
      run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      role TEXT NOT NULL CHECK (role IN ('input', 'context', 'output')),
      path TEXT NOT NULL, digest TEXT NOT NULL, bytes INTEGER NOT NULL,
      forced INTEGER NOT NULL DEFAULT 0 CHECK (forced IN (0, 1)),
      PRIMARY KEY (run, role, path)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX run_file_by_digest ON run_file (digest, role);

    """

  private static let issues = """
    CREATE TABLE issue (
      campaign TEXT NOT NULL, period TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number >= 1),
      reason TEXT CHECK ((reason IS NULL) = (number = 1) AND reason <> ''),
      state TEXT NOT NULL CHECK (state IN ('open', 'sealed', 'sent')),
      run INTEGER NOT NULL REFERENCES run ON DELETE RESTRICT,
      manifest_digest TEXT,
      found_report INTEGER NOT NULL CHECK (found_report IN (0, 1)),
      opened_at INTEGER NOT NULL, sealed_at INTEGER, sent_at INTEGER,
      PRIMARY KEY (campaign, period, number),
      CHECK ((sealed_at IS NULL) = (state = 'open')),
      CHECK ((sent_at IS NULL) = (state <> 'sent')),
      CHECK (state = 'open' OR manifest_digest IS NOT NULL)
    ) STRICT, WITHOUT ROWID;

    """

  private static let deliveries = """
    CREATE TABLE delivery (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      campaign TEXT NOT NULL, period TEXT NOT NULL,
      occasion TEXT NOT NULL, issue INTEGER,
      letter TEXT NOT NULL, recipient TEXT NOT NULL,
      message_id TEXT NOT NULL UNIQUE, message_digest TEXT NOT NULL,
      override TEXT,
      state TEXT NOT NULL CHECK (
        state IN ('intent', 'sending', 'sent', 'deferred', 'refused', 'unknown', 'settled')),
      next_try INTEGER,
      intended_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
      UNIQUE (campaign, period, occasion, letter, recipient),
      FOREIGN KEY (campaign, period, issue) REFERENCES issue (campaign, period, number),
      CHECK ((next_try IS NULL) = (state <> 'deferred'))
    ) STRICT;
    CREATE TABLE attempt (
      delivery INTEGER NOT NULL REFERENCES delivery ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number >= 1),
      started_at INTEGER NOT NULL, handed_over_at INTEGER, ended_at INTEGER,
      outcome TEXT CHECK (
        outcome IN ('sent', 'deferred', 'refused', 'unknown', 'withheld', 'interrupted')),
      settled_as TEXT CHECK (settled_as IN ('sent', 'resend')), settled_at INTEGER,
      PRIMARY KEY (delivery, number),
      CHECK ((outcome IS NULL) = (ended_at IS NULL)),
      CHECK ((settled_as IS NULL) = (settled_at IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE reply (
      delivery INTEGER NOT NULL, attempt INTEGER NOT NULL, line INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (delivery, attempt, line),
      FOREIGN KEY (delivery, attempt) REFERENCES attempt (delivery, number) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    """
}
