//! The heat map as a table: what stands in its heads, rows and cells.

use crate::quantity::pads;
use crate::rubric::NodeIx;
use crate::scoring::UnitIx;
use crate::text::Lang;

/// Units × indicators.
#[derive(Debug, Clone, PartialEq)]
pub struct Heat {
    /// The units, best first.
    pub units: Vec<HeatUnit>,
    /// The contents with their indicators.
    pub groups: Vec<HeatGroup>,
    /// What the shades are: their names in the style sheet, with their words.
    pub keys: Vec<(&'static str, String)>,
    /// What the short words in the cells mean.
    pub signs: Vec<(String, String)>,
}

/// A unit at the head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatUnit {
    /// Which.
    pub unit: UnitIx,
    /// Its name.
    pub name: String,
}

/// A content with its indicators.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatGroup {
    /// Code and name.
    pub name: String,
    /// Its indicators.
    pub rows: Vec<HeatRow>,
}

/// One indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatRow {
    /// Which.
    pub leaf: NodeIx,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// A cell for each unit.
    pub cells: Vec<HeatCell>,
}

/// One unit at one indicator.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeatCell {
    /// What stands in it: a figure or a short word.
    pub text: String,
    /// What is set unseen after it, so that the figures of a column stand on one comma.
    pub pad: String,
    /// The same in full, where it is no figure.
    pub words: Option<&'static str>,
    /// Its shade, by its name in the style sheet.
    pub tone: &'static str,
    /// A figure that was never published.
    pub illustrative: bool,
}

/// Sets the figures of each column on one comma.
pub(super) fn set_on_comma(groups: &mut [HeatGroup], lang: Lang) {
    let columns = groups.iter().flat_map(|group| &group.rows).map(|row| row.cells.len());
    for column in 0..columns.max().unwrap_or(0) {
        let rows = groups.iter_mut().flat_map(|group| &mut group.rows);
        let mut cells: Vec<&mut HeatCell> = rows.filter_map(|row| row.cells.get_mut(column)).collect();
        let padded = pads(&cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>(), lang);
        for (cell, pad) in cells.iter_mut().zip(padded) {
            cell.pad = pad;
        }
    }
}
