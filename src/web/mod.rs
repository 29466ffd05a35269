//! What JavaScript sees. Only this folder names `wasm_bindgen`, and it exists in wasm alone. The analysis runs where it is told
//! to, mostly in a worker; a page's own DOM is read and marked in TypeScript (`www/src/host/`), where no wasm need be allowed.

mod packed;
mod session;

use std::rc::Rc;

use wasm_bindgen::prelude::*;

use crate::Resources;
use crate::progress::{self, Progress};
use session::Session;

/// The analysis with its lexicons and models read; make one and keep it.
#[wasm_bindgen]
pub struct Engine {
    resources: Rc<Resources>,
}

#[wasm_bindgen]
impl Engine {
    /// Reads the built-in lexicons and models.
    ///
    /// # Errors
    /// Where a built-in file is broken.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Result<Engine, JsError> {
        Ok(Self { resources: Rc::new(Resources::load()?) })
    }

    /// Analyses a text.
    ///
    /// # Errors
    /// Where the result does not fit into memory.
    #[wasm_bindgen(unchecked_return_type = "Packed")]
    pub fn analyze(&self, text: &str) -> Result<JsValue, JsError> {
        progress::run(session::read(text, &[], &self.resources, false, &Progress::new()))
    }

    /// The quick stages alone: blocks, sentences, countries.
    ///
    /// # Errors
    /// As [`Engine::analyze`].
    #[wasm_bindgen(unchecked_return_type = "Packed")]
    pub fn preview(&self, text: &str) -> Result<JsValue, JsError> {
        progress::run(session::read(text, &[], &self.resources, true, &Progress::new()))
    }

    /// Begins to analyse a text, the quick stages alone or everything, in steps that the caller takes; `structure`
    /// is what the HTML of a page says of its lines, or nothing.
    #[must_use]
    pub fn begin(&self, text: String, quick: bool, structure: Vec<u32>) -> Session {
        Session::new(text, structure, Rc::clone(&self.resources), quick)
    }
}
