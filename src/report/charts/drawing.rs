use crate::report::bullet::Side as PlanSide;
use crate::report::chart::{Length, PlanDots};
use crate::report::unpublished::is_marked;
use crate::rubric::NodeIx;
use crate::scoring::UnitIx;

/// One row of a chart: its name, and what is drawn over the scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is.
    pub kind: LineKind,
    /// Its name.
    pub label: String,
    /// Said beside the name.
    pub note: Option<String>,
    /// Figures said beside the name where they have no room in the drawing.
    pub beside: Vec<Beside>,
    /// Where its name leads.
    pub to: Option<To>,
    /// What is drawn, the lowest first.
    pub marks: Vec<Mark>,
    /// The marks in words, for those who do not see them.
    pub said: String,
    /// Nothing is there to be drawn: hatched.
    pub missing: bool,
}

impl Line {
    /// Tells whether one of its figures was never published.
    pub(super) fn is_marked(&self) -> bool {
        let words =
            |mark: &Mark| matches!(mark, Mark::Words { text, illustrative, .. } if *illustrative || is_marked(text));
        let beside = self.beside.iter().map(|beside| &beside.words).chain(&self.note);
        self.marks.iter().any(words) || beside.into_iter().any(|text| is_marked(text))
    }
}

/// A figure that stands beside the name of a row in some rooms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// What it is, and the figure.
    pub words: String,
    /// The rooms; where no figure stands in a drawing it stands here whatever they are.
    pub rooms: Vec<Room>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// A row of its own.
    Plain,
    /// The heading of the rows that follow.
    Heading,
    /// A total.
    Total,
    /// The labels of the scale.
    Scale,
}

impl LineKind {
    /// Its name in the style sheet.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Heading => "heading",
            Self::Total => "total",
            Self::Scale => "scale",
        }
    }
}

/// Where a name or a cell leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// To the explanation of a node of a unit.
    Sheet(UnitIx, NodeIx),
    /// To the profile of a unit.
    Profile(UnitIx),
    /// To one indicator over all units.
    Indicator(NodeIx),
}

/// Something drawn in a row; its places are shares of the width.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A bar.
    Bar {
        /// Its start.
        from: Length,
        /// Its length.
        length: Length,
        /// Its meaning.
        tone: Tone,
    },
    /// A line from top to bottom.
    Rule {
        /// Its place.
        at: Length,
        /// Its meaning.
        tone: Tone,
    },
    /// A line along the row.
    Stem {
        /// One end.
        from: Length,
        /// The other.
        to: Length,
        /// Its meaning.
        tone: Tone,
    },
    /// A dot.
    Dot {
        /// Its place.
        at: Length,
        /// Its meaning.
        tone: Tone,
    },
    /// Words beside a place.
    Words {
        /// The place.
        at: Length,
        /// On which side of it they stand.
        side: Side,
        /// What they say.
        text: String,
        /// Their meaning.
        tone: Tone,
        /// A figure that was never published.
        illustrative: bool,
        /// Where there is room for them.
        room: Room,
    },
}

/// On which screens there is room for words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// On every one.
    Any,
    /// Where a wide screen shows others than a narrower one or a phone: on each of them alone.
    Widest,
    /// On a narrower screen alone.
    Wide,
    /// On a phone alone.
    Narrow,
}

impl Room {
    /// Its name in the style sheet.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Widest => "widest",
            Self::Wide => "wide",
            Self::Narrow => "narrow",
        }
    }
}

/// On which side of its place a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// It ends there.
    Before,
    /// Upon it.
    Middle,
    /// It begins there.
    After,
    /// It begins beyond a mark that may stand there.
    Beyond,
}

impl Side {
    /// Its name in an SVG, and how far to the right the word is moved, in pixels.
    #[must_use]
    pub const fn anchor(self) -> (&'static str, &'static str) {
        match self {
            Self::Before => ("end", "-10"),
            Self::Middle => ("middle", "0"),
            Self::After => ("start", "10"),
            Self::Beyond => ("start", "18"),
        }
    }
}

/// What a mark means; each has its own colour and, for a dot, its own shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// At or above the plan; a gain.
    Above,
    /// Below the plan; a loss.
    Below,
    /// A content, by its place.
    Content(usize),
    /// What nobody has entered yet: hatched.
    Open,
    /// The bonus.
    Bonus,
    /// The penalty.
    Penalty,
    /// The line that is to be reached, a total, a figure that counts.
    Plan,
    /// A line of the scale, a label of it.
    Grid,
    /// The median of the cluster.
    Median,
    /// The best of the cluster.
    Best,
}

