//! What JavaScript sees. Only this folder names `wasm_bindgen` and `web_sys`, and it exists in wasm alone.

mod packed;

use wasm_bindgen::prelude::*;

use crate::{Resources, wire};

/// The analysis with its lexicons and models read; make one and keep it.
#[wasm_bindgen]
pub struct Engine {
    resources: Resources,
}

#[wasm_bindgen]
impl Engine {
    /// Reads the built-in lexicons and models.
    ///
    /// # Errors
    /// Where a built-in file is broken.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Result<Engine, JsError> {
        Ok(Self { resources: Resources::load()? })
    }

    /// Analyses a text.
    ///
    /// # Errors
    /// Where the result does not fit into memory.
    #[wasm_bindgen(unchecked_return_type = "Packed")]
    pub fn analyze(&self, text: &str) -> Result<JsValue, JsError> {
        self.packed(text, crate::analyze(text, &self.resources))
    }

    /// The quick stages alone: blocks, sentences, countries.
    ///
    /// # Errors
    /// As [`Engine::analyze`].
    #[wasm_bindgen(unchecked_return_type = "Packed")]
    pub fn preview(&self, text: &str) -> Result<JsValue, JsError> {
        self.packed(text, crate::preview(text, &self.resources))
    }

    fn packed(&self, text: &str, found: crate::Analysis) -> Result<JsValue, JsError> {
        packed::pack(wire::Analysis::new(text, found, &self.resources.gazetteer))
    }
}
