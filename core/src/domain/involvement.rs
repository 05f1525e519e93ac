//! How parents and experts by experience take part.

use super::{Degrees, Evidence, Fact, InvolvementForm, InvolvementStage, Set, record::record};

record! {
    /// A way in which the target group is involved.
    Involvement {
        /// The form.
        form as "form": Set<InvolvementForm>;
        /// The stages of the work.
        stages as "stages": Set<InvolvementStage>;
        /// Whether it goes on.
        ongoing as "ongoing": Degrees;
    }
}
