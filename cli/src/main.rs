//! `kansrijk`: assess Kansrijke Start coalitions from the command line.
//!
//! It reads files, hands them to the engine and writes what the engine says. What can be decided or worded about an
//! assessment is decided and worded there.

mod arguments;
mod assess;
mod chosen;
mod exit;
mod input;
mod new;
mod output;
mod refusal;
mod report;
mod rules;
mod show;
mod sources;
mod words;

use arguments::{Arguments, Command, RulesCommand};
use clap::{CommandFactory, FromArgMatches};
use exit::Exit;
use output::Console;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut command = Arguments::command();
    // Made only when it is asked for: it reads all rule sets.
    if std::env::args_os().any(|argument| argument == "--version") {
        command = command.long_version(rules::versions());
    }
    let arguments = Arguments::from_arg_matches(&command.get_matches()).unwrap_or_else(|error| error.exit());
    let mut console = Console::new();
    run(&arguments.command, &mut console).into()
}

fn run(command: &Command, console: &mut Console) -> Exit {
    match command {
        Command::Assess(asked) => assess::run(asked, console),
        Command::Rules(RulesCommand::List(reader)) => rules::list(reader.language, console),
        Command::Rules(RulesCommand::Show { name, reader }) => show::run(name, reader.language, console),
        Command::Rules(RulesCommand::Check { files }) => rules::check(files, console),
        Command::Rules(RulesCommand::Schema { kind }) => rules::schema(*kind, console),
        Command::New(asked) => new::run(asked, console),
        Command::Sources(asked) => sources::run(asked, console),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Arguments::command(), "kansrijk", &mut script);
            console.print(&String::from_utf8_lossy(&script))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::arguments::Arguments;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        Arguments::command().debug_assert();
    }
}
