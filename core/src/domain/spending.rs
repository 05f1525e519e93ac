//! What a municipality spends the money of the national scheme on.

use super::{Evidence, Fact, Set, SpendingPurpose, YesNo, record::record};

record! {
    /// An expense.
    Expense {
        /// What it serves.
        purpose as "purpose": Set<SpendingPurpose>;
        /// The year of the expense.
        year as "year": u32;
        /// Whether it pays for an intervention that is recognised.
        recognised as "recognised": YesNo;
    }
}
