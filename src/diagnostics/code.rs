//! The stable codes of diagnostics. The sentence of each stands in the language files under its code in lower case.

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The input cannot be used until it is mended.
    Error,
    /// The input is used; somebody should look.
    Warning,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $severity:ident;)*) => {
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
            pub fn severity(self) -> Severity {
                match self {$(Self::$name => Severity::$severity,)*}
            }
        }
    };
}

codes! {
    /// The data folder has no cycle.
    NoCycle = "SB0101", Error;
    /// The actions table reports on an item that no earlier plan has.
    UnknownPlanItem = "SB0501", Warning;
}
