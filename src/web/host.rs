//! An article that is already on the page, as text, with the way back from each place of the text to the page's own nodes.
//!
//! Blocks are told by how they are displayed; white space is read as it is shown; what is hidden, and menus, forms and
//! scripts, is left out. Nothing is written. Positions are UTF-16 code units on both sides.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node, StaticRange, StaticRangeInit, Text, Window};

const SKIPPED: &str = "script, style, noscript, template, svg, math, iframe, object, audio, video, canvas, nav, form, \
                       button, select, textarea, claim-light";

#[wasm_bindgen]
extern "C" {
    /// An element whose `checkVisibility` `web_sys` does not know yet.
    #[wasm_bindgen(extends = Element)]
    type Shown;

    /// Fails in browsers without it.
    #[wasm_bindgen(method, catch, js_name = checkVisibility)]
    fn check_visibility(this: &Shown, options: &Object) -> Result<bool, JsValue>;
}

/// A stretch of the text that stands in one text node as it stands here.
struct Run {
    start: u32,
    length: u32,
    /// Index of the node.
    node: usize,
    /// Where it starts in the node.
    at: u32,
}

/// The text of an element of the page. Free it: it keeps the page's nodes alive.
#[wasm_bindgen]
pub struct HostText {
    text: String,
    headings: Vec<u32>,
    runs: Vec<Run>,
    nodes: Vec<Text>,
}

#[wasm_bindgen]
impl HostText {
    /// Reads an element.
    ///
    /// # Errors
    /// Where there is no page.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element) -> Result<HostText, JsError> {
        let window = web_sys::window().ok_or_else(|| JsError::new("claimlight: there is no page here"))?;
        Ok(Writer::new(window).read(root))
    }

    /// The text as it is analysed.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn text(&self) -> String {
        self.text.clone()
    }

    /// Where headings start in it.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn headings(&self) -> Vec<u32> {
        self.headings.clone()
    }

    /// The page's own range for a range of the text; `undefined` where the page has changed since.
    #[must_use]
    pub fn range(&self, start: u32, end: u32) -> Option<StaticRange> {
        let (from, to) = (self.run_at(start)?, self.run_at(end.checked_sub(1)?)?);
        let (first, last) = (self.nodes.get(from.node)?, self.nodes.get(to.node)?);
        let end = to.at + end.saturating_sub(to.start).min(to.length);
        if !first.is_connected() || !last.is_connected() || end > last.length() {
            return None;
        }
        let start = from.at + start.saturating_sub(from.start);
        StaticRange::new(&StaticRangeInit::new(last, end, first, start)).ok()
    }

    /// The same in parts, each in one of the page's nodes.
    #[wasm_bindgen(unchecked_return_type = "[node: Text, from: number, to: number][]")]
    #[must_use]
    pub fn stretches(&self, start: u32, end: u32) -> Array {
        let first = self.runs.partition_point(|run| run.start <= start).saturating_sub(1);
        let mut parts: Vec<(usize, u32, u32)> = Vec::new();
        for run in self.runs.iter().skip(first).take_while(|run| run.start < end) {
            let from = run.at + start.saturating_sub(run.start);
            let to = run.at + (end - run.start).min(run.length);
            match parts.last_mut().filter(|(node, ..)| *node == run.node) {
                Some((.., last)) => *last = to,
                None => parts.push((run.node, from, to)),
            }
        }
        let parts = parts.into_iter().filter_map(|(node, from, to)| Some((self.nodes.get(node)?, from, to)));
        parts
            .filter(|(node, from, to)| from < to && *to <= node.length() && node.is_connected())
            .map(|(node, from, to)| Array::of3(node, &from.into(), &to.into()))
            .collect()
    }

    /// The place in the text of a place on the page.
    #[must_use]
    pub fn offset(&self, node: &Node, at: u32) -> Option<u32> {
        let index = self.nodes.iter().position(|own| own.is_same_node(Some(node)))?;
        let run = self.runs.iter().find(|run| run.node == index && (run.at..=run.at + run.length).contains(&at))?;
        Some(run.start + at - run.at)
    }
}

impl HostText {
    /// The last run that starts at or before a place.
    fn run_at(&self, place: u32) -> Option<&Run> {
        self.runs.get(self.runs.partition_point(|run| run.start <= place).saturating_sub(1))
    }
}

/// What is still to be done; a page may be nested deeper than any stack.
enum Next {
    Enter(Node, Space),
    Leave,
}

/// How white space is shown.
#[derive(Clone, Copy, PartialEq)]
enum Space {
    Collapsed,
    Kept,
}

/// How a character is read.
#[derive(Clone, Copy, PartialEq)]
enum Class {
    Words,
    Space,
    /// It only controls a printer.
    Nothing,
}

