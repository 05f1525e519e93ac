//! How much is accepted, each bound with its reason. What is over a bound is refused with a message, never cut off.

/// Bytes of one file. The largest rule set of the source documents is about 40 kB and a dossier about 5 kB; more than a
/// hundredfold is a mistake, and parsing it would take over a second.
pub const FILE_BYTES: usize = 4 << 20;

/// How deep a document may nest. A condition nested deeper is not readable; it also bounds every recursion over documents.
pub const DEPTH: usize = 48;

/// How deep the conditions of a rule set may nest when each reference to a requirement counts as what it refers to. No
/// reader follows more than a few; it bounds every recursion over a program.
pub const LEVELS: usize = 400;

/// Items of one list in a dossier. The largest partnership has some 50 partners; the item number fits in 16 bits.
pub const ITEMS: usize = 2_000;

/// Items of all lists of one dossier together: bounds the time of an assessment.
pub const ITEMS_IN_ALL: usize = 8_000;

/// Statements about one fact. Respondents of one coalition; bounds the time of a test.
pub const STATEMENTS: usize = 100;

/// Answers of one dossier: all source documents together ask some 300.
pub const ANSWERS: usize = 2_000;

/// Requirements of one rule set. The longest instrument has 45.
pub const REQUIREMENTS: usize = 500;

/// Nodes of one compiled rule set: with [`ITEMS_IN_ALL`] it bounds the time of one assessment.
pub const NODES: usize = 20_000;

/// Work of one rule set: every test counts once for each list item it may read, at a nominal 20 items a list.
pub const COST: u64 = 2_000_000;

/// Roles of one `distinct`: its time doubles with every role (semantics.md, section 3).
pub const ROLES: usize = 6;

/// Faults shown of one document. Further ones are counted; nobody reads more at once.
pub const DIAGNOSTICS: usize = 100;
