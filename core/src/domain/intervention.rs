//! What is offered to families.

use super::{Degrees, Evidence, Fact, Phase, Set, Theme, record::record};

record! {
    /// An intervention or activity.
    Intervention {
        /// What it is about.
        themes as "themes": Set<Theme>;
        /// The phases of the family that it is for.
        phases as "phases": Set<Phase>;
        /// Whether it is a recognised intervention.
        recognised as "recognised": Degrees;
    }
}
