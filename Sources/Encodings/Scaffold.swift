/// Scaffold.
