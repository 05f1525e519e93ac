//! Degrees, and what is known of them.

/// The value of a statement: `no < partly < yes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Degree {
    /// Not so.
    No,
    /// Partly so, or in development.
    Partly,
    /// Entirely so.
    Yes,
}

impl Degree {
    /// All degrees, lowest first.
    pub const ALL: [Self; 3] = [Self::No, Self::Partly, Self::Yes];

    /// The degree of the opposite: `yes` and `no` change places, `partly` stays.
    #[must_use]
    pub const fn opposite(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Partly => Self::Partly,
            Self::Yes => Self::No,
        }
    }

    /// The id in files: `no`, `partly` or `yes`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Partly => "partly",
            Self::Yes => "yes",
        }
    }
}

/// One of the two steps on the way from `no` to `yes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Threshold {
    /// At least `partly`.
    Partly,
    /// Exactly `yes`.
    Yes,
}

impl Threshold {
    /// Both thresholds, lowest first.
    pub const ALL: [Self; 2] = [Self::Partly, Self::Yes];

    /// The threshold that the opposite of a statement has to stay below for the statement to reach this one.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Self::Partly => Self::Yes,
            Self::Yes => Self::Partly,
        }
    }

    pub(crate) const fn bit(self) -> u8 {
        match self {
            Self::Partly => 0b01,
            Self::Yes => 0b10,
        }
    }
}

/// What is known of a degree: it lies between two ends, both included.
///
/// Kept in thermometer code, two bits an end (at least partly, exactly yes), so that "all of" is a bitwise and, and
/// "any of" a bitwise or.
///
/// ```
/// use kansrijk::{Degree, Truth};
/// assert_eq!(Truth::YES.and(Truth::UNKNOWN), Truth::UNKNOWN);
/// assert_eq!(Truth::NO.and(Truth::UNKNOWN), Truth::NO);
/// assert_eq!(Truth::between(Degree::Partly, Degree::Yes).not(), Truth::between(Degree::No, Degree::Partly));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Truth(u8);

const LOW: u8 = 0b0011;
const HIGH: u8 = 0b1100;
const PARTLY: u8 = 0b0101;
const YES: u8 = 0b1010;

impl Truth {
    /// Certainly not.
    pub const NO: Self = Self(0b0000);
    /// Certainly partly.
    pub const PARTLY: Self = Self(0b0101);
    /// Certainly so.
    pub const YES: Self = Self(0b1111);
    /// Nothing is known.
    pub const UNKNOWN: Self = Self(0b1100);

    /// Between two degrees; the ends may be given in either order.
    #[must_use]
    pub fn between(one: Degree, other: Degree) -> Self {
        let (low, high) = if one <= other { (one, other) } else { (other, one) };
        Self(thermometer(low) | (thermometer(high) << 2))
    }

    /// A degree that is known.
    #[must_use]
    pub fn known(degree: Degree) -> Self {
        Self::between(degree, degree)
    }

    /// `yes` or `no`.
    #[must_use]
    pub const fn from_bool(value: bool) -> Self {
        if value { Self::YES } else { Self::NO }
    }

    /// Certainly so, possibly so, or not: for tests without a middle way. `certain` implies `possible`.
    #[must_use]
    pub const fn of(certain: bool, possible: bool) -> Self {
        match (certain, possible) {
            (true, _) => Self::YES,
            (false, true) => Self::UNKNOWN,
            (false, false) => Self::NO,
        }
    }

    /// The lowest degree that is possible.
    #[must_use]
    pub const fn at_least(self) -> Degree {
        degree(self.0 & 0b11)
    }

    /// The highest degree that is possible.
    #[must_use]
    pub const fn at_most(self) -> Degree {
        degree(self.0 >> 2)
    }

    /// The degree, when only one is possible.
    #[must_use]
    pub fn definite(self) -> Option<Degree> {
        (self.at_least() == self.at_most()).then(|| self.at_least())
    }

    /// Both hold: the lower of each end.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// One of the two holds: the higher of each end.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The opposite.
    #[must_use]
    #[allow(clippy::should_implement_trait, reason = "`not` beside `and` and `or`, as the rule language names it")]
    pub const fn not(self) -> Self {
        let flipped = !self.0;
        Self(
            ((flipped >> 3) & 0b0001)
                | ((flipped >> 1) & 0b0010)
                | ((flipped << 1) & 0b0100)
                | ((flipped << 3) & 0b1000),
        )
    }

    /// The narrowest truth that holds both.
    #[must_use]
    pub const fn hull(self, other: Self) -> Self {
        Self((self.0 & other.0 & LOW) | ((self.0 | other.0) & HIGH))
    }

