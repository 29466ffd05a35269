//! Marks on a page's own text through the CSS Custom Highlight API: no node of the page is touched, only highlights of the
//! names that are given are set, and of those only the ranges that are ours.
//!
//! Who owns which ranges is kept by the caller, so that marks can be taken away also when this instance is gone.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::AbstractRange;

use super::host::HostText;

#[wasm_bindgen]
extern "C" {
    /// Baseline in browsers since 2025, still unstable in `web_sys`.
    type Highlight;
    #[wasm_bindgen(constructor)]
    fn new() -> Highlight;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &AbstractRange);
    #[wasm_bindgen(method)]
    fn delete(this: &Highlight, range: &AbstractRange) -> bool;
    #[wasm_bindgen(method, getter)]
    fn size(this: &Highlight) -> u32;
    #[wasm_bindgen(method, setter)]
    fn set_priority(this: &Highlight, priority: i32);

    type HighlightRegistry;
    #[wasm_bindgen(thread_local_v2, js_namespace = CSS, js_name = highlights)]
    static HIGHLIGHTS: HighlightRegistry;
    #[wasm_bindgen(method)]
    fn get(this: &HighlightRegistry, name: &str) -> Option<Highlight>;
    #[wasm_bindgen(method)]
    fn set(this: &HighlightRegistry, name: &str, highlight: &Highlight);
    #[wasm_bindgen(method, js_name = delete)]
    fn remove(this: &HighlightRegistry, name: &str) -> bool;
}

/// Marks places of a text (start, end, start, end …) under a name; gives the ranges that were marked. What others have
/// under the same name stays.
#[wasm_bindgen(unchecked_return_type = "StaticRange[]")]
#[must_use]
#[expect(unreachable_pub, reason = "JavaScript reaches it")]
pub fn highlight(name: &str, priority: i32, text: &HostText, places: &[u32]) -> Array {
    let (places, _) = places.as_chunks::<2>();
    let ranges: Vec<_> = places.iter().filter_map(|[start, end]| text.range(*start, *end)).collect();
    if !ranges.is_empty() {
        HIGHLIGHTS.with(|all| {
            let highlight = all.get(name).unwrap_or_else(|| {
                let fresh = Highlight::new();
                fresh.set_priority(priority);
                all.set(name, &fresh);
                fresh
            });
            ranges.iter().for_each(|range| highlight.add(range));
        });
    }
    ranges.into_iter().collect()
}

/// Takes ranges out of the highlight of a name, and the highlight away when none is left.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "JavaScript reaches it")]
pub fn unhighlight(name: &str, #[wasm_bindgen(unchecked_param_type = "StaticRange[]")] ranges: &Array) {
    HIGHLIGHTS.with(|all| {
        let Some(highlight) = all.get(name) else { return };
        for range in ranges.iter() {
            highlight.delete(range.unchecked_ref());
        }
        if highlight.size() == 0 {
            all.remove(name);
        }
    });
}
