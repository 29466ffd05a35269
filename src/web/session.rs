//! The analysis of one text in steps, for pages without a worker and for progress reports.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use wasm_bindgen::prelude::*;

use super::packed;
use crate::annotate::memory::Memory;
use crate::pipeline::Article;
use crate::progress::{self, Progress};
use crate::text::block::structure::Structure;
use crate::text::clean::Clean;
use crate::{Analysis, Resources, wire};

type Work = Pin<Box<dyn Future<Output = Result<JsValue, JsError>>>>;

/// The partial result, until it is fetched.
type Told = Rc<RefCell<Option<JsValue>>>;

/// The analysis of one text, between two of its steps.
#[wasm_bindgen]
pub struct Session {
    /// `None` when it is done.
    work: Option<Work>,
    told: Told,
    progress: Progress,
}

#[wasm_bindgen]
impl Session {
    /// Does the next step, a few milliseconds of work: the result after the last one, what is found so far where that
    /// is asked for and there is more of it, else `undefined`.
    ///
    /// # Errors
    /// If the result does not fit into memory.
    #[wasm_bindgen(unchecked_return_type = "Packed | undefined")]
    pub fn step(&mut self) -> Result<JsValue, JsError> {
        let Some(work) = &mut self.work else { return Ok(JsValue::UNDEFINED) };
        match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Pending => Ok(self.told.take().unwrap_or(JsValue::UNDEFINED)),
            Poll::Ready(result) => {
                self.work = None;
                result
            }
        }
    }

    /// Whether the result was given.
    #[wasm_bindgen(getter, js_name = isDone)]
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.work.is_none()
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
    pub(super) fn new(asked: Asked, resources: Rc<Resources>) -> Self {
        let (progress, told) = (Progress::new(), Told::default());
        let (own, telling) = (progress.clone(), Rc::clone(&told));
        let work = async move { read(&asked, &resources, &telling, &own).await };
        Self { work: Some(Box::pin(work)), told, progress }
    }
}

/// What is to be done with which text.
#[derive(Default)]
pub(super) struct Asked {
    pub(super) text: String,
    /// What the HTML of a page says of its lines.
    pub(super) structure: Vec<u32>,
    /// Only the quick stages.
    pub(super) is_quick: bool,
    /// Whether partial results are reported.
    pub(super) in_parts: bool,
    /// What was read of the text before.
    pub(super) memory: Option<Rc<Memory>>,
}

/// The quick stages only, or everything, for JavaScript.
async fn read(asked: &Asked, resources: &Resources, told: &Told, progress: &Progress) -> Result<JsValue, JsError> {
    let Asked { text, structure, is_quick, in_parts, memory } = asked;
    let structure = Structure::read(text, structure);
    let clean = Clean::read(text, &resources.text());
    let quick = progress.part(0, if *is_quick { 920 } else { 18 });
    let article = Article::read(&clean, &structure, resources, &quick).await;
    let public = |found: Analysis, progress: Progress| async move {
        let public = wire::Analysis::in_steps(text, found, &resources.gazetteer, &progress.part(0, 400)).await;
        packed::pack(public, &progress.part(400, 1000)).await
    };
    if *is_quick {
        return public(article.preview(resources), progress.part(920, 1000)).await;
    }
    // What was read for one part is not read again for the next.
    let own = Memory::new();
    let memory = memory.as_deref().or(in_parts.then_some(&own));
    let reading = progress.part(18, 920);
    let mut reached = 0;
    if let (true, Some(memory)) = (*in_parts, memory) {
        for part in article.parts() {
            let found = article.part(part, resources, memory, &reading.part(reached, part.share)).await;
            reached = part.share;
            told.replace(Some(public(found, reading.part(reached, reached)).await?));
            reading.part(reached, reached).yield_at(1, 1).await;
        }
    }
    let found = article.whole(resources, memory, &reading.part(reached, 1000)).await;
    public(found, progress.part(920, 1000)).await
}
