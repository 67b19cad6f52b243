//! The browser binary: mounts the page.
fn main() {
    console_error_panic_hook::set_once();
    giao_uoc::ui::mount();
}
