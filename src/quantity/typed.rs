//! What people type, sign by sign: the many forms of a digit, a space or a minus made one, with the place kept.

/// A character in its plain form with its place in the text as it was typed.
pub(in crate::quantity) type Sign = (usize, char);

/// Gives the text sign by sign: full-width forms made narrow, every minus `-`, every space ` `, every apostrophe `'`;
/// what cannot be seen (zero-width characters) is left out.
pub(in crate::quantity) fn signs(text: &str) -> Vec<Sign> {
    text.chars()
        .enumerate()
        .filter_map(|(at, sign)| Some((at, plain(sign)?)))
        .collect()
}

fn plain(sign: char) -> Option<char> {
    Some(match sign {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => return None,
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign).saturating_sub(0xfee0))?,
        '−' | '–' | '—' | '‐' | '‑' | '‒' | '﹣' => '-',
        '’' | '‘' | 'ʼ' | '´' | '`' => '\'',
        '﹪' => '%',
        space if space.is_whitespace() => ' ',
        other => other,
    })
}

/// Cuts the spaces at both ends.
pub(in crate::quantity) fn trim(mut signs: &[Sign]) -> &[Sign] {
    while let [(_, ' '), rest @ ..] | [rest @ .., (_, ' ')] = signs {
        signs = rest;
    }
    signs
}

/// Gives the characters without their places.
pub(in crate::quantity) fn text_of(signs: &[Sign]) -> String {
    signs.iter().map(|(_, sign)| sign).collect()
}
