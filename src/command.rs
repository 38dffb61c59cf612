//! The command line: what a coordinator or a script asks of a file without a browser.

mod compare;
mod convert;
mod deviations;
mod forget;
mod generate;
mod line;
mod merge;
mod publish;
mod stats;

use std::io::Write as _;
use std::process::ExitCode;

use line::Line;
use samverkanskartan::domain::{Day, Workspace};
use samverkanskartan::interchange::{self, ReadError};
use samverkanskartan::screen::changed::fault_in_file;
use samverkanskartan::screen::words::errors;

const HELP: &str = "\
samverkanskartan check FIL        läser filen och säger vad som är fel i den, och vilka
                                  konflikter som finns kvar
samverkanskartan format FIL       skriver filen i kanonisk form
samverkanskartan convert FIL --to ocel|xes|oparl|csv|ics
                                  skriver uppgifterna så som andra program läser dem;
                                  för csv säger --table vilken tabell: arenden (om inget
                                  sägs), steg, moten, punkter, beslut, narvaro,
                                  roster, antaganden, avvikelser eller bevakning
samverkanskartan stats FIL        räknar på ärendenas vägar; --json för program
samverkanskartan deviations FIL   prövar reglerna mot ärenden och möten; --json för program,
                                  --all för alla prövningar av ärenden, även utan iakttagelse;
                                  --day ÅÅÅÅ-MM-DD prövar som den dagen i stället för i dag
samverkanskartan generate --cases ANTAL --seed FRÖ [FIL]
                                  skriver påhittade ärenden i den inbyggda utgåvans struktur,
                                  eller i filens; samma frö ger alltid samma
samverkanskartan merge BAS VÅR DERAS
                                  gör en fil av två som har ändrats var för sig, post för
                                  post och fält för fält. BAS är den senaste gemensamma, och
                                  får vara tom eller saknas. Där båda har ändrat samma sak
                                  står vår kvar, och konflikten följer med i filen. Som
                                  sammanslagare i Git: merge %O %A %B -o %A
samverkanskartan diff FIL FIL     säger vad som skiljer den andra filen från den första
samverkanskartan forget FIL PERSON skriver filen utan personen, som nämns vid sin beteckning
                                  eller hela sitt namn; säger vad som togs bort och vilka
                                  ställen som är kvar att titta på
samverkanskartan publish FIL --site MAPP --to zip|html|dir|json -o UT
                                  ger ut filen: hela webbplatsen som zip eller mapp, en enda
                                  fil som öppnas från disk, eller bara uppgifterna. MAPP är
                                  den byggda webbplatsen. Hittas personnummer, telefonnummer,
                                  e-postadresser, konton eller länkar med nyckel ges inget ut,
                                  om inte --cut tar bort dem. --for all|members|us säger vilka
                                  det är till, --officials name|role hur tjänstepersoner står.
                                  --number, --date, --publisher och --note säger något om
                                  utgåvan, --since FIL vad som är nytt sedan den filen
samverkanskartan schema           skriver formatets JSON Schema

Det som efterfrågas skrivs till standard ut, eller till filen efter -o (--out).
Meddelanden skrivs till standard fel.
Slutkod: 0 allt är bra, 1 filen kan inte läsas eller skrivas, eller har konflikter kvar,
2 fel ord på kommandoraden.";

/// The edition the site is served with.
const EDITION: &[u8] = include_bytes!("../public/data/vasterbotten.json");

/// Why a command did not do what it was asked for.
enum Fault {
    /// The words on the command line make no command; what is wrong with them.
    Words(String),
    /// A file cannot be read or written, is not sound, or has conflicts left; why.
    File(String),
}

/// What a command has to say.
struct Answer {
    /// What was asked for.
    text: String,
    /// Whether that is written already, since it is no text.
    is_written: bool,
    /// What is left to be done about it, which ends the command as a fault does.
    left: Option<String>,
}

impl From<String> for Answer {
    fn from(text: String) -> Self {
        Self {
            text,
            is_written: false,
            left: None,
        }
    }
}

/// Runs one command. What is asked for goes to standard output, messages to standard error.
pub(crate) fn run(words: impl Iterator<Item = String>) -> ExitCode {
    let words: Vec<String> = words.collect();
    let done = Line::parse(&words).and_then(|line| {
        let answer = answer(&line)?;
        if !answer.is_written {
            put(&answer.text, line.option("out"))?;
        }
        answer.left.map_or(Ok(()), |left| Err(Fault::File(left)))
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Fault::File(why)) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
        Err(Fault::Words(why)) => {
            eprintln!("{why}\n\n{HELP}");
            ExitCode::from(2)
        }
    }
}

