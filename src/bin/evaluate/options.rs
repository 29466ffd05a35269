//! The command line.

use std::path::PathBuf;

use crate::gold::Trouble;

/// What `--help` prints.
pub(crate) const USAGE: &str = "\
Scores the analysis on gold files.

evaluate [--corpora DIR] [--only a,b] [--json] [--errors N] [--floors FILE] [--fold K/N] [--network FILE]

  --corpora DIR   the folder of gold files (../shared/corpora)
  --only a,b      some of quotes, articles, speakers, countries, claims, seed
  --json          one JSON object instead of tables
  --errors N      errors by kind, the first N of each with their text
  --floors FILE   end with status 1 and name each score below its floor
  --fold K/N      every Nth document of quotes/train.jsonl, from the Kth on, instead of the other files
  --network FILE  this attribution model instead of the one that is built in
";

/// One folder of gold files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measure {
    Quotes,
    Articles,
    Speakers,
    Countries,
    Claims,
    Seed,
}

impl Measure {
    const ALL: [Self; 6] = [Self::Quotes, Self::Articles, Self::Speakers, Self::Countries, Self::Claims, Self::Seed];

    /// The folder's name.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Quotes => "quotes",
            Self::Articles => "articles",
            Self::Speakers => "speakers",
            Self::Countries => "countries",
            Self::Claims => "claims",
            Self::Seed => "seed",
        }
    }
}

/// Every `of`th document, from the `part`th on, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fold {
    pub(crate) part: usize,
    pub(crate) of: usize,
}

impl Fold {
    /// Whether the document at an index (from 0) belongs to it.
    pub(crate) fn holds(self, at: usize) -> bool {
        at % self.of == self.part - 1
    }
}

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    pub(crate) corpora: PathBuf,
    pub(crate) only: Vec<Measure>,
    /// Whether `only` was given: a missing folder is then an error.
    pub(crate) only_named: bool,
    pub(crate) json: bool,
    pub(crate) errors: usize,
    pub(crate) floors: Option<PathBuf>,
    pub(crate) fold: Option<Fold>,
    pub(crate) network: Option<PathBuf>,
}

/// Reads the arguments; `None`: help was asked for.
pub(crate) fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Option<Options>, Trouble> {
    let mut options = Options {
        corpora: PathBuf::from("../shared/corpora"),
        only: Measure::ALL.to_vec(),
        only_named: false,
        json: false,
        errors: 0,
        floors: None,
        fold: None,
        network: None,
    };
    while let Some(option) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| Trouble::new(format!("{option} needs a value")));
        match option.as_str() {
            "--help" | "-h" => return Ok(None),
            "--json" => options.json = true,
            "--corpora" => options.corpora = value()?.into(),
            "--floors" => options.floors = Some(value()?.into()),
            "--errors" => options.errors = number(&option, &value()?)?,
            "--network" => options.network = Some(value()?.into()),
            "--fold" => options.fold = Some(fold(&value()?)?),
            "--only" => {
                options.only = value()?.split(',').map(measure).collect::<Result<_, _>>()?;
                options.only_named = true;
            }
            _ => return Err(Trouble::new(format!("unknown option {option}\n\n{USAGE}"))),
        }
    }
    if options.fold.is_some() {
        if options.only_named && options.only != [Measure::Quotes] {
            return Err(Trouble::new("--fold is for --only quotes"));
        }
        options.only = vec![Measure::Quotes];
        options.only_named = true;
    }
    Ok(Some(options))
}

fn measure(name: &str) -> Result<Measure, Trouble> {
    let found = Measure::ALL.into_iter().find(|measure| measure.as_str() == name);
    found.ok_or_else(|| Trouble::new(format!("--only knows no {name:?}\n\n{USAGE}")))
}

fn number(option: &str, value: &str) -> Result<usize, Trouble> {
    value.parse().map_err(|_| Trouble::new(format!("{option} needs a number, not {value:?}")))
}

fn fold(value: &str) -> Result<Fold, Trouble> {
    let parts = value.split_once('/').and_then(|(part, of)| Some((part.parse().ok()?, of.parse().ok()?)));
    match parts {
        Some((part, of)) if 1 <= part && part <= of => Ok(Fold { part, of }),
        _ => Err(Trouble::new(format!("--fold needs K/N with 1 <= K <= N, not {value:?}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Option<Options>, String> {
        parse(line.split_whitespace().map(str::to_owned)).map_err(|trouble| trouble.to_string())
    }

    #[test]
    fn options_are_read_or_refused_by_name() {
        let options = read("--only countries,seed --json --errors 3").unwrap().unwrap();
        assert_eq!(options.only, [Measure::Countries, Measure::Seed]);
        assert!(options.json && options.errors == 3);
        assert_eq!(read("--fold 2/5").unwrap().unwrap().fold, Some(Fold { part: 2, of: 5 }));
        assert_eq!(read("--help"), Ok(None));
        for (line, says) in [
            ("--speed", "unknown option --speed"),
            ("--only quotes,towns", "knows no \"towns\""),
            ("--corpora", "needs a value"),
            ("--errors many", "needs a number"),
            ("--fold 6/5", "1 <= K <= N"),
            ("--fold 0/5", "1 <= K <= N"),
            ("--fold 1/5 --only seed", "--only quotes"),
        ] {
            let message = read(line).unwrap_err();
            assert!(message.contains(says), "{line}: {message}");
        }
    }

    #[test]
    fn the_folds_are_parts_of_the_whole() {
        let of = |part| (0..7).filter(|&at| Fold { part, of: 3 }.holds(at)).collect::<Vec<_>>();
        assert_eq!((of(1), of(2), of(3)), (vec![0, 3, 6], vec![1, 4], vec![2, 5]));
    }
}
