//! Refusals of the core as Python exceptions.

use kansrijk::diagnostic::Code;
use kansrijk::{Diagnostic, Diagnostics};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

/// What was refused.
#[derive(Debug, Clone, Copy)]
pub enum Of {
    Dossier,
    RuleSet,
}

/// The exception that carries these faults, and prints as the command line prints them.
pub fn refusal(py: Python<'_>, of: Of, faults: &Diagnostics) -> PyErr {
    make(py, of, faults).unwrap_or_else(|error| error)
}

fn make(py: Python<'_>, of: Of, faults: &Diagnostics) -> PyResult<PyErr> {
    let module = py.import("kansrijk._errors")?;
    let about_rules = |code: Code| matches!(code, Code::UnknownRuleSet | Code::NotInForce);
    let name = match of {
        _ if !faults.is_empty() && faults.iter().all(|fault| fault.code.is_limit()) => "LimitError",
        Of::Dossier if faults.iter().all(|fault| !about_rules(fault.code)) => "DossierError",
        _ => "RuleSetError",
    };
    let diagnostics = faults.iter().map(|fault| diagnostic(&module, fault, faults.name()));
    let diagnostics: Vec<_> = diagnostics.collect::<PyResult<_>>()?;
    let arguments = (faults.to_string(), PyTuple::new(py, diagnostics)?);
    Ok(PyErr::from_value(module.getattr(name)?.call1(arguments)?))
}

fn diagnostic<'py>(module: &Bound<'py, PyModule>, fault: &Diagnostic, name: &str) -> PyResult<Bound<'py, PyAny>> {
    let position = fault.position.map(|position| (position.line, position.column));
    module.getattr("Diagnostic")?.call1((
        fault.code.id(),
        fault.severity().id(),
        fault.message.as_str(),
        name,
        fault.path.to_string(),
        position.map(|(line, _)| line),
        position.map(|(_, column)| column),
        PyTuple::new(module.py(), &fault.help)?,
    ))
}
