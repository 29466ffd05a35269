//! Features of all candidates of a source together, and agreement in number, gender and kind.

use super::{Clues, FAR};
use crate::evidence::Evidence;
use crate::model::clues::small;
use crate::order;
use crate::speaker::choice::{Chooser, Who};
use crate::speaker::entity::EntityKind;
use crate::speaker::nominal::Sort;
use crate::speaker::pronoun::Person;
use crate::speaker::someone::Someone;
use crate::speaker::source_phrase::Source;

impl Chooser<'_, '_> {
    /// The clues of all candidates of a source.
    pub(in crate::speaker) fn clues(&self, at: usize, candidates: &[Who]) -> Vec<Clues> {
        let Some(source) = self.sources.get(at) else { return Vec::new() };
        let mut common = source.common.clone();
        let block = self.resolver.article.document.block_at(source.tokens.start);
        let here = |other: &usize| {
            self.sources.get(*other).is_some_and(|s| self.resolver.article.document.block_at(s.tokens.start) == block)
        };
        common.line_before = small((0..at).rev().take(12).take_while(here).count());
        let mut out: Vec<Clues> = candidates.iter().map(|&who| self.describe(at, source, &common, who)).collect();
        // How many fit, and the rank among them.
        let mut order: Vec<usize> = (0..out.len()).collect();
        order::by_score(&mut order, |&place| -i64::from(out.get(place).map_or(FAR, |clues| clues.back)));
        let fits = small(out.iter().filter(|clues| clues.agrees > 0 && clues.who < 2).count());
        let mut rank_fit = 0;
        for (rank, place) in order.into_iter().enumerate() {
            if let Some(clues) = out.get_mut(place) {
                clues.rank = small(rank);
                clues.rank_fit = rank_fit;
                clues.fits = fits;
                rank_fit += i16::from(clues.agrees > 0 && clues.who < 2);
            }
        }
        out
    }

    #[allow(clippy::too_many_lines, reason = "one clue after the other")]
    fn describe(&self, at: usize, source: &Source, common: &Clues, who: Who) -> Clues {
        let resolver = self.resolver;
        let mut clues = common.clone();
        let rule = source.rule;
        let Who::Someone(one) = who else {
            clues.who = 3;
            clues.rule = i16::from(rule.is_none());
            clues.back = FAR;
            return clues;
        };
        let Some(someone) = self.everyone.list.get(one) else { return clues };
        let alone = &someone.alone;
        clues = Clues {
            who: if source.itself == Some(one) { 2 } else { alone.who },
            nature: alone.nature,
            gender: alone.gender,
            name_words: alone.name_words,
            names: alone.names,
            mentions: alone.mentions,
            as_person: alone.as_person,
            as_body: alone.as_body,
            as_place: alone.as_place,
            as_people: alone.as_people,
            acronym: alone.acronym,
            has_country: alone.has_country,
            roles: alone.roles,
            articled: alone.articled,
            vague: alone.vague,
            in_headline: alone.in_headline,
            author: alone.author,
            reporting: alone.reporting,
            ..clues
        };
        clues.rule = i16::from(rule == Some(one));
        clues.rule_kind = source.event.map_or(0, |event| rule_code(resolver.pass.because.get(event)));
        let fits = source.event.and_then(|event| resolver.pass.fits.get(event)).map_or(&[][..], Vec::as_slice);
        let fit = fits.iter().position(|&(_, entity)| Some(entity) == someone.entity);
        clues.fit_rank = fit.map_or(FAR, small);
        clues.fit = fit
            .and_then(|at| fits.get(at))
            .map_or(-FAR, |(score, _)| i16::try_from((score / 10).clamp(-i32::from(FAR), i32::from(FAR))).unwrap_or(0));
        self.place_clues(source, someone, &mut clues);
        self.word_clues(source, someone, &mut clues);
        self.past_clues(at, source, one, &mut clues);
        clues.agrees = agrees(source, someone);
        clues
    }
}

/// Whether a candidate fits the number, gender and sort of a source.
fn agrees(source: &Source, someone: &Someone) -> i16 {
    let sure = |yes: bool| if yes { 1 } else { -1 };
    match (source.pronoun, &source.nominal) {
        (Some(Person::One(gender)), _) => match someone.kind {
            EntityKind::Person | EntityKind::Unsure if someone.gender == gender => 2,
            EntityKind::Person => sure(someone.gender.agrees(gender)),
            EntityKind::Unsure => i16::from(someone.gender.agrees(gender)) - i16::from(!someone.gender.agrees(gender)),
            _ => -1,
        },
        (Some(Person::Many), _) => match someone.kind {
            EntityKind::Group => 2,
            EntityKind::Organisation | EntityKind::Government => 1,
            EntityKind::Unsure => 0,
            _ => -1,
        },
        (Some(Person::Thing), _) => match someone.kind {
            EntityKind::Organisation | EntityKind::Government => 2,
            EntityKind::Unsure | EntityKind::Thing | EntityKind::Group => 0,
            EntityKind::Person => -1,
        },
        (Some(Person::First), _) => sure(someone.kind == EntityKind::Person),
        (Some(Person::Relative), _) | (None, None) => 0,
        (None, Some(nominal)) => {
            let same = match nominal.sort {
                Sort::Person => matches!(someone.kind, EntityKind::Person | EntityKind::Unsure),
                Sort::Group => someone.kind == EntityKind::Group,
                Sort::Organisation => matches!(someone.kind, EntityKind::Organisation | EntityKind::Government),
                Sort::Thing => matches!(someone.kind, EntityKind::Thing | EntityKind::Organisation),
            };
            sure(same && someone.gender.agrees(nominal.gender))
        }
    }
}

/// A number for each of the rules that can have decided.
fn rule_code(because: Option<&Vec<Evidence>>) -> i16 {
    const RULES: [&str; 22] = [
        "name",
        "short-name",
        "country",
        "pronoun",
        "pronoun-candidate",
        "first-person",
        "relative-pronoun",
        "named-in-brackets",
        "named-later",
        "not-named",
        "same-role",
        "relation",
        "role-of-the-field",
        "only-one-meant",
        "last-organisation",
        "same-words",
        "apposition",
        "role-before-name",
        "who-is",
        "is",
        "together",
        "no-source",
    ];
    let rule = because.and_then(|because| because.first()).map_or("", |evidence| evidence.rule);
    RULES.iter().position(|known| *known == rule).map_or(0, |at| small(at + 1))
}
