//! The order of functions in a module: those that are alike side by side.
//!
//! Compression finds what was there before within a window, which is far smaller than the module. Generic code is there
//! again for every type that it is compiled for, but not nearby.

use std::collections::BTreeMap;
use std::ops::Range;

/// How many bytes make a piece, by which functions are compared.
const PIECE: usize = 6;
/// A piece that stands in more functions tells nothing of them.
const COMMON: usize = 60;
/// The functions just before, to which the next has to be alike, in bytes: gzip looks back 32,768.
const WINDOW: usize = 20_000;
/// So that a short function is not taken for one piece that it shares.
const SHORT: usize = 20;

const CUSTOM: u8 = 0;
const IMPORT: u8 = 2;
const CODE: u8 = 10;

/// The same module with names for its functions that sort by the order in which they should stand; nothing where it is
/// not understood.
pub fn with_names(module: &[u8]) -> Option<Vec<u8>> {
    let sections = sections(module)?;
    let of = |kind| sections.iter().find(|section| section.kind == kind);
    let imported = usize::try_from(Reader { bytes: module, at: of(IMPORT)?.content.start }.number()?).ok()?;
    let bodies = bodies(module, of(CODE)?.content.clone())?;
    let mut named = module.get(..8)?.to_vec();
    for section in sections.iter().filter(|section| section.kind != CUSTOM) {
        named.extend_from_slice(module.get(section.whole.clone())?);
    }
    named.extend(name_section(imported, &places(&bodies)));
    Some(named)
}

struct Section {
    kind: u8,
    whole: Range<usize>,
    content: Range<usize>,
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    /// The next number: seven bits in each byte, the lowest first.
    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return u32::try_from(number).ok();
            }
        }
        None
    }

    /// What follows its own length.
    fn piece(&mut self) -> Option<Range<usize>> {
        let length = usize::try_from(self.number()?).ok()?;
        let piece = self.at..self.at.checked_add(length)?;
        self.at = piece.end;
        (piece.end <= self.bytes.len()).then_some(piece)
    }
}

fn sections(module: &[u8]) -> Option<Vec<Section>> {
    let mut reader = Reader { bytes: module, at: 8 };
    let mut sections = Vec::new();
    while let Some(kind) = module.get(reader.at) {
        let start = reader.at;
        reader.at += 1;
        let content = reader.piece()?;
        sections.push(Section { kind: *kind, whole: start..content.end, content });
    }
    Some(sections)
}

fn bodies(module: &[u8], section: Range<usize>) -> Option<Vec<&[u8]>> {
    let mut reader = Reader { bytes: module, at: section.start };
    (0..reader.number()?).map(|_| module.get(reader.piece()?)).collect()
}

/// The place of each function: first the longest, then always the one that is most like those before it.
fn places(bodies: &[&[u8]]) -> Vec<usize> {
    let pieces = pieces(bodies);
    let mut owners: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
    for (function, own) in pieces.iter().enumerate() {
        own.iter().for_each(|piece| owners.entry(piece).or_default().push(function));
    }
    let mut alike = vec![0_usize; bodies.len()];
    let mut nearby: BTreeMap<&[u8], usize> = BTreeMap::new();
    let mut places = vec![usize::MAX; bodies.len()];
    let (mut order, mut first, mut size): (Vec<usize>, usize, usize) = (Vec::new(), 0, 0);
    for place in 0..bodies.len() {
        // Compared as fractions, without division; the longer one where they are as much alike.
        let better = |one: &usize, other: &usize| {
            let (of_one, of_other) = (pieces[*one].len() + SHORT, pieces[*other].len() + SHORT);
            let by_likeness = (alike[*one] * of_other).cmp(&(alike[*other] * of_one));
            by_likeness.then(bodies[*one].len().cmp(&bodies[*other].len())).then(other.cmp(one))
        };
        let Some(next) = (0..bodies.len()).filter(|one| places[*one] == usize::MAX).max_by(better) else { break };
        places[next] = place;
        order.push(next);
        size += bodies[next].len();
        for piece in &pieces[next] {
            let count = nearby.entry(piece).or_default();
            *count += 1;
            if *count == 1 {
                owners[piece].iter().for_each(|owner| alike[*owner] += 1);
            }
        }
        while size > WINDOW && first + 1 < order.len() {
            let gone = order[first];
            (first, size) = (first + 1, size - bodies[gone].len());
            for piece in &pieces[gone] {
                let count = nearby.entry(piece).or_default();
                *count -= 1;
                if *count == 0 {
                    owners[piece].iter().for_each(|owner| alike[*owner] -= 1);
                }
            }
        }
    }
    places
}

/// The pieces of each function that some others have too.
fn pieces<'a>(bodies: &[&'a [u8]]) -> Vec<Vec<&'a [u8]>> {
    let own = |body: &&'a [u8]| {
        let mut own: Vec<&[u8]> = body.windows(PIECE).collect();
        own.sort_unstable();
        own.dedup();
        own
    };
    let mut all: Vec<Vec<&[u8]>> = bodies.iter().map(own).collect();
    let mut counts: BTreeMap<&[u8], usize> = BTreeMap::new();
    for piece in all.iter().flatten() {
        *counts.entry(piece).or_default() += 1;
    }
    for own in &mut all {
        own.retain(|piece| (2..COMMON).contains(&counts[piece]));
    }
    all
}

/// A name for each function, which sorts by its place; those that are imported keep theirs.
fn name_section(imported: usize, places: &[usize]) -> Vec<u8> {
    const FUNCTIONS: u8 = 1;
    let mut names = number(places.len());
    for (function, place) in places.iter().enumerate() {
        let name = format!("{place:05}");
        names.extend(number(imported + function));
        names.extend(number(name.len()));
        names.extend(name.into_bytes());
    }
    let mut content = vec![4];
    content.extend(b"name");
    content.push(FUNCTIONS);
    content.extend(number(names.len()));
    content.extend(names);
    let mut section = vec![CUSTOM];
    section.extend(number(content.len()));
    section.extend(content);
    section
}

fn number(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 0x7f {
        bytes.push(u8::try_from(number & 0x7f).unwrap_or_default() | 0x80);
        number >>= 7;
    }
    bytes.push(u8::try_from(number).unwrap_or_default());
    bytes
}
