//! Compiles regular expressions to the table that `src/text/pattern.rs` runs.
//!
//! All patterns share one deterministic automaton. Many of its states differ from another one in a few bytes only ("on
//! every other byte, start again"), so a state lists where it differs and names the other one (Kumar et al. 2006).

#![allow(clippy::indexing_slicing, reason = "a panic here is a build that fails")]

use std::collections::BTreeMap;
use std::fmt::Write as _;

use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::nfa::thompson;
use regex_automata::util::primitives::StateID;
use regex_automata::{Anchored, Input, MatchKind};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// The automaton of all patterns.
#[derive(Default)]
struct Machine {
    states: Vec<State>,
    starts: Vec<usize>,
}

#[derive(Clone)]
struct State {
    /// Whether the text matches that ends here.
    accepts: bool,
    /// The next state for every byte.
    next: Vec<usize>,
}

/// Where a state differs from another one: first and last byte, and the next state.
type Edges = Vec<(u8, u8, usize)>;

/// The Rust code of the patterns in a file of names, tabs and regular expressions.
pub(crate) fn code(file: &str) -> Result<String> {
    let (mut machine, mut patterns) = (Machine::default(), Vec::new());
    for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (name, pattern) = line.split_once('\t').ok_or_else(|| format!("expected name, tab, pattern: {line}"))?;
        machine.add(pattern)?;
        patterns.push((name, pattern.replace('`', "'")));
    }
    let machine = machine.smallest();
    let (places, table) = machine.table()?;
    let (mut fields, mut values) = (String::new(), String::new());
    for ((name, pattern), start) in patterns.iter().zip(&machine.starts) {
        writeln!(fields, "    /// `{pattern}`\n    pub {name}: Pattern,")?;
        writeln!(values, "    {name}: Pattern {{ start: {} }},", places[*start])?;
    }
    Ok(format!(
        "/// The compiled patterns, by their names in `data/patterns.tsv`.\npub struct Patterns {{\n{fields}}}\n\n\
         /// All of them.\npub(crate) const PATTERNS: Patterns = Patterns {{\n{values}}};\n\n{table}"
    ))
}

impl Machine {
    /// Adds the automaton of one pattern, anchored at its start.
    fn add(&mut self, pattern: &str) -> Result<()> {
        let dfa = dense::Builder::new()
            .configure(dense::Config::new().start_kind(StartKind::Anchored).match_kind(MatchKind::All))
            .thompson(thompson::Config::new().shrink(true))
            .build(pattern)?;
        let start = dfa.start_state_forward(&Input::new("").anchored(Anchored::Yes))?;
        let first = self.states.len();
        self.starts.push(first);
        let (mut found, mut numbers) = (vec![start], BTreeMap::from([(start, first)]));
        while let Some(id) = found.get(self.states.len() - first).copied() {
            let mut number = |id: StateID| {
                *numbers.entry(id).or_insert_with(|| {
                    found.push(id);
                    first + found.len() - 1
                })
            };
            let next = (0..=255).map(|byte| number(dfa.next_state(id, byte))).collect();
            // The library tells a match one byte later.
            self.states.push(State { accepts: dfa.is_match_state(dfa.next_eoi_state(id)), next });
        }
        Ok(())
    }

    /// The same with each set of equivalent states as one (Moore 1956), in the order in which bytes lead to them.
    fn smallest(&self) -> Self {
        let (mut classes, mut count) = (vec![0; self.states.len()], 1);
        loop {
            let mut numbers = BTreeMap::new();
            let classed = |state: &State| (state.accepts, state.next.iter().map(|to| classes[*to]).collect::<Vec<_>>());
            let finer: Vec<usize> = self
                .states
                .iter()
                .map(|state| {
                    let new = numbers.len();
                    *numbers.entry(classed(state)).or_insert(new)
                })
                .collect();
            classes = finer;
            if numbers.len() == count {
                break;
            }
            count = numbers.len();
        }
        let (mut order, mut numbers) = (Vec::new(), BTreeMap::new());
        let mut waiting: Vec<usize> = self.starts.iter().rev().copied().collect();
        while let Some(state) = waiting.pop() {
            numbers.entry(classes[state]).or_insert_with(|| {
                order.push(state);
                waiting.extend(self.states[state].next.iter().rev());
                order.len() - 1
            });
        }
        let number = |state: usize| numbers[&classes[state]];
        let state = |state: &State| State { next: state.next.iter().map(|to| number(*to)).collect(), ..state.clone() };
        Self {
            states: order.iter().map(|old| state(&self.states[*old])).collect(),
            starts: self.starts.iter().map(|start| number(*start)).collect(),
        }
    }

    /// For each state an earlier one, or itself, and where they differ.
    fn differences(&self) -> Vec<(usize, Edges)> {
        let all = self.states.iter().enumerate().map(|(at, state)| {
            let from = (0..at).map(|other| (other, edges(&state.next, |byte| self.states[other].next[byte])));
            let own = edges(&state.next, |_| self.dead());
            std::iter::once((at, own)).chain(from).min_by_key(|(_, edges)| edges.len()).unwrap_or((at, Vec::new()))
        });
        all.collect()
    }

    /// The state from which nothing matches.
    fn dead(&self) -> usize {
        let is_dead = |at: usize, state: &State| !state.accepts && state.next.iter().all(|to| *to == at);
        self.states.iter().enumerate().position(|(at, state)| is_dead(at, state)).unwrap_or(usize::MAX)
    }

    /// The row at which each state starts, and the code of the table.
    fn table(&self) -> Result<(Vec<usize>, String)> {
        let differences = self.differences();
        let mut rows = 0;
        let places: Vec<usize> = differences
            .iter()
            .map(|(_, edges)| {
                rows += 1 + edges.len();
                rows - 1 - edges.len()
            })
            .collect();
        let (mut lows, mut widths, mut steps) = (Vec::new(), Vec::new(), Vec::new());
        for ((place, state), (other, edges)) in places.iter().zip(&self.states).zip(&differences) {
            let end = place + 1 + edges.len();
            lows.push(u8::try_from(edges.len())?);
            widths.push(u8::from(state.accepts));
            steps.push(i16::try_from(places[*other].cast_signed() - place.cast_signed())?);
            for (low, high, next) in edges {
                lows.push(*low);
                widths.push(high - low);
                steps.push(i16::try_from(places[*next].cast_signed() - end.cast_signed())?);
            }
        }
        let code = format!(
            "const LOWS: [u8; {rows}] = {lows:?};\nconst WIDTHS: [u8; {rows}] = {widths:?};\n\
             const STEPS: [i16; {rows}] = {steps:?};\n"
        );
        Ok((places, code))
    }
}

/// The runs of bytes for which the next state is not this one.
fn edges(next: &[usize], other: impl Fn(usize) -> usize) -> Edges {
    let mut edges = Edges::new();
    for ((byte, at), to) in (0..=255).zip(0..).zip(next) {
        if other(at) == *to {
            continue;
        }
        match edges.last_mut() {
            Some((_, high, last)) if *high + 1 == byte && last == to => *high = byte,
            _ => edges.push((byte, byte, *to)),
        }
    }
    edges
}
