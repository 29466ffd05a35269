//! The JavaScript interface. Only this folder uses `wasm_bindgen`, and it is compiled only for wasm. The analysis runs
//! where the caller starts it, usually in a worker. TypeScript reads and marks the page's DOM (`www/src/host/`), so
//! that this works on pages that forbid wasm.

mod packed;
mod session;

use std::rc::Rc;

use rustc_hash::FxHashMap;
use wasm_bindgen::prelude::*;

use crate::Resources;
use crate::annotate::memory::Memory;
use session::{Asked, Session};

/// The analysis with its lexicons and models read; make one and keep it.
#[wasm_bindgen]
pub struct Engine {
    resources: Rc<Resources>,
    /// Of the articles that are open, by their numbers.
    memories: FxHashMap<u32, Rc<Memory>>,
}

#[wasm_bindgen]
impl Engine {
    /// Reads the built-in lexicons and models.
    ///
    /// # Errors
    /// If a built-in file is invalid.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Result<Engine, JsError> {
        Ok(Self { resources: Rc::new(Resources::load()?), memories: FxHashMap::default() })
    }

    /// Starts the quick stages of a text, in steps that the caller takes. `structure` is what a page's HTML says about
    /// its lines; it may be empty.
    #[must_use]
    pub fn glance(&self, text: String, structure: Vec<u32>) -> Session {
        Session::new(Asked { text, structure, is_quick: true, ..Asked::default() }, Rc::clone(&self.resources))
    }

    /// Starts the analysis of a text; see [`Engine::glance`]. With `in_parts`, partial results are reported. `article`
    /// is the number of an open article whose current text this is: only what has changed in it is read again.
    #[must_use]
    pub fn begin(&mut self, text: String, structure: Vec<u32>, in_parts: bool, article: Option<u32>) -> Session {
        let memory = article.map(|number| Rc::clone(self.memories.entry(number).or_default()));
        if let Some(memory) = &memory {
            memory.turn();
        }
        Session::new(Asked { text, structure, in_parts, memory, is_quick: false }, Rc::clone(&self.resources))
    }

    /// Closes an open article and frees its memory.
    pub fn close(&mut self, article: u32) {
        self.memories.remove(&article);
    }
}
