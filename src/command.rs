//! The command line: what a coordinator or a script asks of a file without a browser.

mod generate;

use std::process::ExitCode;

use samverkanskartan::interchange;

const HELP: &str = "\
samverkanskartan check FIL    läser filen och säger vad som är fel i den
samverkanskartan format FIL   skriver filen i kanonisk form, till standard ut
samverkanskartan schema       skriver formatets JSON Schema, till standard ut
samverkanskartan generate FIL ANTAL FRÖ
                              skriver filen med så många påhittade ärenden i stället för
                              sina egna, till standard ut; samma frö ger alltid samma

Slutkod: 0 allt är bra, 1 filen kan inte läsas, 2 fel ord på kommandoraden.";

/// Runs one command. Results go to standard output, messages to standard error.
pub(crate) fn run(words: impl Iterator<Item = String>) -> ExitCode {
    let words: Vec<String> = words.collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["check", file] => with_file(file, |workspace| {
            for (collection, count) in workspace.records().counts() {
                eprintln!("{count:>6} {collection}");
            }
        }),
        ["format", file] => with_file(file, |workspace| {
            print!("{}", interchange::write(workspace));
        }),
        ["generate", file, count, seed] => generated(file, count, seed),
        ["schema"] => {
            println!("{:#}", interchange::schema());
            ExitCode::SUCCESS
        }
        ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("{HELP}");
            ExitCode::from(2)
        }
    }
}

fn generated(file: &str, count: &str, seed: &str) -> ExitCode {
    let (Ok(count), Ok(seed)) = (count.parse(), seed.parse()) else {
        eprintln!("ANTAL och FRÖ är heltal.");
        return ExitCode::from(2);
    };
    with_file(file, |workspace| {
        match generate::generate(workspace, count, seed) {
            Ok(made) => print!("{}", interchange::write(&made)),
            Err(findings) => eprintln!("{findings:#?}"),
        }
    })
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
