//! What Excel, LibreOffice and Word put on the clipboard, parsed by the browser and read as a block of cells.

use giao_uoc::browser::read_copied;
use giao_uoc::text::Lang;
use wasm_bindgen_test::wasm_bindgen_test;

#[track_caller]
fn reads(markup: &str, cells: &str, hidden: usize) {
    let block = read_copied(markup, "").unwrap();
    let rows = block.rows.iter().map(|row| {
        let texts: Vec<String> = row.iter().map(|cell| cell.typed(Lang::Vi)).collect();
        texts.join("\t") + "\n"
    });
    assert_eq!(rows.collect::<String>(), cells);
    assert_eq!(block.hidden, hidden, "rows and columns left out");
}

#[wasm_bindgen_test]
fn excel_tells_all_digits_and_hides_rows_and_columns() {
    let (markup, cells) = (
        include_str!("../fixtures/clipboard/excel.html"),
        include_str!("../fixtures/clipboard/excel.read.tsv"),
    );
    reads(markup, cells, 2);
}

/// Excel with an English keyboard, and a column too narrow whose figure is in the plain text.
#[wasm_bindgen_test]
fn the_signs_of_numbers_are_those_of_the_style_sheet() {
    let markup = concat!(
        "<html><head><style>\n<!--table\n\t{mso-displayed-decimal-separator:\"\\.\";\n",
        "\tmso-displayed-thousand-separator:\"\\,\";}\n-->\n</style></head><body>",
        "<table><tr><td>1,234</td><td>1.234</td><td>####</td><td>##</td></tr></table></body></html>",
    );
    let block = read_copied(markup, "1,234\t1.234\t5,678\t##\r\n").unwrap();
    let typed = |lang| -> Vec<String> { block.rows.iter().flatten().map(|cell| cell.typed(lang)).collect() };
    assert_eq!(typed(Lang::Vi), ["1.234", "1,234", "5.678", "##"]);
    assert_eq!(typed(Lang::En), ["1,234", "1.234", "5,678", "##"]);
}

#[wasm_bindgen_test]
fn libreoffice_merges_downwards() {
    let (markup, cells) = (
        include_str!("../fixtures/clipboard/libreoffice.html"),
        include_str!("../fixtures/clipboard/libreoffice.read.tsv"),
    );
    reads(markup, cells, 0);
}

#[wasm_bindgen_test]
fn word_has_paragraphs_hidden_words_and_struck_out_ones() {
    let (markup, cells) = (
        include_str!("../fixtures/clipboard/word.html"),
        include_str!("../fixtures/clipboard/word.read.tsv"),
    );
    reads(markup, cells, 0);
}

#[wasm_bindgen_test]
fn markup_without_a_table_gives_way_to_the_text() {
    assert_eq!(read_copied("<p>12,5</p>", "12,5"), None);
    let block = read_copied("<b>1</b>", "1\t2\r\n").unwrap();
    assert_eq!((block.rows.len(), block.width()), (1, 2));
}

#[wasm_bindgen_test]
fn markup_is_inert() {
    let markup = "<table><tr><td>1<img src=x onerror='window.broken = true'><script>window.broken = true</script></td></tr></table>";
    let block = read_copied(markup, "").unwrap();
    assert_eq!(block.single().unwrap().text, "1");
    let window = leptos::prelude::window();
    assert!(!js_sys::Reflect::has(&window, &"broken".into()).unwrap());
}
