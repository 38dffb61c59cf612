//! The words of a command line: a command, and options in any place.

use super::Fault;

/// Options that are followed by a value, by their long name.
const WITH_VALUE: [&str; 14] = [
    "to",
    "table",
    "out",
    "cases",
    "seed",
    "day",
    "site",
    "for",
    "officials",
    "number",
    "date",
    "publisher",
    "note",
    "since",
];

/// Options that are not.
const FLAGS: [&str; 4] = ["json", "all", "cut", "help"];

/// A command line, taken apart.
pub(super) struct Line<'a> {
    words: Vec<&'a str>,
    options: Vec<(&'a str, &'a str)>,
}

impl<'a> Line<'a> {
    /// Takes the words apart: `--to xes` and `--to=xes` are the same, and what follows `--` is
    /// no option.
    pub(super) fn parse(given: &'a [String]) -> Result<Self, Fault> {
        let mut line = Self {
            words: Vec::new(),
            options: Vec::new(),
        };
        let mut given = given.iter().map(String::as_str);
        while let Some(word) = given.next() {
            let option = match word {
                "--" => {
                    line.words.extend(given);
                    break;
                }
                "-o" => "out",
                "-h" => "help",
                word => match word.strip_prefix("--") {
                    Some(option) => option,
                    None if word.starts_with('-') && word.len() > 1 => return Err(unknown(word)),
                    None => {
                        line.words.push(word);
                        continue;
                    }
                },
            };
            let (name, value) = match option.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (option, None),
            };
            let value = match value {
                None if FLAGS.contains(&name) => Some(""),
                None if WITH_VALUE.contains(&name) => given.next(),
                Some(value) if WITH_VALUE.contains(&name) => Some(value),
                _ => return Err(unknown(word)),
            };
            let missing = || Fault::Words(format!("Efter {word} saknas något."));
            line.options.push((name, value.ok_or_else(missing)?));
        }
        Ok(line)
    }

    /// The words that are no options.
    pub(super) fn words(&self) -> &[&'a str] {
        &self.words
    }

    /// The value of an option.
    pub(super) fn option(&self, name: &str) -> Option<&'a str> {
        let mut options = self.options.iter();
        options.find(|(it, _)| *it == name).map(|(_, value)| *value)
    }

    /// Whether an option without a value stands there.
    pub(super) fn flag(&self, name: &str) -> bool {
        self.option(name).is_some()
    }

    /// The number an option gives.
    pub(super) fn number<N: std::str::FromStr>(&self, name: &str) -> Result<N, Fault> {
        let number = self.option(name).and_then(|value| value.parse().ok());
        number.ok_or_else(|| Fault::Words(format!("--{name} behöver ett heltal.")))
    }

    /// That no option stands there that the command does not know.
    pub(super) fn allows(&self, known: &[&str]) -> Result<(), Fault> {
        let mut options = self.options.iter();
        match options.find(|(name, _)| !known.contains(name)) {
            Some((name, _)) => Err(unknown(&format!("--{name}"))),
            None => Ok(()),
        }
    }
}

fn unknown(option: &str) -> Fault {
    Fault::Words(format!("{option} går inte att använda här."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(words: &str) -> Vec<String> {
        words.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn options_may_stand_anywhere() {
        for words in [
            "convert a.json --to xes -o b.xes",
            "--to=xes convert --out b.xes a.json",
            "--to xes -o b.xes -- convert a.json",
        ] {
            let words = strings(words);
            let line = Line::parse(&words).ok().unwrap();
            assert_eq!(line.words(), ["convert", "a.json"]);
            assert_eq!(line.option("to"), Some("xes"));
            assert_eq!(line.option("out"), Some("b.xes"));
            assert!(line.allows(&["to", "out"]).is_ok());
            assert!(line.allows(&["to"]).is_err());
        }
    }

    #[test]
    fn what_no_command_knows_is_refused() {
        for words in ["stats a --jsn", "-x", "convert a --to", "stats --json=1"] {
            assert!(Line::parse(&strings(words)).is_err(), "{words}");
        }
    }
}
