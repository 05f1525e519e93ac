//! Refusals that the form of a value gives while it is read.

use super::DateError;
use crate::diagnostic::{Code, fault};

pub(super) fn date<E: serde::de::Error>(error: &DateError) -> E {
    let (message, help) = error.parts();
    fault(Code::DossierInvalidDate, message, &[help.to_owned()])
}

pub(super) fn statement<E: serde::de::Error>(message: &str) -> E {
    fault(Code::DossierInvalidValue, message, &[])
}

/// A number without a fraction, as a whole number. The only place where the engine meets a float: some writers give
/// whole numbers as `4.0`.
pub(super) fn whole(value: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    (value.fract() == 0.0 && value.abs() < EXACT).then_some(value as i64)
}
