//! Which parts to show what of, so that it takes the fewest facts.

/// Beyond so many parts the exact choice would take too long, and a good one is made instead.
const EXACT: usize = 40;

/// Chooses `low` parts to reach a threshold and `high` parts to stay below one; a part can do both. Each part has the
/// cost of reaching, of staying below, and of both. Gives for each part 0 (nothing), 1, 2 or 3 (both), and whether no
/// choice takes fewer facts.
pub(super) fn choose(costs: &[[u32; 3]], low: usize, high: usize) -> (Vec<u8>, bool) {
    if high == 0 {
        return (cheapest(costs, low, 0), true);
    }
    if low == 0 {
        return (cheapest(costs, high, 1), true);
    }
    if costs.len() > EXACT {
        let one = cheapest(costs, low, 0);
        let other = cheapest(costs, high, 1);
        return (one.into_iter().zip(other).map(|(one, other)| one | other).collect(), false);
    }
    (exact(costs, low, high), true)
}

fn cheapest(costs: &[[u32; 3]], count: usize, side: usize) -> Vec<u8> {
    let cost = |number: usize| costs.get(number).and_then(|costs| costs.get(side)).copied().unwrap_or(u32::MAX);
    let mut order: Vec<usize> = (0..costs.len()).collect();
    // A stable sort: of equally cheap parts the first ones are taken.
    order.sort_by_key(|number| cost(*number));
    let mut chosen = vec![0; costs.len()];
    for number in order.into_iter().take(count) {
        if let Some(slot) = chosen.get_mut(number) {
            *slot = 1 << side;
        }
    }
    chosen
}

/// The best choice for the parts from `number` on, for every number of parts still to choose.
fn exact(costs: &[[u32; 3]], low: usize, high: usize) -> Vec<u8> {
    let width = high + 1;
    let place = |low: usize, high: usize| low * width + high;
    const NEVER: u64 = u64::MAX / 2;
    let mut tables: Vec<Vec<(u64, u8)>> = Vec::with_capacity(costs.len() + 1);
    let mut last = vec![(NEVER, 0); (low + 1) * width];
    if let Some(slot) = last.first_mut() {
        *slot = (0, 0);
    }
    tables.push(last);
    for part in costs.iter().rev() {
        let after = tables.last().cloned().unwrap_or_default();
        let at = |low: usize, high: usize| after.get(place(low, high)).map_or(NEVER, |(cost, _)| *cost);
        let mut table = Vec::with_capacity(after.len());
        for need_low in 0..=low {
            for need_high in 0..=high {
                let mut best = (NEVER, 0);
                for (takes, cost) in (1_u8..).zip(part) {
                    let (a, b) = (usize::from(takes & 1), usize::from(takes >> 1));
                    if need_low >= a && need_high >= b {
                        let sum = at(need_low - a, need_high - b).saturating_add(u64::from(*cost));
                        if sum < best.0 {
                            best = (sum, takes);
                        }
                    }
                }
                // Of equally good choices the one that takes the first parts.
                let without = at(need_low, need_high);
                table.push(if without < best.0 { (without, 0) } else { best });
            }
        }
        tables.push(table);
    }
    let (mut need_low, mut need_high) = (low, high);
    let mut chosen = Vec::with_capacity(costs.len());
    for table in tables.iter().rev().take(costs.len()) {
        let takes = table.get(place(need_low, need_high)).map_or(0, |(_, takes)| *takes);
        need_low -= usize::from(takes & 1);
        need_high -= usize::from(takes >> 1);
        chosen.push(takes);
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::choose;

    #[test]
    fn the_fewest_facts() {
        assert_eq!(choose(&[[3, 9, 9], [1, 9, 9], [1, 9, 9]], 1, 0), (vec![0, 1, 0], true));
        // One part can do both more cheaply than two apart.
        assert_eq!(choose(&[[2, 2, 2], [2, 2, 2], [2, 2, 2]], 2, 2), (vec![3, 3, 0], true));
        assert_eq!(choose(&[[1, 9, 9], [9, 1, 9], [1, 1, 2]], 2, 2), (vec![1, 2, 3], true));
    }
}
