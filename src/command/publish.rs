//! An edition put together for those who read it.

use std::path::Path;

use samverkanskartan::domain::{Audience, Date, Edition, Unknown, Workspace};
use samverkanskartan::interchange::{self, ReadError};
use samverkanskartan::publish::{self, Files, Officials, Outgoing, Site, Unfit, secrets};
use samverkanskartan::screen::difference::sentences;
use samverkanskartan::screen::words::publish as words;

use super::line::Line;
use super::{Answer, Fault, day, read, refused, why};

const OPTIONS: [&str; 11] = [
    "to",
    "site",
    "out",
    "cut",
    "for",
    "officials",
    "number",
    "date",
    "publisher",
    "note",
    "since",
];

/// How an edition is given out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Zip,
    Page,
    Folder,
    Data,
}

/// Gives out a file.
pub(super) fn publish(line: &Line<'_>, file: &str) -> Result<Answer, Fault> {
    line.allows(&OPTIONS)?;
    let kind = match line.option("to") {
        Some("zip") => Kind::Zip,
        Some("html") => Kind::Page,
        Some("dir") => Kind::Folder,
        Some("json") => Kind::Data,
        Some(other) => return Err(Fault::Words(format!("{other} är inget sätt att ge ut."))),
        None => {
            return Err(Fault::Words(
                "--to behöver zip, html, dir eller json.".to_owned(),
            ));
        }
    };
    let out = line.option("out");
    let out = out
        .ok_or_else(|| Fault::Words("-o behöver en fil eller mapp att skriva till.".to_owned()))?;
    let workspace = read(file)?;
    let outgoing = outgoing(line, &workspace)?;
    let edition = outgoing
        .of(&workspace)
        .map_err(|error| not_whole(file, &error))?;
    let edition = without_secrets(line, file, edition)?;
    if kind == Kind::Data {
        write(Path::new(out), interchange::write(&edition).as_bytes())?;
    } else {
        let folder = line.option("site");
        let folder = folder.ok_or_else(|| {
            Fault::Words("--site behöver mappen med den byggda webbplatsen.".to_owned())
        })?;
        let site = Site::new(files_of(folder)?).and_then(|site| site.with(&edition));
        put(
            &site.map_err(|unfit| not_a_site(folder, &unfit))?,
            kind,
            folder,
            out,
        )?;
    }
    told(&edition, out);
    Ok(Answer {
        text: String::new(),
        is_written: true,
        left: None,
    })
}

fn put(site: &Site, kind: Kind, folder: &str, out: &str) -> Result<(), Fault> {
    let path = Path::new(out);
    match kind {
        Kind::Page => {
            let page = publish::single(site).map_err(|unfit| not_a_site(folder, &unfit))?;
            write(path, page.as_bytes())
        }
        Kind::Folder => {
            let is_taken = std::fs::read_dir(path).is_ok_and(|mut found| found.next().is_some());
            if is_taken {
                return Err(Fault::File(format!(
                    "{out} är inte tom, och det som ligger där kan höra till en äldre utgåva. Töm mappen eller ange en annan."
                )));
            }
            let files = site.put_up();
            files
                .iter()
                .try_for_each(|(name, bytes)| write(&path.join(name), bytes))
        }
        Kind::Zip | Kind::Data => {
            let zip = publish::zip(&site.put_up());
            let zip = zip.map_err(|error| Fault::File(format!("{out} kan inte göras: {error}")))?;
            write(path, &zip)
        }
    }
}

/// What is chosen on the command line.
fn outgoing(line: &Line<'_>, workspace: &Workspace) -> Result<Outgoing, Fault> {
    let audience = match line.option("for") {
        None | Some("all") => Audience::All,
        Some("members") => Audience::Members,
        Some("us") => Audience::Us,
        Some(other) => {
            return Err(Fault::Words(format!(
                "{other} är ingen krets: all, members eller us."
            )));
        }
    };
    let officials = match line.option("officials") {
        None | Some("name") => Officials::ByName,
        Some("role") => Officials::ByRole,
        Some(other) => {
            return Err(Fault::Words(format!(
                "{other} är inget sätt att nämna någon: name eller role."
            )));
        }
    };
    let number = line
        .option("number")
        .map(|_| line.number("number"))
        .transpose()?;
    let said = ["date", "publisher", "note", "since"];
    let is_said = said.iter().any(|name| line.option(name).is_some());
    let mut chosen = Outgoing {
        audience,
        officials,
        official: words::OFFICIAL.to_owned(),
        number,
        edition: None,
    };
    if is_said {
        chosen.edition = Some(edition(line, &chosen, workspace)?);
    }
    Ok(chosen)
}

