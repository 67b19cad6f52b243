use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, DomParser, Element, Node, SupportedType};

use crate::files::clipboard::{Block, Piece, Styles, Tag, read_markup, read_text, without_styles};

/// A longer piece of markup is no table of a cluster; its plain text is read instead.
const LONGEST_MARKUP: usize = 16_000_000;

/// Reads what was copied as a block of cells: from the table in its markup, else from its plain text. None where it is a
/// plain piece of text, which is left to the browser.
///
/// The browser parses the markup into a page of its own that nothing of it runs in and nothing is fetched for.
#[must_use]
pub fn read_clipboard(data: &DataTransfer) -> Option<Block> {
    let get = |kind| data.get_data(kind).unwrap_or_default();
    read_copied(&get("text/html"), &get("text/plain"))
}

/// Reads a block from both of its forms.
#[must_use]
pub fn read_copied(markup: &str, text: &str) -> Option<Block> {
    let table = || {
        if markup.is_empty() || markup.len() > LONGEST_MARKUP {
            return None;
        }
        let page = DomParser::new()
            .ok()?
            .parse_from_string(&without_styles(markup), SupportedType::TextHtml)
            .ok()?;
        let body = page.body()?;
        read_markup(&pieces(&body), &Styles::read(markup), text)
    };
    table().or_else(|| read_text(text))
}

/// Asks the browser for what was copied, as markup and as plain text. None where there is nothing, where the browser lets no
/// page read it, and where its reader does not. Must be called by a click or a key.
///
/// By name, because pages that came without https, and older browsers, lack all or part of it.
pub async fn ask_clipboard() -> Option<(String, String)> {
    let clipboard = Reflect::get(web_sys::window()?.navigator().as_ref(), &"clipboard".into()).ok()?;
    let items: Array = answer(&clipboard, "read", &Array::new()).await?.dyn_into().ok()?;
    let item = items.get(0);
    let markup = text(&item, "text/html").await.unwrap_or_default();
    let plain = text(&item, "text/plain").await.unwrap_or_default();
    (!markup.is_empty() || !plain.is_empty()).then_some((markup, plain))
}

async fn text(item: &JsValue, kind: &str) -> Option<String> {
    let blob = answer(item, "getType", &Array::of1(&kind.into())).await?;
    answer(&blob, "text", &Array::new()).await?.as_string()
}

/// Calls a method that answers later.
async fn answer(of: &JsValue, method: &str, with: &Array) -> Option<JsValue> {
    let method: Function = Reflect::get(of, &method.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = method.apply(of, with).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

fn pieces(parent: &Node) -> Vec<Piece> {
    let children = parent.child_nodes();
    (0..children.length())
        .filter_map(|at| children.item(at))
        .filter_map(|node| piece(&node))
        .collect()
}

fn piece(node: &Node) -> Option<Piece> {
    if node.node_type() == Node::TEXT_NODE {
        return Some(Piece::Words(node.node_value().unwrap_or_default()));
    }
    let element = node.dyn_ref::<Element>()?;
    let names = element.get_attribute_names();
    let attributes = names.iter().filter_map(|name| {
        let name = name.as_string()?;
        let value = element.get_attribute(&name)?;
        Some((name, value))
    });
    Some(Piece::Tag(Tag {
        name: element.local_name(),
        attributes: attributes.collect(),
        inside: pieces(node),
    }))
}