    /// Whether every degree that `other` leaves possible is possible here too.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.hull(other) == self
    }

    /// `yes` as soon as the degree is at least partly so.
    #[must_use]
    pub const fn at_least_partly(self) -> Self {
        let bits = self.0 & PARTLY;
        Self(bits | (bits << 1))
    }

    /// Whether the threshold is certainly reached.
    #[must_use]
    pub const fn certainly(self, threshold: Threshold) -> bool {
        self.0 & threshold.bit() != 0
    }

    /// Whether the threshold may be reached.
    #[must_use]
    pub const fn possibly(self, threshold: Threshold) -> bool {
        (self.0 >> 2) & threshold.bit() != 0
    }

    /// The parts of one clause: `yes` when all are, `no` when none is, partly in between. Without parts: `no`.
    #[must_use]
    pub fn parts(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut all = u8::MAX;
        let mut any = 0;
        for part in parts {
            all &= part.0;
            any |= part.0;
        }
        Self((all & any & YES) | (any & PARTLY))
    }

    /// The `n`-th highest degree of these items and of any number of others: each of those is at most `others`, and
    /// [`Self::NO`] says that there are none.
    #[must_use]
    pub fn at_least_of(n: u32, items: impl IntoIterator<Item = Self>, others: Self) -> Self {
        let mut reached = [0_u32; 4];
        for item in items {
            for (bit, count) in reached.iter_mut().enumerate() {
                *count += u32::from(item.0 >> bit & 1);
            }
        }
        let mut bits = others.0 & HIGH;
        for (bit, count) in reached.into_iter().enumerate() {
            if count >= n {
                bits |= 1 << bit;
            }
        }
        Self(bits)
    }

    /// The parts of one clause, where what must hold of all (`implied`) and what holds as a part (`held`) differ.
    pub(crate) const fn parts_of(all_implied: Self, any_held: Self) -> Self {
        Self((all_implied.0 & any_held.0 & YES) | (any_held.0 & PARTLY))
    }

    /// At most this; at least nothing.
    pub(crate) const fn at_most_this(self) -> Self {
        Self(self.0 & HIGH)
    }

    /// Both ends, as the sum of what is known from two sides: the low ends of one, the high ends of the other.
    pub(crate) const fn ends(low: Self, high: Self) -> Self {
        Self((low.0 & LOW) | (high.0 & HIGH))
    }

    /// Two bits an end, the low end first: at least partly, exactly yes.
    pub(crate) const fn bits(self) -> u8 {
        self.0
    }

    /// The thresholds that are neither certainly reached nor certainly missed.
    pub(crate) const fn open_thresholds(self) -> u8 {
        (self.0 >> 2) & !self.0 & 0b11
    }

    /// The thresholds that may be reached.
    pub(crate) const fn possible_thresholds(self) -> u8 {
        self.0 >> 2
    }
}

const fn thermometer(degree: Degree) -> u8 {
    match degree {
        Degree::No => 0b00,
        Degree::Partly => 0b01,
        Degree::Yes => 0b11,
    }
}

const fn degree(bits: u8) -> Degree {
    match bits {
        0b00 => Degree::No,
        0b01 => Degree::Partly,
        _ => Degree::Yes,
    }
}

impl From<Degree> for Truth {
    fn from(degree: Degree) -> Self {
        Self::known(degree)
    }
}

impl std::fmt::Debug for Truth {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.definite() {
            Some(degree) => f.write_str(degree.id()),
            None => write!(f, "{}..{}", self.at_least().id(), self.at_most().id()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Degree, Threshold, Truth};

    fn all() -> Vec<Truth> {
        let mut truths = Vec::new();
        for low in Degree::ALL {
            for high in Degree::ALL {
                if low <= high {
                    truths.push(Truth::between(low, high));
                }
            }
        }
        truths
    }

    fn degrees(truth: Truth) -> impl Iterator<Item = Degree> + Clone {
        Degree::ALL.into_iter().filter(move |d| truth.at_least() <= *d && *d <= truth.at_most())
    }

    fn exact(values: impl Iterator<Item = Degree> + Clone) -> Truth {
        let low = values.clone().min().unwrap_or(Degree::No);
        Truth::between(low, values.max().unwrap_or(Degree::No))
    }

    #[test]
    fn connectives_are_exact_on_both_ends() {
        for a in all() {
            assert_eq!(a.not(), exact(degrees(a).map(Degree::opposite).collect::<Vec<_>>().into_iter()), "not {a:?}");
            for b in all() {
                let pairs: Vec<_> = degrees(a).flat_map(|x| degrees(b).map(move |y| (x, y))).collect();
                assert_eq!(a.and(b), exact(pairs.iter().map(|(x, y)| *x.min(y))));
                assert_eq!(a.or(b), exact(pairs.iter().map(|(x, y)| *x.max(y))));
                let part = |(x, y): &(Degree, Degree)| match (x, y) {
                    (Degree::Yes, Degree::Yes) => Degree::Yes,
                    (Degree::No, Degree::No) => Degree::No,
                    _ => Degree::Partly,
                };
                assert_eq!(Truth::parts([a, b]), exact(pairs.iter().map(part)), "parts {a:?} {b:?}");
                assert_eq!(Truth::at_least_of(1, [a, b], Truth::NO), a.or(b));
                assert_eq!(Truth::at_least_of(2, [a, b], Truth::NO), a.and(b));
                assert_eq!(a.hull(b), exact(degrees(a).chain(degrees(b))));
            }
        }
    }

    #[test]
    fn an_open_list_may_always_hold_more() {
        assert_eq!(Truth::at_least_of(1, [], Truth::UNKNOWN), Truth::UNKNOWN);
        assert_eq!(Truth::at_least_of(1, [], Truth::NO), Truth::NO);
        assert_eq!(Truth::at_least_of(2, [Truth::YES], Truth::UNKNOWN), Truth::UNKNOWN);
        assert_eq!(Truth::at_least_of(1, [Truth::PARTLY], Truth::UNKNOWN), Truth::between(Degree::Partly, Degree::Yes));
    }

    #[test]
    fn thresholds_that_are_open() {
        for truth in all() {
            for threshold in Threshold::ALL {
                let open = !truth.certainly(threshold) && truth.possibly(threshold);
                assert_eq!(truth.open_thresholds() & threshold.bit() != 0, open);
            }
        }
    }
}