impl Tone {
    /// So many contents have a shade of their own. More are told apart by their place.
    pub const SHADES: usize = 6;

    /// Its name in the style sheet.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Above => "above",
            Self::Below => "below",
            Self::Content(0) => "content-1",
            Self::Content(1) => "content-2",
            Self::Content(2) => "content-3",
            Self::Content(3) => "content-4",
            Self::Content(4) => "content-5",
            Self::Content(_) => "content-6",
            Self::Open => "open",
            Self::Bonus => "bonus",
            Self::Penalty => "penalty",
            Self::Plan => "plan",
            Self::Grid => "grid",
            Self::Median => "median",
            Self::Best => "best",
        }
    }
}

/// What a mark is, in the key of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The mark; none of what is told by its place alone.
    pub tone: Option<Tone>,
    /// What it is.
    pub words: String,
}

impl PlanDots {
    /// Draws dots around the line of the plan, `line` being its name.
    #[must_use]
    pub fn lines(&self, line: &str) -> Vec<Line> {
        let grid: Vec<Mark> = self
            .ticks
            .iter()
            .filter(|tick| !tick.is_line)
            .map(|tick| Mark::Rule {
                at: tick.at,
                tone: Tone::Grid,
            })
            .collect();
        let rows = self.rows.iter().map(|row| {
            let mut marks = grid.clone();
            marks.push(Mark::Rule {
                at: self.line_at,
                tone: Tone::Plan,
            });
            let words = |at, side| Mark::Words {
                at,
                side,
                text: row.mark.words.clone(),
                tone: if row.at.is_some() { Tone::Plan } else { Tone::Grid },
                illustrative: row.mark.illustrative,
                room: Room::Any,
            };
            match row.at {
                // The words stand on the side where no line runs to the plan.
                Some((at, side)) => {
                    let (tone, side) = match side {
                        PlanSide::Above => (Tone::Above, Side::After),
                        PlanSide::Below => (Tone::Below, Side::Before),
                    };
                    marks.push(Mark::Stem {
                        from: self.line_at,
                        to: at,
                        tone,
                    });
                    marks.push(Mark::Dot { at, tone });
                    marks.push(words(at, side));
                }
                None => marks.push(words(Length::default(), Side::After)),
            }
            Line {
                kind: LineKind::Plain,
                label: row.mark.label.clone(),
                note: None,
                beside: Vec::new(),
                to: row.mark.to,
                marks,
                said: row.mark.words.clone(),
                missing: row.at.is_none(),
            }
        });
        let ticks = self.ticks.iter().filter(|tick| !tick.is_line);
        let labels = ticks.flat_map(|tick| {
            let apart = tick.at.until(self.line_at);
            let letters = (tick.label.chars().count() + line.chars().count()).div_ceil(2);
            rooms_that_hold(apart, letters).into_iter().map(|room| Mark::Words {
                at: tick.at,
                side: Side::Middle,
                text: tick.label.clone(),
                tone: Tone::Grid,
                illustrative: false,
                room,
            })
        });
        let plan = Mark::Words {
            at: self.line_at,
            side: Side::Middle,
            text: line.to_owned(),
            tone: Tone::Plan,
            illustrative: false,
            room: Room::Any,
        };
        rows.chain([scale(labels.chain([plan]).collect())]).collect()
    }
}

/// How wide the scale of dots is at least in each room, also in the panel of the cluster's page. Unit: pixels.
const ROOMS: [(Room, f64); 3] = [(Room::Widest, 600.0), (Room::Wide, 400.0), (Room::Narrow, 230.0)];

/// In which rooms so many letters stand within a length of the scale.
fn rooms_that_hold(length: Length, letters: usize) -> Vec<Room> {
    let held: Vec<Room> = ROOMS
        .into_iter()
        .filter(|(_, width)| length.holds(letters, *width))
        .map(|(room, _)| room)
        .collect();
    if held.len() == ROOMS.len() {
        vec![Room::Any]
    } else {
        held
    }
}

/// The row of the labels of a scale.
pub fn scale(marks: Vec<Mark>) -> Line {
    Line {
        kind: LineKind::Scale,
        label: String::new(),
        note: None,
        beside: Vec::new(),
        to: None,
        marks,
        said: String::new(),
        missing: false,
    }
}
