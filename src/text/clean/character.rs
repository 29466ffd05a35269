//! Characters that affect only the appearance of a text.

use super::{Read, Rewriting};
use crate::text::TextResources;

/// Drops what has no width, makes every blank one space and every line end one newline.
pub(super) fn read(text: &str, _: &TextResources<'_>) -> Read {
    let mut out = Rewriting::new(text);
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_ascii_graphic() || c == '\n' {
            continue;
        }
        let mut end = at + c.len_utf8();
        if is_line_end(c) {
            if c == '\r' {
                end = chars.next_if(|&(_, next)| next == '\n').map_or(end, |(at, _)| at + 1);
            }
            out.replace(at..end, "\n");
        } else if c.is_whitespace() {
            let mut many = c != ' ';
            while let Some((next, blank)) = chars.next_if(|&(_, next)| next.is_whitespace() && !is_line_end(next)) {
                end = next + blank.len_utf8();
                many = true;
            }
            if many {
                out.replace(at..end, " ");
            }
        } else if c == SOFT_HYPHEN {
            // A visible soft hyphen is at the end of a line, inside a word.
            let rest = text.get(end..).unwrap_or("");
            let line_end = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'));
            if let Some(next) = line_end.filter(|next| next.starts_with(char::is_lowercase)) {
                end = text.len() - next.len();
                while chars.next_if(|&(at, _)| at < end).is_some() {}
            }
            out.replace(at..end, "");
        } else if c.is_control() || is_without_width(c) {
            out.replace(at..end, "");
        } else if let Some(letters) = letters_of(c) {
            out.replace(at..end, letters);
        } else if let Some((before, letter)) = text.get(..at).and_then(|text| composed(text, c)) {
            out.replace(before..end, letter.encode_utf8(&mut [0; 4]));
        }
    }
    out.done()
}

const SOFT_HYPHEN: char = '\u{AD}';

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Spaces without width, joiners, marks of direction, the mark of byte order.
fn is_without_width(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Combining marks (in files of some systems and in PDFs), and the letters that they form.
const COMPOSED: [(char, &str); 10] = [
    ('\u{300}', "aàeèiìoòuùAÀEÈIÌOÒUÙ"),
    ('\u{301}', "aáeéiíoóuúyýcćnńsśzźAÁEÉIÍOÓUÚYÝCĆNŃSŚZŹ"),
    ('\u{302}', "aâeêiîoôuûAÂEÊIÎOÔUÛ"),
    ('\u{303}', "aãnñoõAÃNÑOÕ"),
    ('\u{308}', "aäeëiïoöuüyÿAÄEËIÏOÖUÜ"),
    ('\u{30A}', "aåuůAÅUŮ"),
    ('\u{30C}', "cčdďeěnňrřsštťzžCČDĎEĚNŇRŘSŠTŤZŽ"),
    ('\u{306}', "aăgğAĂGĞ"),
    ('\u{327}', "cçsşCÇSŞ"),
    ('\u{328}', "aąeęAĄEĘ"),
];

/// The position of the letter before a mark, and the combined letter, if there is one.
fn composed(before: &str, mark: char) -> Option<(usize, char)> {
    let (_, letters) = COMPOSED.iter().find(|(known, _)| *known == mark)?;
    let (at, letter) = before.char_indices().next_back()?;
    let mut letters = letters.chars();
    while let (Some(plain), Some(marked)) = (letters.next(), letters.next()) {
        if plain == letter {
            return Some((at, marked));
        }
    }
    None
}

/// Letters that were set as one sign, and the hyphens that are no other sign than "-".
fn letters_of(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{FB00}' => "ff",
        '\u{FB01}' => "fi",
        '\u{FB02}' => "fl",
        '\u{FB03}' => "ffi",
        '\u{FB04}' => "ffl",
        '\u{FB05}' | '\u{FB06}' => "st",
        '\u{2010}' | '\u{2011}' => "-",
        _ => return None,
    })
}
