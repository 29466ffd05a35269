//! Invariants of the analysis of any text: bytes inside, UTF-16 outside.

use claimlight::text::document::Document;
use claimlight::text::span::Span;
use claimlight::{Analysis, Resources, analyze, wire};
use rustc_hash::FxHashMap;

/// Analyses a text and panics if an invariant is broken. Returns the public result.
pub(crate) fn check(text: &str, resources: &Resources) -> wire::Analysis {
    let document = Document::read(text, &resources.text());
    let found = analyze(text, resources);
    check_document(text, &document);
    check_found(text, &found);
    let public = wire::Analysis::new(text, found.clone(), &resources.gazetteer);
    check_public(text, &found, &public);
    let again = wire::Analysis::new(text, analyze(text, resources), &resources.gazetteer);
    assert!(public == again, "the same text gives another result the second time");
    public
}

/// In bounds, on character boundaries, not empty.
fn fits(text: &str, what: &str, span: Span) {
    assert!(!span.is_empty(), "{what}: empty span {span:?}");
    assert!(text.get(span.start..span.end).is_some(), "{what}: {span:?} does not fit {} bytes", text.len());
}

/// Each is valid and starts after the end of the previous one.
fn disjoint(text: &str, what: &str, spans: impl Iterator<Item = Span>) {
    let mut end = 0;
    for span in spans {
        fits(text, what, span);
        assert!(span.start >= end, "{what}: {span:?} starts before {end}");
        end = span.end;
    }
}

fn trimmed(text: &str, what: &str, span: Span) {
    assert_eq!(span.trim(text), span, "{what}: white space at the ends of {:?}", span.of(text));
}

fn check_document(text: &str, document: &Document<'_>) {
    disjoint(text, "block", document.blocks.iter().map(|block| block.span));
    disjoint(text, "sentence", document.sentences.iter().map(|sentence| sentence.span));
    let tokens: Vec<Span> = (0..document.tokens.len()).filter_map(|at| document.token(at)).map(|t| t.span).collect();
    disjoint(text, "token", tokens.iter().copied());
    let mut next = 0;
    for block in &document.blocks {
        trimmed(text, "block", block.span);
        assert!(block.tokens.start >= next && block.tokens.end >= block.tokens.start, "tokens of blocks overlap");
        next = block.tokens.end;
        for token in tokens.get(block.tokens.clone()).expect("a block's tokens exist") {
            assert!(block.span.contains(*token), "token {token:?} outside its block {:?}", block.span);
        }
    }
    for sentence in &document.sentences {
        let block = document.blocks.get(sentence.block).expect("a sentence's block exists");
        assert!(block.span.contains(sentence.span), "sentence {:?} outside its block {:?}", sentence.span, block.span);
        assert!(tokens.get(sentence.tokens.clone()).is_some(), "a sentence's tokens exist");
        trimmed(text, "sentence", sentence.span);
    }
    for (at, quote) in document.quotes.iter().enumerate() {
        fits(text, "quote", quote.span);
        assert!(quote.span.contains(quote.inner), "quote {:?} without its inside {:?}", quote.span, quote.inner);
        assert!(quote.inside.is_none_or(|outer| outer < at), "a quotation before the one around it");
        assert!(quote.continues.is_none_or(|earlier| earlier < at), "a quotation before the one it continues");
    }
}

fn check_found(text: &str, found: &Analysis) {
    assert_eq!(found.sentences.len(), found.checkability.len(), "a score for every sentence");
    assert!(found.checkability.iter().all(|&score| score <= 1000), "checkability in thousandths");
    let mut last = FxHashMap::default();
    for (at, attribution) in found.attributions.iter().enumerate() {
        assert!(!attribution.content.is_empty(), "attribution {at} without content");
        disjoint(text, "content of an attribution", attribution.content.iter().copied());
        disjoint(text, "cue", attribution.cue.iter().copied());
        disjoint(text, "source", attribution.source.iter().copied());
        assert!(attribution.parent.is_none_or(|parent| parent < at), "attribution {at} before its parent");
        in_order(text, &mut last, attribution.parent, &attribution.content);
    }
    let mut last = FxHashMap::default();
    for (at, claim) in found.claims.iter().enumerate() {
        assert!(!claim.content.is_empty(), "claim {at} without content");
        disjoint(text, "content of a claim", claim.content.iter().copied());
        assert!(claim.parent.is_none_or(|parent| parent < at), "claim {at} before its parent");
        assert!(claim.attribution.is_none_or(|a| a < found.attributions.len()), "claim {at} of no attribution");
        assert!(claim.speakers.iter().all(|&s| s < found.speakers.len()), "claim {at} of no speaker");
        assert!(claim.checkability <= 1000, "checkability in thousandths");
        in_order(text, &mut last, claim.parent, &claim.content);
    }
    disjoint(text, "country", found.countries.iter().map(|country| country.span));
    for speaker in &found.speakers {
        assert!(!speaker.name.trim().is_empty(), "a speaker without a name");
        assert!(!speaker.mentions.is_empty(), "{} is never mentioned", speaker.name);
        disjoint(text, "mention of a speaker", speaker.mentions.iter().map(|mention| mention.span));
    }
}

