//! Who takes part.

use super::{Domain, Evidence, Fact, Level, One, PartnerKind, PartnerStatus, Ring, Scale, Set, YesNo, record::record};

record! {
    /// An organisation or a person that takes part, or is asked to. Without a status it has joined.
    Partner {
        /// What it is.
        kind as "kind": Set<PartnerKind>;
        /// The domain it works in here; else it follows from the kind by the table `partner-domains`.
        domain as "domain": Set<Domain>, from kind;
        /// Where it stands towards the coalition.
        status as "status": One<PartnerStatus>;
        /// People of other kinds that it employs: they are no party of their own.
        staff as "staff": Set<PartnerKind>;
        /// Whom it speaks for.
        represents as "represents": Set<PartnerKind>;
        /// The levels on which it takes part.
        levels as "levels": Set<Level>;
        /// The inner or the outer ring.
        ring as "ring": One<Ring>;
        /// The scale on which it works.
        scale as "scale": One<Scale>;
        /// Whether it is a person, on their own account.
        person as "person": YesNo;
    }
    plain {
        /// The id of the partner that this one is a part of: together they are one party.
        part_of: Option<String>,
        /// The codes of the municipalities that it works in.
        work_area: Vec<String>,
    }
}
