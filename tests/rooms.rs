//! The folders of `src/` have an order, and each uses only earlier ones, so there are no circles.
//!
//! Checked is every path that starts with `crate::` outside tests. A stage's folder has the stage's name.

use std::path::{Path, PathBuf};

/// The folders and top-level files, each after everything that it may use.
const ORDER: [&str; 21] = [
    "error",
    "named",
    "order",
    "packed",
    "rule",
    "progress",
    "lexicon",
    "model",
    "text",
    "tools",
    "evidence",
    "annotate",
    "country",
    "mention",
    "attribution",
    "speaker",
    "claim",
    "result",
    "resources",
    "pipeline",
    "web",
];

fn files(folder: &Path, out: &mut Vec<PathBuf>) -> std::io::Result<()> {
    let mut entries = Vec::new();
    for entry in folder.read_dir()? {
        entries.push(entry?.path());
    }
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, out)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            out.push(path);
        }
    }
    Ok(())
}

/// The names after `crate::`, including those in braces.
fn used<'c>(code: &'c str) -> Vec<&'c str> {
    let name = |rest: &'c str| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or("");
    code.split("crate::")
        .skip(1)
        .flat_map(|rest| match rest.strip_prefix('{') {
            Some(list) => list.split("};").next().unwrap_or("").split(',').map(|one| name(one.trim())).collect(),
            None => vec![name(rest)],
        })
        .filter(|name| !name.is_empty())
        .collect()
}

/// Forbidden uses in a file.
fn ahead<'c>(room: &str, code: &'c str) -> Vec<&'c str> {
    let place = |room: &str| ORDER.iter().position(|other| *other == room);
    let own = place(room);
    let code = code.split("#[cfg(test)]\nmod tests").next().unwrap_or("");
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(used).filter(|name| place(name) > own || name.starts_with("Resource")).collect()
}

#[test]
fn paths_are_read() {
    let code = "use crate::text::span::Span;\nuse crate::{result, speaker::Speakers};\nfn f() { crate::web::go() }\n";
    assert_eq!(used(code), ["text", "result", "speaker", "web"]);
    assert_eq!(ahead("speaker", code), ["result", "web"]);
    assert_eq!(ahead("web", code), Vec::<&str>::new());
    assert!(ahead("text", "#[cfg(test)]\nmod tests {\n    use crate::Resources;\n}").is_empty());
    assert!(ahead("text", "//! [`crate::wire`]\n    /// [`crate::result`]").is_empty());
    assert_eq!(ahead("text", "use crate::Resources;"), ["Resources"]);
}

#[test]
fn no_folder_uses_what_comes_after_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut all = Vec::new();
    files(&root, &mut all).unwrap();
    let mut found = Vec::new();
    for path in all {
        let place = path.strip_prefix(&root).unwrap();
        let room = place.components().next().unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs");
        if matches!(room, "lib" | "bin") {
            continue;
        }
        assert!(ORDER.contains(&room), "{room} has no place in the order");
        let code = std::fs::read_to_string(&path).unwrap();
        let names = ahead(room, &code);
        // Files at the top level may use what is composed there.
        if !matches!(room, "pipeline" | "web") {
            found.extend(names.into_iter().map(|name| format!("{} uses {name}", place.display())));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
