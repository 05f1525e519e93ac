//! The same work on many things, on all cores.

use std::sync::{Mutex, PoisonError};
use std::thread;

/// Does the same with each; the results stand in the order of what was given. Each thread has a worker of its own.
pub fn in_parallel<T: Send, R: Send, W: FnMut(T) -> R>(given: Vec<T>, worker: impl Fn() -> W + Sync) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, usize::from).min(given.len());
    if cores <= 1 {
        return given.into_iter().map(worker()).collect();
    }
    // Each takes the next that nobody took: one large dossier holds up no other.
    let next = Mutex::new(given.into_iter().enumerate());
    let take = || next.lock().unwrap_or_else(PoisonError::into_inner).next();
    let mut results = thread::scope(|scope| {
        let work = || {
            let (mut worker, mut done) = (worker(), Vec::new());
            while let Some((place, one)) = take() {
                done.push((place, worker(one)));
            }
            done
        };
        let threads: Vec<_> = (1..cores).map(|_| scope.spawn(work)).collect();
        let mut results = work();
        for thread in threads {
            match thread.join() {
                Ok(done) => results.extend(done),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        results
    });
    results.sort_by_key(|(place, _)| *place);
    results.into_iter().map(|(_, result)| result).collect()
}
