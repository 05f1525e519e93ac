//! What has to be shown of a node: that its low end reaches a threshold, or that its high end stays below one.

use crate::truth::{Threshold, Truth};

/// Any of: at least partly, exactly yes, less than yes, less than partly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Demand(u8);

// In the order of the bits of a truth, of which the high end says what it is not below.
const REACHES_PARTLY: u8 = 0b0001;
const REACHES_YES: u8 = 0b0010;
const BELOW_PARTLY: u8 = 0b0100;
const BELOW_YES: u8 = 0b1000;

impl Demand {
    pub(crate) const NONE: Self = Self(0);
    pub(crate) const APPLIES: Self = Self(REACHES_PARTLY);
    pub(crate) const DOES_NOT_APPLY: Self = Self(BELOW_PARTLY | BELOW_YES);

    /// Everything that these bounds say.
    pub(crate) const fn of(truth: Truth) -> Self {
        Self(truth.bits() ^ (BELOW_PARTLY | BELOW_YES))
    }

    pub(crate) const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// The part about the low end.
    pub(crate) const fn reaching(self) -> Self {
        Self(self.0 & (REACHES_PARTLY | REACHES_YES))
    }

    /// The part about the high end.
    pub(crate) const fn below(self) -> Self {
        Self(self.0 & (BELOW_PARTLY | BELOW_YES))
    }

    /// The part about one threshold, on both ends.
    pub(crate) const fn at(self, threshold: Threshold) -> Self {
        Self(match threshold {
            Threshold::Partly => self.0 & (REACHES_PARTLY | BELOW_PARTLY),
            Threshold::Yes => self.0 & (REACHES_YES | BELOW_YES),
        })
    }

    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What has to be shown of the other, to show this of its opposite.
    pub(crate) const fn mirrored(self) -> Self {
        let mut bits = 0;
        if self.0 & REACHES_PARTLY != 0 {
            bits |= BELOW_YES;
        }
        if self.0 & REACHES_YES != 0 {
            bits |= BELOW_PARTLY;
        }
        if self.0 & BELOW_YES != 0 {
            bits |= REACHES_PARTLY;
        }
        if self.0 & BELOW_PARTLY != 0 {
            bits |= REACHES_YES;
        }
        Self(bits)
    }

    /// What has to be shown of the other, to show this of "at least partly".
    pub(crate) const fn partly(self) -> Self {
        let mut bits = 0;
        if !self.reaching().is_none() {
            bits |= REACHES_PARTLY;
        }
        if !self.below().is_none() {
            bits |= BELOW_PARTLY;
        }
        Self(bits)
    }

    /// Whether these bounds show it.
    pub(crate) const fn is_met_by(self, truth: Truth) -> bool {
        self.0 & !Self::of(truth).0 == 0
    }

    /// A number below 16, for tables.
    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

impl Demand {
    /// How many different demands there are.
    pub(crate) const COUNT: usize = 16;
}
