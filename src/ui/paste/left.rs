use leptos::prelude::*;

use super::PasteDesk;
use super::dialog::{LINES_SHOWN, in_short};
use crate::files::clipboard::write_lines;
use crate::report::paste::PastedCell;
use crate::text::Lang;
use crate::text::paste as say;
use crate::ui::own::with_names;
use crate::ui::parts::live;

/// Keeps in sight what of the last block did not go in, until it is dismissed or the block is taken back.
#[component]
pub fn PasteLeft(
    /// What is being pasted.
    desk: PasteDesk,
) -> impl IntoView {
    let bench = desk.entry.bench;
    let lang = bench.desk.lang;
    let left = Memo::new(move |_| desk.left());
    live(move || {
        let left = left.get();
        let lang = lang.get();
        (!left.is_empty()).then(|| {
            let line = |cell: &PastedCell| view! {
                <tr>
                    <th scope="row" class="paste__name" lang="vi">{cell.row.clone()}</th>
                    <td class="paste__column">{with_names(bench, cell.column.clone())}</td>
                    <td class="num paste__copied">{in_short(&cell.text)}</td>
                    <td class="paste__why">{with_names(bench, cell.fate.words(lang))}</td>
                </tr>
            };
            let more = left.len().saturating_sub(LINES_SHOWN);
            view! {
                <section class="left" aria-label=say::left(lang, left.len())>
                    <div class="left__head">
                        <h2 class="left__title">{say::left(lang, left.len())}</h2>
                        <button type="button" class="button button--quiet" on:click=move |_| {
                            desk.set_left(Vec::new());
                            desk.handle.enter();
                        }>
                            {say::dismiss(lang)}
                        </button>
                    </div>
                    <div class="left__body">
                        <div class="left__list" tabindex="0" role="group" aria-label=say::left(lang, left.len())>
                            <table class="paste__table" aria-label=say::left(lang, left.len())><tbody>{left.iter().take(LINES_SHOWN).map(line).collect_view()}</tbody></table>
                            {(more > 0).then(|| view! { <p class="paste__remark left__more">{say::more(lang, more)}</p> })}
                        </div>
                        <label class="left__copy">
                            <span class="paste__remark">{say::left_text(lang)}</span>
                            <textarea class="left__text" readonly rows="3" prop:value=text_of(&left, lang)></textarea>
                        </label>
                    </div>
                </section>
            }
        })
    })
}

/// Writes the cells so that a spreadsheet takes them back.
fn text_of(left: &[PastedCell], lang: Lang) -> String {
    let cells = |cell: &PastedCell| {
        [
            cell.row.clone(),
            cell.column.clone(),
            cell.text.clone(),
            cell.fate.words(lang),
        ]
    };
    let lines = write_lines(left.iter().map(cells), '\t', "\n");
    // After the last line no row stays empty.
    lines.trim_end_matches('\n').to_owned()
}
