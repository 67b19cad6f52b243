//! All drafts in one file, each as it stands: what cannot be read goes with the rest, and one that is damaged harms no other.

use serde::{Deserialize, Serialize};

/// What a file of drafts says it is.
const FORMAT: &str = "giao-uoc-drafts";
const VERSION: u32 = 1;

/// One draft in a file of drafts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bundled {
    /// What it is called.
    pub name: String,
    /// The text of its campaign file, or of the whole record where this program could not read it.
    pub text: String,
}

#[derive(Serialize, Deserialize)]
struct Bundle {
    format: String,
    version: u32,
    drafts: Vec<Bundled>,
}

/// Writes a file of drafts.
#[must_use]
pub fn write_bundle(drafts: Vec<Bundled>) -> String {
    let bundle = Bundle {
        format: FORMAT.to_owned(),
        version: VERSION,
        drafts,
    };
    // Texts always have a JSON form.
    serde_json::to_string_pretty(&bundle).unwrap_or_default()
}

/// Reads a file of drafts; none where it is something else, which is then read as a campaign's file.
#[must_use]
pub fn read_bundle(bytes: &[u8]) -> Option<Vec<Bundled>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // Looked for before all is read: campaigns are opened far more often.
    let start = bytes.get(..200).unwrap_or(bytes);
    if !start.windows(FORMAT.len()).any(|at| at == FORMAT.as_bytes()) {
        return None;
    }
    let bundle: Bundle = serde_json::from_slice(bytes).ok()?;
    (bundle.format == FORMAT && bundle.version == VERSION).then_some(bundle.drafts)
}
