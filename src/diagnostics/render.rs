//! Diagnostics as a person reads them: grouped by file, the place underlined, how to mend it.