/// Among the children of one parent, each starts where the one before starts or later.
fn in_order(text: &str, last: &mut FxHashMap<Option<usize>, Span>, parent: Option<usize>, content: &[Span]) {
    let Some(&first) = content.first() else { return };
    if let Some(before) = last.insert(parent, first) {
        assert!(before.start <= first.start, "{:?} listed before {:?}", before.of(text), first.of(text));
    }
}

/// The public result says the same in UTF-16: JavaScript's `text.slice(start, end)` is the span's text.
fn check_public(text: &str, found: &Analysis, public: &wire::Analysis) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let slice = |start: u32, end: u32| {
        let piece = units.get(start as usize..end as usize).expect("a range in bounds");
        String::from_utf16(piece).expect("a range on character boundaries")
    };
    let same = |what: &str, span: Span, start: u32, end: u32| {
        assert_eq!(slice(start, end), span.of(text), "{what} {start}-{end}");
    };
    let all = |what: &str, spans: &[Span], ranges: &[wire::Range]| {
        assert_eq!(spans.len(), ranges.len(), "{what}: as many ranges as spans");
        for (span, range) in spans.iter().zip(ranges) {
            same(what, *span, range.start, range.end);
        }
    };
    assert_eq!(found.blocks.len(), public.blocks.len());
    for (block, out) in found.blocks.iter().zip(&public.blocks) {
        same("block", block.span, out.start, out.end);
    }
    assert_eq!(found.sentences.len(), public.sentences.len());
    for (sentence, out) in found.sentences.iter().zip(&public.sentences) {
        same("sentence", sentence.span, out.start, out.end);
    }
    assert_eq!(found.claims.len(), public.claims.len());
    for (at, (claim, out)) in found.claims.iter().zip(&public.claims).enumerate() {
        assert_eq!(out.id as usize, at, "a claim's id is its place");
        all("content", &claim.content, &out.content);
        let attribution = claim.attribution.and_then(|at| found.attributions.get(at));
        all("cue", attribution.map_or(&[], |a| &a.cue), &out.cue);
        all("source", attribution.map_or(&[], |a| &a.source), &out.source);
        assert!(out.parent.is_none_or(|parent| parent < out.id), "parents stand before their children");
        if let Some(speaker) = out.speaker {
            let speaker = public.speakers.get(speaker as usize).expect("a claim's speaker exists");
            assert!(speaker.claims.contains(&out.id), "{} lacks claim {at}", speaker.name);
        }
        for range in out.because.iter().filter_map(|evidence| evidence.range) {
            slice(range.start, range.end);
        }
    }
    assert_eq!(found.speakers.len(), public.speakers.len());
    for (at, (speaker, out)) in found.speakers.iter().zip(&public.speakers).enumerate() {
        assert_eq!(out.id as usize, at, "a speaker's id is its place");
        for (mention, range) in speaker.mentions.iter().zip(&out.mentions) {
            same("mention", mention.span, range.start, range.end);
        }
        for &claim in &out.claims {
            let claim = public.claims.get(claim as usize).expect("a speaker's claim exists");
            assert!(claim.speakers.contains(&out.id), "{} has a claim of another", out.name);
        }
    }
    let mentions: usize = public.countries.iter().map(|country| country.mentions.len()).sum();
    assert_eq!(mentions, found.countries.len(), "every country mention once");
    for country in &public.countries {
        assert!(!country.name.is_empty(), "{} without a name", country.code.as_str());
        assert!(!country.mentions.is_empty(), "{} is never mentioned", country.name);
        let mut end = 0;
        for mention in &country.mentions {
            assert!(mention.start >= end, "mentions of {} out of order", country.name);
            end = mention.end;
            assert!(!slice(mention.start, mention.end).is_empty());
        }
    }
}
