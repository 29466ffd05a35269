//! The work on one text in steps, for a page that has no worker and for progress in one.

use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use wasm_bindgen::prelude::*;

use super::packed;
use crate::progress::{self, Progress};
use crate::text::block::structure::Structure;
use crate::{Resources, pipeline, wire};

type Work = Pin<Box<dyn Future<Output = Result<JsValue, JsError>>>>;

/// The analysis of one text, between two of its steps.
#[wasm_bindgen]
pub struct Session {
    /// `None` when it is done.
    work: Option<Work>,
    progress: Progress,
}

#[wasm_bindgen]
impl Session {
    /// Does the next step, a few milliseconds of work: the result after the last one, `undefined` before and afterwards.
    ///
    /// # Errors
    /// Where the result does not fit into memory.
    #[wasm_bindgen(unchecked_return_type = "Packed | undefined")]
    pub fn step(&mut self) -> Result<JsValue, JsError> {
        let Some(work) = &mut self.work else { return Ok(JsValue::UNDEFINED) };
        match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Pending => Ok(JsValue::UNDEFINED),
            Poll::Ready(result) => {
                self.work = None;
                result
            }
        }
    }

    /// How much is done, from 0 to 1.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn progress(&self) -> f64 {
        f64::from(self.progress.done()) / f64::from(progress::WHOLE)
    }
}

impl Session {
    /// Begins with a text; nothing is done before the first step.
    pub(super) fn new(text: String, structure: Vec<u32>, resources: Rc<Resources>, quick: bool) -> Self {
        let progress = Progress::new();
        let own = progress.clone();
        Self { work: Some(Box::pin(async move { read(&text, &structure, &resources, quick, &own).await })), progress }
    }
}

/// The quick stages alone, or everything, as JavaScript gets it.
pub(super) async fn read(
    text: &str,
    structure: &[u32],
    resources: &Resources,
    quick: bool,
    progress: &Progress,
) -> Result<JsValue, JsError> {
    let reading = progress.part(0, 920);
    let structure = Structure::read(text, structure);
    let found = if quick {
        pipeline::preview_in_steps(text, &structure, resources, &reading).await
    } else {
        pipeline::analyze_in_steps(text, &structure, resources, &reading).await
    };
    let public = wire::Analysis::in_steps(text, found, &resources.gazetteer, &progress.part(920, 950)).await;
    packed::pack(public, &progress.part(950, 1000)).await
}
