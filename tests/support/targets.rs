//! Targets besides the text itself, for generated inputs (`tests/made_up.rs`) and for a fuzzer (`fuzz/`).

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use claimlight::annotate::name::model::KindModel;
use claimlight::annotate::network::Network;
use claimlight::annotate::tagger::Tagger;
use claimlight::claim::model::Model;
use claimlight::progress::{self, Progress, WHOLE};
use claimlight::speaker::model::SpeakerModel;
use claimlight::speaker::name_model::NameModel;
use claimlight::text::block::model::PageModel;
use claimlight::text::block::structure::Structure;
use claimlight::{Resources, analyze, pipeline};

/// An analysis in steps, stopped at any of them or run to its end: progress never falls, and the result equals that of
/// the analysis at once. With an odd number, the reader stops it at that step.
pub(crate) fn steps(left_after: u8, text: &str, resources: &Resources) {
    let (progress, structure) = (Progress::new(), Structure::default());
    let mut work = pin!(pipeline::analyze_in_steps(text, &structure, resources, &progress));
    let mut before = 0;
    for step in 0_u32.. {
        match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(analysis) => {
                assert_eq!(format!("{analysis:?}"), format!("{:?}", analyze(text, resources)));
                return;
            }
            Poll::Pending => {
                assert!(progress.done() >= before && progress.done() <= WHOLE, "progress never falls");
                before = progress.done();
            }
        }
        if left_after % 2 == 1 && step >= u32::from(left_after) {
            return;
        }
    }
}

/// A page's structure as arbitrary numbers: none of them breaks an analysis.
pub(crate) fn structure(numbers: &[u32], text: &str, resources: &Resources) {
    let (progress, structure) = (Progress::new(), Structure::read(text, numbers));
    let found = progress::run(pipeline::analyze_in_steps(text, &structure, resources, &progress));
    assert!(found.blocks.iter().all(|block| text.get(block.span.start..block.span.end).is_some()), "blocks fit");
}

/// Replaces a model if its bytes are valid.
type Put = fn(&[u8], &mut Resources) -> bool;

/// The models of the analysis.
const MODELS: [(&[u8], Put); 6] = [
    (include_bytes!("../../data/models/pages.bin"), |bytes, resources| {
        PageModel::read("pages.bin", bytes).map(|model| resources.page = model).is_ok()
    }),
    (include_bytes!("../../data/models/attribution.bin"), |bytes, resources| {
        Network::read("attribution.bin", bytes).map(|model| resources.network = model).is_ok()
    }),
    (include_bytes!("../../data/models/speakers.bin"), |bytes, resources| {
        SpeakerModel::read("speakers.bin", bytes).map(|model| resources.voices = model).is_ok()
    }),
    (include_bytes!("../../data/models/kinds.bin"), |bytes, resources| {
        KindModel::read("kinds.bin", bytes).map(|model| resources.kinds = model).is_ok()
    }),
    (include_bytes!("../../data/models/names.bin"), |bytes, resources| {
        NameModel::read("names.bin", bytes).map(|model| resources.names = model).is_ok()
    }),
    (include_bytes!("../../data/models/claims.bin"), |bytes, resources| {
        let words: &Tagger = resources.network.tagger();
        Model::read("claims.bin", bytes, words).map(|model| resources.checkable = model).is_ok()
    }),
];

/// Any bytes give a model or an error, and a model that is read works. The first bytes select the file, the position
/// and the kind of change. The resources are restored afterwards.
pub(crate) fn models(bytes: &[u8], resources: &mut Resources) {
    let Some((&[which, kind, low, high], rest)) = bytes.split_first_chunk::<4>() else { return };
    let Some(&(good, put)) = MODELS.get(usize::from(which) % MODELS.len()) else { return };
    // Half of all positions are in the first bytes, which contain the sizes of the rest.
    let place = usize::from(u16::from_le_bytes([low, high]));
    let at = if kind & 4 == 0 { place % 256 } else { place * 31 % (good.len() + 1) };
    let mut file = good.to_vec();
    match kind % 4 {
        0 | 1 => file.iter_mut().skip(at).zip(rest).for_each(|(old, new)| *old = *new),
        2 => file.truncate(at),
        _ => file = rest.to_vec(),
    }
    if put(&file, resources) {
        let _ = analyze("“It rains,” said Ana Ruiz.\n\nShe left Peru with 40 percent.", resources);
        assert!(put(good, resources), "the good file is read again");
    }
}
