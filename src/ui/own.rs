//! Sentences as they are shown: a figure stays beside its word, and names that stand in an English page are marked as Vietnamese,
//! so that they are read out as such.

use leptos::prelude::*;

use crate::campaign::Campaign;
use crate::report::{bound, own_words};
use crate::text::Lang;
use crate::ui::workbench::Workbench;

/// Shows a sentence in the language of the page, its names in theirs.
pub fn with_names(bench: Workbench, sentence: String) -> AnyView {
    shown(bench, sentence, false)
}

/// Shows what goes on behind a figure.
pub fn behind_figure(bench: Workbench, words: String) -> AnyView {
    shown(bench, words, true)
}

fn shown(bench: Workbench, sentence: String, is_behind: bool) -> AnyView {
    let lang = bench.desk.lang.get();
    bench.with_untracked(|campaign| marked(campaign, &sentence, bound(Some(campaign), &sentence, is_behind), lang))
}

/// Shows what is said of a campaign that is not open.
pub fn with_names_of(campaign: &Campaign, sentence: &str, lang: Lang) -> AnyView {
    marked(campaign, sentence, sentence.to_owned(), lang)
}

/// The same words bound, and unbound for what finds the names in them.
fn marked(campaign: &Campaign, sentence: &str, words: String, lang: Lang) -> AnyView {
    if lang == Lang::Vi {
        return words.into_any();
    }
    let pieces = own_words(campaign, sentence);
    let mut words = words.chars();
    let piece = |(piece, is_name): (String, bool)| {
        let piece: String = words.by_ref().take(piece.chars().count()).collect();
        match is_name {
            true => view! { <span lang="vi">{piece}</span> }.into_any(),
            false => piece.into_any(),
        }
    };
    let pieces: Vec<AnyView> = pieces.into_iter().map(piece).collect();
    pieces.into_any()
}
