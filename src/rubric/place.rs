//! Where the problems of a rule are told: at the rule, or at the very piece of it that its file writes.

use super::lower::Lowering;
use super::preset::Preset;
use super::problem::{Problem, ProblemKind};

impl Lowering<'_> {
    /// Notes a problem at the rule, or at its piece.
    pub fn note(&self, kind: ProblemKind) {
        self.note_at("", kind);
    }

    /// Notes a problem at a field of a piece; at the rule, where it is not written in pieces.
    pub fn note_field(&self, field: &str, kind: ProblemKind) {
        self.inside(field, || self.note(kind));
    }

    /// Goes through the pieces of a rule, where it is written in such.
    pub fn in_pieces<T>(&self, preset: &Preset, make: impl FnOnce() -> T) -> T {
        let root = match preset {
            Preset::Pieces(_) => Some("term"),
            Preset::SumOfParts(_) | Preset::BestLevel(_) => Some(""),
            _ => None,
        };
        let before = self.piece.replace(root.map(str::to_owned));
        let made = make();
        self.piece.replace(before);
        made
    }

    /// Goes into a part of a piece.
    pub fn inside<T>(&self, part: &str, make: impl FnOnce() -> T) -> T {
        let before = self.piece.borrow().clone();
        let dot = |piece: &str| if piece.is_empty() { "" } else { "." };
        let inner = before.as_ref().map(|piece| format!("{piece}{}{part}", dot(piece)));
        self.piece.replace(inner);
        let made = make();
        self.piece.replace(before);
        made
    }

    /// Goes into each of several parts.
    pub fn each<R, T>(&self, part: &str, all: &[R], make: impl Fn(&R) -> T) -> Vec<T> {
        let all = all.iter().enumerate();
        all.map(|(at, one)| self.inside(&format!("{part}[{at}]"), || make(one)))
            .collect()
    }

    /// Notes a problem at a place within the rule; at the rule where none is named.
    pub fn note_at(&self, place: &str, kind: ProblemKind) {
        let path = self.at(place);
        self.problems.borrow_mut().push(Problem { path, kind });
    }

    /// Tells whether a problem was noted at a place within the rule or below it, other than one of the field `but`.
    pub fn noted(&self, place: &str, but: &str) -> bool {
        let path = self.at(place);
        let other = |problem: &Problem| problem.is_under(&path) && (but.is_empty() || !problem.is_about(&path, but));
        self.problems.borrow().iter().any(other)
    }

    /// Tells whether all at a place within the rule and below it could be read.
    pub fn is_read(&self, place: &str) -> bool {
        let path = self.at(place);
        let unread = |problem: &Problem| problem.is_under(&path) && problem.is_unread();
        !self.problems.borrow().iter().any(unread)
    }

    /// Tells whether a field of the object at a place within the rule is missing or could not be read.
    pub fn unread(&self, place: &str, field: &str) -> bool {
        let path = self.at(place);
        self.problems
            .borrow()
            .iter()
            .any(|problem| problem.is_about(&path, field))
    }

    /// The path of a place within the rule, or within its piece; that of the rule or the piece where none is named.
    fn at(&self, place: &str) -> String {
        let piece = self.piece.borrow();
        let piece = piece.as_deref().unwrap_or_default();
        // Parts of a sum are lowered as the terms of a group.
        let parts = piece.strip_prefix("body.terms").map(|part| format!("parts{part}"));
        let steps = [&self.path, parts.as_deref().unwrap_or(piece), place];
        let steps = steps.into_iter().filter(|step| !step.is_empty());
        steps.collect::<Vec<_>>().join(".")
    }
}
