use std::ops::Range;
use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement, Node, Range as Stretch};

use crate::browser;
use crate::report::paper::{Heights, Lie, Paper, PaperCell, break_close};
use crate::text::{Lang, paper as say};
use crate::ui::parts::live;

/// A paper with the rows that are cut, and the first row of each page.
type Laid = (Paper, Vec<usize>);

/// Papers, page by page as they will be printed.
///
/// They are set once in one piece and measured, then broken into pages by what was measured, high rows between two of their
/// lines: so every browser breaks them alike, numbers their pages, and keeps a signature with its rows.
#[component]
pub fn PaperPages(
    /// The papers.
    papers: Arc<Vec<Paper>>,
    /// Is told how many pages there are, and how they lie.
    count: RwSignal<(usize, Lie)>,
    /// The language of the page around them.
    lang: RwSignal<Lang>,
) -> impl IntoView {
    let galley = NodeRef::<Div>::new();
    let laid = RwSignal::new(None::<Arc<Vec<Laid>>>);
    let measured = Arc::clone(&papers);
    // The papers of one print lie alike.
    let lie = papers.first().map_or(Lie::Landscape, |paper| paper.lie);
    browser::set_page(Some(lie.code()));
    count.set((0, lie));
    Effect::new(move |_| {
        let Some(galley) = galley.get() else { return };
        let pages = measure(&galley, &measured);
        count.set((pages.iter().map(|(_, starts)| starts.len()).sum(), lie));
        laid.set(Some(Arc::new(pages)));
    });
    live(move || match laid.get() {
        None => {
            let pieces = papers.iter().map(galley_view).collect_view();
            view! { <div class="papers__galley" node_ref=galley aria-hidden="true">{pieces}</div> }.into_any()
        }
        Some(laid) => {
            let pages = laid.iter().flat_map(|(paper, starts)| pages(paper, starts, lang));
            view! { <div class="papers__pages">{pages.collect_view()}</div> }.into_any()
        }
    })
}

