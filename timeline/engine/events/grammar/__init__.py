"""Words and clauses: how sentences are cut, verbs told apart, words compared."""
