//! Several lines in an input of one line, which would drop the line ends: there they are a sign that one sees and can delete.

/// What a line end is in an input.
const SIGN: char = '↵';

/// Gives a text as an input can hold it.
#[must_use]
pub fn in_one_line(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', SIGN.encode_utf8(&mut [0; 4]))
}

/// Gives back what an input holds as text.
#[must_use]
pub fn in_lines(text: &str) -> String {
    text.replace(SIGN, "\n")
}
