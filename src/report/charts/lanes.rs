//! Many contents of every unit, each in a lane of its own under its code, as long as the share of its maximum: behind one
//! another their shades would repeat, and short ones could not be told apart.

use super::contents::{ROOMS, content_keys};
use super::{Key, Mark, Picture, Side, Tone};
use crate::quantity::Number;
use crate::report::chart::Length;
use crate::report::cluster::Cluster;
use crate::rubric::{Node, NodeIx};
use crate::scoring::{Scorecard, UnitIx};
use crate::text::{Lang, charts as say};

/// Of a lane the bar takes nine tenths, so that a full one is parted from the next.
const TENTHS: i64 = 10;
const FULL_TENTHS: i64 = 9;

impl Cluster<'_> {
    pub(super) fn contents_in_lanes(&self, contents: &[(NodeIx, &Node)], lang: Lang) -> Picture {
        let count = contents.len();
        let line = |unit: (UnitIx, &Scorecard)| {
            let lane = |(at, (ix, node)): (usize, &(NodeIx, &Node))| {
                let counted = unit.1.node(*ix).and_then(|score| score.counted);
                let share = counted.and_then(|counted| counted.over(node.max).ok());
                let bar = |share: Number, tone| Mark::Bar {
                    from: lanes(at, count),
                    length: part_of_lane(share.least(Number::ONE), count),
                    tone,
                };
                let track = bar(Number::ONE, Tone::Grid);
                [Some(track), share.map(|share| bar(share, Tone::Content(0)))]
            };
            let marks = contents.iter().enumerate().flat_map(lane).flatten().collect();
            self.contents_line(unit, contents, (marks, Length::whole()), lang)
        };
        let mut lines = vec![super::drawing::scale(codes(contents))];
        lines.extend(self.ranked().map(line));
        let mut keys = vec![
            key(Tone::Content(0), say::lane_reached(lang)),
            key(Tone::Grid, say::lane_short(lang)),
        ];
        keys.extend(content_keys(contents, |_| None, lang));
        Picture::Lines { lines, keys }
    }
}

fn key(tone: Tone, words: &str) -> Key {
    Key {
        tone: Some(tone),
        words: words.to_owned(),
    }
}

/// Where a lane begins.
fn lanes(at: usize, count: usize) -> Length {
    Length::of(whole(at), whole(count))
}

fn part_of_lane(share: Number, count: usize) -> Length {
    let tenths = share.times(Number::whole(FULL_TENTHS)).unwrap_or(Number::ZERO);
    let of = whole(count).times(Number::whole(TENTHS)).unwrap_or(Number::ONE);
    Length::of(tenths, of)
}

fn whole(count: usize) -> Number {
    Number::whole(i64::try_from(count).unwrap_or(i64::MAX))
}

/// The codes over the lanes: where there is not room for each, every second one or fewer.
fn codes(contents: &[(NodeIx, &Node)]) -> Vec<Mark> {
    let count = contents.len();
    let letters = contents.iter().map(|(_, node)| node.code.chars().count()).max();
    let in_room = |(room, width)| {
        let holds = |step: &usize| lanes(*step, count).holds(letters.unwrap_or(0), width);
        let step = (1..count).find(holds).unwrap_or(count).max(1);
        let code = move |(at, (_, node)): (usize, &(NodeIx, &Node))| Mark::Words {
            at: lanes(at, count).halfway(part_of_lane(Number::ONE, count)),
            side: Side::Middle,
            text: node.code.clone(),
            tone: Tone::Grid,
            illustrative: false,
            room,
        };
        contents.iter().enumerate().step_by(step).map(code)
    };
    ROOMS.into_iter().flat_map(in_room).collect()
}
