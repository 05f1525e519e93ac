//! The command line as its users meet it: the program itself, run with arguments, files and streams.

mod assess;
mod bad_input;
mod bad_rules;
mod links;
mod new;
mod rules;
mod run;
mod sources;
mod streams;
