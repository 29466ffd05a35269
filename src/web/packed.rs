//! The result for JavaScript: flat arrays for its numerous parts, objects for the rest.
//!
//! An object per span costs about eighty times as much as a row of a typed array. `www/src/engine/unpack.ts` turns a
//! [`Packed`] into the public `Analysis`.

use js_sys::{Array, Object, Reflect, Uint32Array};
use rustc_hash::FxHashMap;
use serde::Serialize as _;
use wasm_bindgen::prelude::*;

use crate::progress::Progress;
use crate::result::wire;

#[wasm_bindgen(typescript_custom_section)]
const PACKED: &str = r#"
/** An analysis as it leaves wasm; rows of numbers, words by their place in `words`. */
export interface Packed {
    schemaVersion: number;
    language: Language;
    words: string[];
    /** start, end, kind, because */
    blocks: Uint32Array;
    /** start, end, checkability in thousandths */
    sentences: Uint32Array;
    /** start, end, country, via, because, part or "" */
    mentions: Uint32Array;
    claims: Claim[];
    speakers: Speaker[];
    entities: Entity[];
    countries: { code: string; name: string }[];
}
"#;

/// Each word once.
#[derive(Default)]
struct StringTable {
    list: Array,
    place: FxHashMap<&'static str, u32>,
}

impl StringTable {
    fn of(&mut self, word: &'static str) -> u32 {
        let next = self.list.length();
        *self.place.entry(word).or_insert_with(|| {
            self.list.push(&JsValue::from_str(word));
            next
        })
    }
}

pub(super) async fn pack(analysis: wire::Analysis, progress: &Progress) -> Result<JsValue, JsError> {
    let mut words = StringTable::default();
    let mut blocks = Vec::with_capacity(analysis.blocks.len() * 4);
    for block in &analysis.blocks {
        blocks.extend([block.start, block.end, words.of(block.kind.as_str()), words.of(block.because)]);
    }
    let mut sentences = Vec::with_capacity(analysis.sentences.len() * 3);
    for sentence in &analysis.sentences {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0..=1000 by construction")]
        sentences.extend([sentence.start, sentence.end, (sentence.checkability * 1000.0).round() as u32]);
    }
    let mut mentions = Vec::new();
    let countries = Array::new();
    for (place, country) in (0..).zip(&analysis.countries) {
        for mention in &country.mentions {
            let (via, because) = (words.of(mention.via.as_str()), words.of(mention.because));
            let part = words.of(mention.part.unwrap_or_default());
            mentions.extend([mention.start, mention.end, place, via, because, part]);
        }
        let object = Object::new();
        set(&object, "code", &JsValue::from_str(country.code.as_str()))?;
        set(&object, "name", &JsValue::from_str(&country.name))?;
        countries.push(&object);
    }
    // `null` for an absent speaker or parent, as JSON has it.
    let objects = serde_wasm_bindgen::Serializer::json_compatible();
    let (claims, speakers, entities) = (Array::new(), Array::new(), Array::new());
    for (at, claim) in analysis.claims.iter().enumerate() {
        claims.push(&claim.serialize(&objects)?);
        progress.yield_at(at, analysis.claims.len() + analysis.speakers.len()).await;
    }
    for (at, speaker) in analysis.speakers.iter().enumerate() {
        speakers.push(&speaker.serialize(&objects)?);
        progress.yield_at(analysis.claims.len() + at, analysis.claims.len() + analysis.speakers.len()).await;
    }
    for entity in &analysis.entities {
        entities.push(&entity.serialize(&objects)?);
    }
    let packed = Object::new();
    set(&packed, "schemaVersion", &JsValue::from(analysis.schema_version))?;
    set(&packed, "language", &analysis.language.serialize(&objects)?)?;
    set(&packed, "words", &words.list)?;
    set(&packed, "blocks", &Uint32Array::from(blocks.as_slice()))?;
    set(&packed, "sentences", &Uint32Array::from(sentences.as_slice()))?;
    set(&packed, "mentions", &Uint32Array::from(mentions.as_slice()))?;
    set(&packed, "claims", &claims)?;
    set(&packed, "speakers", &speakers)?;
    set(&packed, "entities", &entities)?;
    set(&packed, "countries", &countries)?;
    Ok(packed.into())
}

fn set(object: &Object, key: &str, value: &JsValue) -> Result<(), JsError> {
    Reflect::set(object, &JsValue::from_str(key), value)
        .map(|_| ())
        .map_err(|_| JsError::new("the result could not be converted"))
}