struct Writer {
    window: Window,
    /// For [`Shown::check_visibility`].
    options: Object,
    out: HostText,
    /// Length of the text in UTF-16 code units.
    length: u32,
}

impl Writer {
    fn new(window: Window) -> Self {
        let options = Object::new();
        // It can only fail on a frozen object.
        let _ = Reflect::set(&options, &"visibilityProperty".into(), &JsValue::TRUE);
        let out = HostText { text: String::new(), headings: Vec::new(), runs: Vec::new(), nodes: Vec::new() };
        Self { window, options, out, length: 0 }
    }

    fn read(mut self, root: Element) -> HostText {
        let mut stack = Vec::new();
        if self.is_shown(&root) {
            self.open(&root, &mut stack);
        }
        while let Some(next) = stack.pop() {
            match next {
                Next::Leave => self.break_block(),
                Next::Enter(node, space) => match node.dyn_into::<Text>() {
                    Ok(text) => self.words(text, space),
                    Err(node) => {
                        let Ok(element) = node.dyn_into::<Element>() else { continue };
                        if element.local_name() == "br" {
                            self.trim(char::is_whitespace);
                            self.push('\n');
                        } else if !element.matches(SKIPPED).unwrap_or(false) && self.is_shown(&element) {
                            self.open(&element, &mut stack);
                        }
                    }
                },
            }
        }
        self.out
    }

    fn is_shown(&self, element: &Element) -> bool {
        element.unchecked_ref::<Shown>().check_visibility(&self.options).unwrap_or(true)
    }

    /// Begins with the content of an element.
    fn open(&mut self, element: &Element, stack: &mut Vec<Next>) {
        let style = self.window.get_computed_style(element).ok().flatten();
        let style = |name| style.as_ref().and_then(|style| style.get_property_value(name).ok()).unwrap_or_default();
        let (display, white_space) = (style("display"), style("white-space"));
        let starts = |word: &str, beginnings: &[&str]| beginnings.iter().any(|beginning| word.starts_with(beginning));
        if !starts(&display, &["inline", "contents", "ruby"]) {
            self.break_block();
            stack.push(Next::Leave);
        }
        if matches!(element.local_name().as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6") {
            self.out.headings.push(self.length);
        }
        let kept = starts(&white_space, &["pre", "break-spaces"]);
        let space = if kept { Space::Kept } else { Space::Collapsed };
        let mut child = element.last_child();
        while let Some(node) = child {
            child = node.previous_sibling();
            stack.push(Next::Enter(node, space));
        }
    }

    fn break_block(&mut self) {
        if !self.out.text.is_empty() && !self.out.text.ends_with("\n\n") {
            self.trim(|c| matches!(c, ' ' | '\n'));
            self.push('\n');
            self.push('\n');
        }
    }

    fn words(&mut self, node: Text, space: Space) {
        let (data, index) = (node.data(), self.out.nodes.len());
        self.out.nodes.push(node);
        let mut at = 0;
        let mut chars = data.chars().peekable();
        while let Some(&first) = chars.peek() {
            let class = class_of(first, space);
            let begin = self.length;
            let is_repeated = self.out.text.is_empty() || self.out.text.ends_with(char::is_whitespace);
            let mut units = 0;
            while let Some(c) = chars.next_if(|c| class_of(*c, space) == class) {
                units += width(c);
                if class == Class::Words {
                    self.push(if matches!(c, '\u{2028}' | '\u{2029}') { '\n' } else { c });
                }
            }
            if class == Class::Space && !is_repeated {
                self.push(' ');
            }
            if self.length > begin {
                self.out.runs.push(Run { start: begin, length: self.length - begin, node: index, at });
            }
            at += units;
        }
    }

    fn push(&mut self, c: char) {
        self.out.text.push(c);
        self.length += width(c);
    }

    /// Takes such characters off the end.
    fn trim(&mut self, which: impl Fn(char) -> bool) {
        while let Some(c) = self.out.text.pop() {
            if !which(c) {
                self.out.text.push(c);
                break;
            }
            self.length -= width(c);
        }
    }
}

fn class_of(c: char, space: Space) -> Class {
    match c {
        ' ' | '\t' | '\r' | '\n' | '\u{c}' if space == Space::Collapsed => Class::Space,
        '\t' | '\n' => Class::Words,
        '\0'..='\u{1f}' | '\u{7f}' | '\u{feff}' => Class::Nothing,
        _ => Class::Words,
    }
}

/// UTF-16 code units of a character.
fn width(c: char) -> u32 {
    if c > '\u{ffff}' { 2 } else { 1 }
}