fn galley_view(paper: &Paper) -> AnyView {
    view! {
        <div class="paper paper--galley" data-lie=paper.lie.code()>
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
    let lie = paper.lie.code();
    let page = |(at, (start, end)): (usize, (usize, usize))| {
        let number = at.saturating_add(1);
        let label = Signal::derive(move || say::page(lang.get(), number));
        view! {
            <article class="paper" data-lie=lie aria-label=label>
                <div lang="vi">
                    {(number > 1).then(|| view! { <p class="paper__number">{number.to_string()}</p> })}
                    {(number == 1).then(|| head(paper))}
                    {(start < end).then(|| table(paper, start..end))}
                    {(number == last).then(|| foot(paper))}
                </div>
            </article>
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
        view! { <tr data-kind=row.kind data-cut=row.is_cut.then_some("")>{cells.collect_view()}</tr> }.into_any()
    });
    view! {
        <table class="paper__table" aria-label=paper.title.clone() data-small=paper.is_small.then_some("") data-close=paper.is_close.then_some("")>
            <colgroup>{columns.collect_view()}</colgroup>
            <thead><tr>{heads.collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn cell(cell: &PaperCell) -> AnyView {
    view! {
        <td data-look=cell.look>
            {cell.text.clone()}
            {cell.illustrative.then(|| view! { <span class="paper__mark">"°"</span> }.into_any())}
            {(!cell.pad.is_empty()).then(|| view! { <span class="paper__pad" aria-hidden="true">{cell.pad.clone()}</span> }.into_any())}
            {(!cell.below.is_empty()).then(|| line("paper__below", &cell.below))}
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

/// Measures what was set in one piece, and breaks each paper by that.
fn measure(galley: &Element, papers: &[Paper]) -> Vec<Laid> {
    let pieces = siblings(galley.first_element_child());
    let lay = |(piece, paper): (Element, &Paper)| {
        let find = |css: &str| piece.query_selector(css).ok().flatten();
        let height = |css: &str| find(css).as_ref().map_or(0, height_of);
        let rows: Vec<Element> = siblings(find("tbody").and_then(|body| body.first_element_child())).collect();
        let tops = rows.iter().filter_map(|row| row.dyn_ref()).map(HtmlElement::offset_top);
        let heights = Heights {
            head: height(".paper__head"),
            tops: tops.chain([height("table")]).collect(),
            foot: height(".paper__foot"),
            room: height(".paper__room"),
        };
        let cells = |row: usize| siblings(rows.get(row).and_then(Element::first_element_child));
        let lines = |row: usize| cells(row).map(|cell| Lines::of(&cell).bottoms()).collect();
        let (pages, is_close) = break_close(&heights, |row| paper.leads_on(row), lines);
        let mut paper = Paper {
            is_close,
            ..paper.clone()
        };
        // From the last on, so that the places of those before stay.
        for cut in pages.cuts.iter().rev() {
            let units: Vec<_> = cells(cut.row).map(|cell| Lines::of(&cell).units(cut.depth)).collect();
            if let Some(row) = paper.rows.get(cut.row) {
                let parts = row.cut(&units);
                paper.rows.splice(cut.row..=cut.row, parts);
            }
        }
        paper.align(&pages.starts);
        (paper, pages.starts)
    };
    pieces.zip(papers).map(lay).collect()
}

/// The lines of a cell: of its own text, and of the smaller words below.
struct Lines([Option<(Node, Stretch)>; 2]);

impl Lines {
    fn of(cell: &Element) -> Self {
        let below = cell.query_selector(".paper__below").ok().flatten();
        let texts = [cell.first_child(), below.and_then(|below| below.first_child())];
        Self(texts.map(|text| Some((text?, Stretch::new().ok()?))))
    }

    /// Where the lines of one text begin and end.
    fn edges(text: &Node, stretch: &Stretch) -> Vec<(i32, i32)> {
        if stretch.select_node_contents(text).is_err() {
            return Vec::new();
        }
        let found = stretch.get_client_rects();
        let boxes = found.map(|found| (0..found.length()).filter_map(|at| found.item(at)).collect());
        boxes.map_or(Vec::new(), |boxes: Vec<DomRect>| boxes.iter().map(edges).collect())
    }

    /// Where the first line begins.
    fn top(&self) -> i32 {
        let texts = self.0.iter().flatten();
        let edges = texts.flat_map(|(text, stretch)| Self::edges(text, stretch));
        edges.map(|(top, _)| top).min().unwrap_or(0)
    }

    /// How deep each line goes.
    fn bottoms(&self) -> Vec<i32> {
        let top = self.top();
        let texts = self.0.iter().flatten();
        let edges = texts.flat_map(|(text, stretch)| Self::edges(text, stretch));
        let mut bottoms: Vec<i32> = edges.map(|(_, bottom)| bottom.saturating_sub(top)).collect();
        bottoms.dedup();
        bottoms
    }

    /// How much of each text stands in lines that go no deeper. Unit: code units.
    fn units(&self, depth: i32) -> [u32; 2] {
        let top = self.top();
        let count = |text: &Option<(Node, Stretch)>| {
            let Some((text, stretch)) = text else { return 0 };
            let fits = |units: u32| {
                let set = stretch.set_start(text, 0).and_then(|()| stretch.set_end(text, units));
                set.is_ok() && edges(&stretch.get_bounding_client_rect()).1.saturating_sub(top) <= depth
            };
            let all = text.text_content().unwrap_or_default().encode_utf16().count();
            let (mut some, mut many) = (0, u32::try_from(all).unwrap_or(0));
            while some < many {
                let middle = some.saturating_add(many.saturating_sub(some).div_ceil(2));
                match fits(middle) {
                    true => some = middle,
                    false => many = middle.saturating_sub(1),
                }
            }
            some
        };
        [0, 1].map(|at| self.0.get(at).map_or(0, count))
    }
}

/// The upper and the lower edge of a box, in whole pixels.
#[allow(clippy::cast_possible_truncation, reason = "pixels of a page")]
fn edges(edges: &DomRect) -> (i32, i32) {
    (edges.top().floor() as i32, edges.bottom().ceil() as i32)
}

fn siblings(first: Option<Element>) -> impl Iterator<Item = Element> {
    std::iter::successors(first, Element::next_element_sibling)
}

fn height_of(element: &Element) -> i32 {
    element.dyn_ref::<HtmlElement>().map_or(0, HtmlElement::offset_height)
}