/// What is said of the edition. What is new is told of what goes out, and of nothing else.
fn edition(line: &Line<'_>, chosen: &Outgoing, workspace: &Workspace) -> Result<Edition, Fault> {
    let date = match line.option("date") {
        Some(date) => date
            .parse()
            .map_err(|_| Fault::Words("--date behöver en dag, ÅÅÅÅ-MM-DD.".to_owned()))?,
        None => Date::day(day(line)?),
    };
    let news = match line.option("since") {
        Some(earlier) => {
            let [before, after] = [(earlier, &read(earlier)?), ("den nya utgåvan", workspace)]
                .map(|(file, it)| chosen.of(it).map_err(|error| not_whole(file, &error)));
            let told = sentences(&before?, &after?);
            told.into_iter().map(|it| it.sentence).collect()
        }
        None => Vec::new(),
    };
    let text = |name| line.option(name).unwrap_or_default().to_owned();
    Ok(Edition {
        date,
        publisher: text("publisher"),
        note: text("note"),
        news,
        unknown: Unknown::new(),
    })
}

/// The edition, when nothing in it is a secret or all of that was to be cut.
fn without_secrets(line: &Line<'_>, file: &str, edition: Workspace) -> Result<Workspace, Fault> {
    let found = secrets(&edition);
    if found.is_empty() {
        return Ok(edition);
    }
    let list: String = found
        .iter()
        .map(|secret| words::place(secret) + "\n")
        .collect();
    let count = match found.len() {
        1 => "En uppgift".to_owned(),
        count => format!("{count} uppgifter"),
    };
    if !line.flag("cut") {
        return Err(Fault::File(format!(
            "{list}{file} ges inte ut: {count} ser ut att vara privata. Ta bort dem ur filen, eller ge ut med --cut, som tar bort dem ur det som ges ut."
        )));
    }
    let cut =
        publish::cut(&edition, &found, words::CUT).map_err(|error| not_whole(file, &error))?;
    let left = secrets(&cut);
    if let Some(secret) = left.first() {
        return Err(Fault::File(format!(
            "{}\n{file} ges inte ut: det gick inte att ta bort allt som ser ut att vara privat. Ta bort det ur filen.",
            words::place(secret)
        )));
    }
    eprintln!("{list}{count} togs bort ur det som ges ut. Filen är orörd.");
    Ok(cut)
}

fn told(edition: &Workspace, out: &str) {
    let records = edition.records();
    let count: usize = records.counts().iter().map(|(_, count)| count).sum();
    let number = records.revision;
    eprintln!("{out}: utgåva {number}, {count} poster. Ändringsloggen och utkasten är inte med.");
}

fn not_whole(file: &str, error: &ReadError) -> Fault {
    let why = refused(file, error);
    Fault::File(format!(
        "{why}\nDet som skulle ges ut går inte ihop när det som inte är för alla är borttaget."
    ))
}

fn not_a_site(folder: &str, unfit: &Unfit) -> Fault {
    let why = words::why_unfit(unfit);
    Fault::File(format!(
        "{folder} är ingen hel webbplats: {why}. Bygg den med make build, eller packa upp en utgiven zip på nytt."
    ))
}

/// Every file in a folder and the folders in it.
fn files_of(folder: &str) -> Result<Files, Fault> {
    let mut files = Files::new();
    let mut folders = vec![Path::new(folder).to_owned()];
    let wrong = |path: &Path, error| {
        Fault::File(format!(
            "{} kan inte läsas: {}",
            path.display(),
            why(&error)
        ))
    };
    while let Some(open) = folders.pop() {
        let entries = std::fs::read_dir(&open).map_err(|error| wrong(&open, error))?;
        for entry in entries {
            let path = entry.map_err(|error| wrong(&open, error))?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).unwrap_or(&path);
            let parts = name
                .components()
                .map(|part| part.as_os_str().to_string_lossy());
            let name = parts.collect::<Vec<_>>().join("/");
            files.insert(
                name,
                std::fs::read(&path).map_err(|error| wrong(&path, error))?,
            );
        }
    }
    Ok(files)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let wrong = |error| {
        Fault::File(format!(
            "{} kan inte skrivas: {}",
            path.display(),
            why(&error)
        ))
    };
    if let Some(folder) = path.parent().filter(|it| !it.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(wrong)?;
    }
    std::fs::write(path, bytes).map_err(wrong)
}
