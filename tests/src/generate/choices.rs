//! Choices, read from a list of numbers.

/// A supply of choices. When it has run out, every choice is the first: the simplest.
#[derive(Debug, Clone)]
pub struct Choices {
    numbers: Vec<u16>,
    taken: usize,
}

impl Choices {
    /// Choices from these numbers.
    #[must_use]
    pub const fn new(numbers: Vec<u16>) -> Self {
        Self { numbers, taken: 0 }
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        let number = self.numbers.get(self.taken).copied().unwrap_or(0);
        self.taken += 1;
        usize::from(number) % n.max(1)
    }

    /// A supply of so many choices of its own, so that how many of them are used shifts nothing that comes after.
    #[must_use]
    pub fn part(&mut self, many: usize) -> Self {
        let from = self.taken.min(self.numbers.len());
        let until = (from + many).min(self.numbers.len());
        self.taken += many;
        Self::new(self.numbers[from..until].to_vec())
    }

    /// Whether something that happens so many times in a hundred happens now.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) >= 100 - percent
    }

    /// One of these.
    ///
    /// # Panics
    /// When there is none.
    pub fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    /// One of these, that is then taken.
    ///
    /// # Panics
    /// When there is none.
    pub fn take<T>(&mut self, of: &mut Vec<T>) -> T {
        of.remove(self.below(of.len()))
    }

    /// One of these kinds, each with its weight.
    ///
    /// # Panics
    /// When all weights are zero.
    pub fn weighted<T: Copy>(&mut self, of: &[(usize, T)]) -> T {
        let mut left = self.below(of.iter().map(|(weight, _)| weight).sum());
        for (weight, one) in of {
            if left < *weight {
                return *one;
            }
            left -= weight;
        }
        panic!("the weights add up to more")
    }
}
