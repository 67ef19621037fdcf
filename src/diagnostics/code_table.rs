//! How the table of codes becomes a type: each code with its text, its severity and the facts of its sentences.

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $severity:ident, [$($fact:literal),*];)*) => {
        /// What kind of fault it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {$($(#[$doc])* $name,)*}

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable text, such as `SB0201`.
            pub fn text(self) -> &'static str {
                match self {$(Self::$name => $text,)*}
            }

            /// How bad it is.
            pub fn severity(self) -> $crate::diagnostics::Severity {
                match self {$(Self::$name => $crate::diagnostics::Severity::$severity,)*}
            }

            /// The facts that every diagnostic of this code carries; its sentences may name no others.
            pub fn facts(self) -> &'static [&'static str] {
                match self {$(Self::$name => &[$($fact),*],)*}
            }
        }
    };
}

pub(super) use codes;
