//! What the coalition is after: goals, and themes that have its attention.

use super::{Degrees, Evidence, Fact, Set, Theme, record::record};

record! {
    /// A goal. One goal may carry several themes.
    Goal {
        /// What it is about.
        themes as "themes": Set<Theme>;
        /// Whether it can be measured.
        measurable as "measurable": Degrees;
    }
}

record! {
    /// A theme that has attention, without being a goal.
    Attention {
        /// What it is about.
        themes as "themes": Set<Theme>;
    }
}
