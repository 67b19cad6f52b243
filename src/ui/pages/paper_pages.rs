use std::ops::Range;
use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::report::paper::{Heights, Paper, PaperCell, page_starts};
use crate::text::{Lang, paper as say};
use crate::ui::parts::live;

/// Papers, page by page as they will be printed.
///
/// They are set once in one piece and measured, then broken into pages by what was measured: so every browser breaks them
/// alike, numbers their pages, and keeps a signature with its rows.
#[component]
pub fn PaperPages(
    /// The papers.
    papers: Arc<Vec<Paper>>,
    /// Is told how many pages there are.
    count: RwSignal<usize>,
    /// The language of the page around them.
    lang: RwSignal<Lang>,
) -> impl IntoView {
    let galley = NodeRef::<Div>::new();
    let breaks = RwSignal::new(None::<Vec<Vec<usize>>>);
    let measured = Arc::clone(&papers);
    count.set(0);
    Effect::new(move |_| {
        let Some(galley) = galley.get() else { return };
        let starts = measure(&galley, &measured);
        count.set(starts.iter().map(Vec::len).sum());
        breaks.set(Some(starts));
    });
    live(move || match breaks.get() {
        None => {
            let pieces = papers.iter().map(galley_view).collect_view();
            view! { <div class="papers__galley" node_ref=galley aria-hidden="true">{pieces}</div> }.into_any()
        }
        Some(breaks) => {
            let pages = papers
                .iter()
                .zip(breaks)
                .flat_map(|(paper, starts)| pages(paper, &starts, lang));
            view! { <div class="papers__pages">{pages.collect_view()}</div> }.into_any()
        }
    })
}

fn galley_view(paper: &Paper) -> AnyView {
    view! {
        <div class="paper paper--galley">
            <div class="paper__room"></div>
            {head(paper)}
            {table(paper, 0..paper.rows.len())}
            {foot(paper)}
        </div>
    }
    .into_any()
}

fn pages(paper: &Paper, starts: &[usize], lang: RwSignal<Lang>) -> Vec<AnyView> {
    let ends = starts.iter().skip(1).copied().chain([paper.rows.len()]);
    let last = starts.len();
    let page = |(at, (start, end)): (usize, (usize, usize))| {
        let number = at.saturating_add(1);
        let label = Signal::derive(move || say::page(lang.get(), number));
        view! {
            <section class="paper" aria-label=label>
                <div lang="vi">
                    {(number > 1).then(|| view! { <p class="paper__number">{number.to_string()}</p> })}
                    {(number == 1).then(|| head(paper))}
                    {table(paper, start..end)}
                    {(number == last).then(|| foot(paper))}
                </div>
            </section>
        }
        .into_any()
    };
    starts.iter().copied().zip(ends).enumerate().map(page).collect()
}

fn line(class: &'static str, text: impl Into<String>) -> AnyView {
    view! { <p class=class>{text.into()}</p> }.into_any()
}

fn head(paper: &Paper) -> AnyView {
    let above = paper.issuer.len().saturating_sub(1);
    let issuer = paper
        .issuer
        .iter()
        .enumerate()
        .map(|(at, text)| line(if at < above { "paper__above" } else { "paper__issuer" }, text));
    let about = paper
        .about
        .iter()
        .enumerate()
        .map(|(at, text)| line(if at == 0 { "paper__about" } else { "paper__by" }, text));
    let vi = Lang::Vi;
    view! {
        <div class="paper__head">
            <div class="paper__bodies">
                <div>{issuer.collect_view()}{line("paper__no", say::number(vi))}</div>
                <div>
                    {line("paper__nation", say::nation(vi))}
                    {line("paper__motto", say::motto(vi))}
                    {line("paper__date", say::place_and_date(vi))}
                </div>
            </div>
            <h2 class="paper__title">{paper.title.clone()}</h2>
            {about.collect_view()}
        </div>
    }
    .into_any()
}

fn table(paper: &Paper, rows: Range<usize>) -> AnyView {
    let columns = paper
        .columns
        .iter()
        .map(|column| view! { <col style:width=format!("{}mm", column.width_mm) /> }.into_any());
    let heads = paper
        .columns
        .iter()
        .map(|column| view! { <th scope="col">{column.name.clone()}</th> }.into_any());
    let rows = paper.rows.get(rows).unwrap_or_default().iter().map(|row| {
        let cells = row.cells.iter().map(cell);
        view! { <tr data-kind=row.kind>{cells.collect_view()}</tr> }.into_any()
    });
    view! {
        <table class="paper__table">
            <colgroup>{columns.collect_view()}</colgroup>
            <thead><tr>{heads.collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn cell(cell: &PaperCell) -> AnyView {
    let piece = |class: &'static str, text: &str| {
        (!text.is_empty()).then(|| view! { <span class=class>{text.to_owned()}</span> }.into_any())
    };
    view! {
        <td data-look=cell.look>
            {cell.text.clone()}
            {piece("paper__mark", if cell.illustrative { "°" } else { "" })}
            {piece("paper__pad", &cell.pad)}
            {piece("paper__below", &cell.below)}
        </td>
    }
    .into_any()
}

fn foot(paper: &Paper) -> AnyView {
    let vi = Lang::Vi;
    let notes = paper.notes.iter().map(|note| line("paper__note", note));
    let signer = paper.signer.iter().map(|text| line("paper__sign", text));
    view! {
        <div class="paper__foot">
            {notes.collect_view()}
            <div class="paper__signatures">
                <div>{line("paper__sign", say::prepared_by(vi))}{line("paper__how", say::sign_name(vi))}</div>
                <div>{signer.collect_view()}{line("paper__how", say::sign_and_seal(vi))}</div>
            </div>
        </div>
    }
    .into_any()
}

/// Measures what was set in one piece, and gives the first rows of the pages of each paper.
fn measure(galley: &Element, papers: &[Paper]) -> Vec<Vec<usize>> {
    let pieces = siblings(galley.first_element_child());
    let starts = |(piece, paper): (Element, &Paper)| {
        let find = |css: &str| piece.query_selector(css).ok().flatten();
        let height = |css: &str| find(css).as_ref().map_or(0, height_of);
        let rows = siblings(find("tbody").and_then(|body| body.first_element_child()));
        let tops = rows
            .filter_map(|row| row.dyn_into::<HtmlElement>().ok())
            .map(|row| row.offset_top());
        let heights = Heights {
            head: height(".paper__head"),
            tops: tops.chain([height("table")]).collect(),
            foot: height(".paper__foot"),
            room: height(".paper__room"),
        };
        page_starts(&heights, |row| paper.leads_on(row))
    };
    pieces.zip(papers).map(starts).collect()
}

fn siblings(first: Option<Element>) -> impl Iterator<Item = Element> {
    std::iter::successors(first, Element::next_element_sibling)
}

fn height_of(element: &Element) -> i32 {
    element.dyn_ref::<HtmlElement>().map_or(0, HtmlElement::offset_height)
}
