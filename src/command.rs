//! The command line: what a coordinator or a script asks of a file without a browser.

use std::process::ExitCode;

use samverkanskartan::interchange;

const HELP: &str = "\
samverkanskartan check FIL    läser filen och säger vad som är fel i den
samverkanskartan format FIL   skriver filen i kanonisk form, till standard ut
samverkanskartan schema       skriver formatets JSON Schema, till standard ut

Slutkod: 0 allt är bra, 1 filen kan inte läsas, 2 fel ord på kommandoraden.";

/// Runs one command. Results go to standard output, messages to standard error.
pub(crate) fn run(mut words: impl Iterator<Item = String>) -> ExitCode {
    match (words.next().as_deref(), words.next(), words.next()) {
        (Some("check"), Some(file), None) => with_file(&file, |workspace| {
            for (collection, count) in workspace.records().counts() {
                eprintln!("{count:>6} {collection}");
            }
        }),
        (Some("format"), Some(file), None) => with_file(&file, |workspace| {
            print!("{}", interchange::write(workspace));
        }),
        (Some("schema"), None, None) => {
            println!("{:#}", interchange::schema());
            ExitCode::SUCCESS
        }
        (Some("help" | "--help" | "-h"), ..) => {
            println!("{HELP}");
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("{HELP}");
            ExitCode::from(2)
        }
    }
}

fn with_file(file: &str, show: impl FnOnce(&samverkanskartan::domain::Workspace)) -> ExitCode {
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{file} kan inte öppnas: {error}");
            return ExitCode::FAILURE;
        }
    };
    match interchange::read(&bytes) {
        Ok(workspace) => {
            show(&workspace);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{file}: {error:#?}");
            ExitCode::FAILURE
        }
    }
}
