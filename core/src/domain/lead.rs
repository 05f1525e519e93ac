//! Who leads and who connects.

use super::{Affiliation, Degrees, Evidence, Fact, LeadFunction, LeadRole, One, Set, record::record};

record! {
    /// Someone who leads or connects, by role.
    Lead {
        /// The role.
        role as "role": Set<LeadRole>;
        /// What the role serves as; else it follows from the role by the table `lead-functions`.
        serves_as as "serves_as": Set<LeadFunction>, from role;
        /// Where the lead is employed.
        affiliation as "affiliation": One<Affiliation>;
        /// Hours a week.
        hours_per_week as "hours_per_week": u32;
        /// Whether someone can take over.
        backup as "backup": Degrees;
        /// Whether the time is paid for.
        paid as "paid": Degrees;
    }
}