/// Does what a command asks for.
fn answer(line: &Line<'_>) -> Result<Answer, Fault> {
    let wants_help = line.flag("help");
    let text = match line.words() {
        _ if wants_help => Ok(format!("{HELP}\n")),
        ["help"] => Ok(format!("{HELP}\n")),
        ["check", file] => return line.allows(&[]).and(check(file)),
        ["merge", base, ours, theirs] => return merge::merge(line, base, ours, theirs),
        ["diff", before, after] => compare::compare(line, before, after),
        ["publish", file] => return publish::publish(line, file),
        ["forget", file, person] => forget::forget(line, file, person),
        ["format", file] => {
            line.allows(&["out"])?;
            Ok(interchange::write(&read(file)?))
        }
        ["convert", file] => convert::convert(line, file),
        ["stats", file] => stats::stats(line, file),
        ["deviations", file] => deviations::deviations(line, file),
        ["generate"] => generate::command(line, None),
        ["generate", template] => generate::command(line, Some(template)),
        ["schema"] => {
            line.allows(&["out"])?;
            Ok(format!("{:#}\n", interchange::schema()))
        }
        [] => Err(Fault::Words("Vad ska göras?".to_owned())),
        words => Err(Fault::Words(format!(
            "Det går inte att förstå: {}",
            words.join(" ")
        ))),
    };
    text.map(Answer::from)
}

fn check(file: &str) -> Result<Answer, Fault> {
    let workspace = read(file)?;
    for (collection, count) in workspace.records().counts() {
        eprintln!("{count:>6} {}", collection.name());
    }
    for remark in workspace.remarks() {
        let told = fault_in_file(&remark);
        eprintln!("Att se över: {} {}", told.what, told.advice);
    }
    Ok(Answer {
        text: String::new(),
        is_written: false,
        left: merge::told(&workspace, &workspace.records().conflicts),
    })
}

fn read(file: &str) -> Result<Workspace, Fault> {
    let bytes = std::fs::read(file)
        .map_err(|error| Fault::File(format!("{file} kan inte öppnas: {}", why(&error))))?;
    interchange::read_composed(&bytes).map_err(|error| Fault::File(refused(file, &error)))
}

/// Why a file cannot be opened or written, and what to do; what is rare is told in the system's
/// words.
fn why(error: &std::io::Error) -> String {
    use std::io::ErrorKind as Kind;
    let words = match error.kind() {
        Kind::NotFound => "det finns ingen sådan fil eller mapp. Se efter hur namnet stavas.",
        Kind::PermissionDenied => {
            "du har inte rätt till den. Ändra rättigheterna, eller välj en annan plats."
        }
        Kind::IsADirectory => "det är en mapp. Ange en fil.",
        Kind::NotADirectory => {
            "en del av sökvägen är en fil och ingen mapp. Se efter hur den stavas."
        }
        Kind::StorageFull => "det finns inte plats på disken. Frigör plats och försök igen.",
        Kind::ReadOnlyFilesystem => "disken kan bara läsas. Välj en annan plats.",
        _ => return format!("datorn säger ”{error}”."),
    };
    words.to_owned()
}

/// Why a file is not read, as the screen *Data* says it: what is wrong, where, and what to do.
fn refused(file: &str, error: &ReadError) -> String {
    let findings: &[_] = match error {
        ReadError::Findings(findings) => findings,
        _ => &[],
    };
    let all = std::iter::once(errors::read_error(error)).chain(findings.iter().map(fault_in_file));
    let told = all.map(|it| format!("{} {}", it.what, it.advice).trim().to_owned());
    format!("{file}: {}", told.collect::<Vec<_>>().join("\n"))
}

/// The day that planned things are held against: the one asked for, or today.
fn day(line: &Line<'_>) -> Result<Day, Fault> {
    if let Some(day) = line.option("day") {
        return day
            .parse()
            .map_err(|_| Fault::Words("--day behöver en dag, ÅÅÅÅ-MM-DD.".to_owned()));
    }
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let days = since.map_or(0, |since| since.as_secs() / (24 * 60 * 60));
    let days = i32::try_from(days).unwrap_or_default();
    Ok(Day::constant(1970, 1, 1)
        .checked_add(jiff::Span::new().days(days))
        .unwrap_or_default())
}

/// Hands the answer over. Whoever reads only its beginning, as `head` does, has got it too.
fn put(text: &str, file: Option<&str>) -> Result<(), Fault> {
    let wrong =
        |what: &str, error| Fault::File(format!("{what} kan inte skrivas: {}", why(&error)));
    let Some(file) = file else {
        let mut out = std::io::stdout().lock();
        let done = out.write_all(text.as_bytes()).and_then(|()| out.flush());
        return match done {
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            done => done.map_err(|error| wrong("Standard ut", error)),
        };
    };
    std::fs::write(file, text).map_err(|error| wrong(file, error))
}
