//! Ids are opaque text: each kind is its own type, so that a team's id can never stand where a member's belongs.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

macro_rules! id_type {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as it stands in the data, with no interpretation.
            pub fn new(text: impl AsRef<str>) -> Self {
                Self(Arc::from(text.as_ref()))
            }

            /// The id's text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

id_type! {
    /// A person of the appraised organisation.
    MemberId;
    /// Somebody who gives 360° scores; it may be a member's id.
    RaterId;
    /// A team.
    TeamId;
    /// A client of the organisation.
    ClientId;
    /// An appraisal cycle: the name of its folder, such as `2025-Q1`.
    CycleId;
    /// A dimension of the indicator model.
    DimensionId;
    /// An indicator of the model.
    IndicatorId;
    /// A rating band, such as `B+`.
    RatingId;
    /// An item of an improvement plan.
    ActionId;
    /// A course of the training catalogue.
    CourseId;
    /// A skill that courses teach and gaps ask for.
    SkillId;
    /// A strategic objective.
    ObjectiveId;
}

impl MemberId {
    /// What no table can state as an id: cells lose such characters when they are read.
    const WITHHELD: &str = "\u{1}";

    /// Somebody whom the reader of a page is not told of.
    pub fn withheld() -> Self {
        Self::new(Self::WITHHELD)
    }

    /// Whether it stands for somebody whom the reader is not told of.
    pub fn is_withheld(&self) -> bool {
        self.as_str() == Self::WITHHELD
    }
}
