//! Sentences in which names stand: on an English page these are marked as Vietnamese, so that they are read out as such.

use leptos::prelude::*;

use crate::report::own_words;
use crate::text::Lang;
use crate::ui::workbench::Workbench;

/// Shows a sentence in the language of the page, its names in theirs.
pub fn with_names(bench: Workbench, sentence: String) -> AnyView {
    if bench.desk.lang.get() == Lang::Vi {
        return sentence.into_any();
    }
    let pieces = bench.with_untracked(|campaign| own_words(campaign, &sentence));
    let piece = |(words, is_name): (String, bool)| match is_name {
        true => view! { <span lang="vi">{words}</span> }.into_any(),
        false => words.into_any(),
    };
    pieces.into_iter().map(piece).collect_view().into_any()
}
