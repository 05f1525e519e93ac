//! What the parties agreed on.

use super::{Aspect, Degrees, Evidence, Fact, Function, Level, Phase, Set, Topic, YesNo, record::record};

record! {
    /// An agreement on working together.
    Agreement {
        /// The levels on which it was made.
        levels as "levels": Set<Level>;
        /// What it is about.
        topics as "topics": Set<Topic>;
        /// What it does for families.
        functions as "functions": Set<Function>;
        /// The phases of the family that it is about.
        phases as "phases": Set<Phase>;
        /// What it regulates.
        aspects as "aspects": Set<Aspect>;
        /// Whether it holds across municipalities.
        cross_municipal as "cross_municipal": YesNo;
        /// Whether it holds across domains.
        cross_domain as "cross_domain": YesNo;
        /// Whether it is written down.
        recorded as "recorded": Degrees;
    }
}
