//! Reading wire shapes so that every problem is found at once: each field gives its value or its problem with the place.

use std::cell::RefCell;

use serde_json::{Map, Value, json};

use super::day::NO_YEAR;
use super::problem::{Problem, ProblemKind};
use super::raw::RUBRIC_VERSION;
pub use super::wire_values::{NEVER, read_wire_date};

/// A place in a JSON document, with the list that collects problems.
#[derive(Clone)]
pub struct Cursor<'a> {
    value: &'a Value,
    path: String,
    problems: &'a RefCell<Vec<Problem>>,
}

impl<'a> Cursor<'a> {
    /// Stands at the root of a document.
    #[must_use]
    pub fn root(value: &'a Value, problems: &'a RefCell<Vec<Problem>>) -> Self {
        Self {
            value,
            path: String::from("$"),
            problems,
        }
    }

    /// Gives the JSON path of this place.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Gives the value at this place.
    #[must_use]
    pub fn value(&self) -> &'a Value {
        self.value
    }

    /// Notes a problem at this place.
    pub fn note(&self, kind: ProblemKind) {
        self.problems.borrow_mut().push(Problem {
            path: self.path.clone(),
            kind,
        });
    }

    /// Notes that the value is of another type than `expected`.
    pub fn wrong_type<T>(&self, expected: &'static str) -> Option<T> {
        self.note(ProblemKind::WrongType {
            expected,
            found: type_name(self.value),
        });
        None
    }

    /// Opens an object, whose fields are then taken one by one.
    #[must_use]
    pub fn object(&self) -> Option<Fields<'a>> {
        match self.value {
            Value::Object(map) => Some(Fields {
                map,
                at: self.clone(),
                taken: RefCell::new(Vec::new()),
            }),
            _ => self.wrong_type("object"),
        }
    }

    /// Gives the items of a list.
    #[must_use]
    pub fn items(&self) -> Option<Vec<Cursor<'a>>> {
        match self.value {
            Value::Array(items) => Some(
                items
                    .iter()
                    .enumerate()
                    .map(|(at, value)| Cursor {
                        value,
                        path: format!("{}[{at}]", self.path),
                        problems: self.problems,
                    })
                    .collect(),
            ),
            _ => self.wrong_type("list"),
        }
    }
}

/// The fields of one object; unknown ones are noted by [`Fields::close`].
pub struct Fields<'a> {
    map: &'a Map<String, Value>,
    at: Cursor<'a>,
    taken: RefCell<Vec<&'static str>>,
}

impl<'a> Fields<'a> {
    /// Reads one field; a missing one is noted unless its type may be absent.
    pub fn take<T: FromJson>(&self, name: &'static str) -> Option<T> {
        self.taken.borrow_mut().push(name);
        match self.map.get(name) {
            Some(value) => T::from_json(&Cursor {
                value,
                path: format!("{}.{name}", self.at.path),
                problems: self.at.problems,
            }),
            None => {
                let absent = T::when_absent();
                if absent.is_none() {
                    self.at.note(ProblemKind::FieldMissing { field: name });
                }
                absent
            }
        }
    }

    /// Gives what stands for a field that is missing or could not be read, so that the rest of its object is still checked and
    /// those behind it in a list keep their places. The problem was noted, so what comes of it is never used.
    #[must_use]
    pub fn stand_in<T: FromJson>(&self, name: &str) -> Option<T> {
        let value = match name {
            // By the place, so that no two are alike.
            "id" | "code" | "name" | "title" | "edition" => json!(self.at.path),
            "max" | "from" | "from_percent" | "gives" | "each" => json!("0"),
            "to_days" => json!(0),
            "year" => json!(NO_YEAR),
            "version" => json!(RUBRIC_VERSION),
            "source" => json!({"title": "?"}),
            _ => return None,
        };
        let unheard = RefCell::new(Vec::new());
        T::from_json(&Cursor::root(&value, &unheard))
    }

    /// Marks a field as known without reading it.
    pub fn know(&self, name: &'static str) {
        self.taken.borrow_mut().push(name);
    }

    /// Notes every field that nobody took.
    pub fn close(&self) {
        for key in self.map.keys() {
            if !self.taken.borrow().contains(&key.as_str()) {
                self.at.note(ProblemKind::FieldUnknown { field: key.clone() });
            }
        }
    }
}

/// A wire shape that can be read with all its problems.
pub trait FromJson: Sized {
    /// Reads the value at this place, or notes why not.
    fn from_json(at: &Cursor<'_>) -> Option<Self>;

    /// Gives what stands in a list for an item that cannot be read; its problems were noted by `from_json`.
    fn instead(_: &Cursor<'_>) -> Option<Self> {
        None
    }

    /// Gives the value of an absent field, where absence is allowed.
    fn when_absent() -> Option<Self> {
        None
    }

    /// Tells whether the value is the one that absence stands for, and so is not written.
    fn is_absent(&self) -> bool {
        false
    }
}

fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "text",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    }
}

/// Declares an object of a file: the struct, how it is written, how it is read with every problem, and its schema.
#[macro_export]
macro_rules! wire_object {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* $field:ident : $ty:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
        pub struct $name {
            $($(#[$field_meta])* #[serde(skip_serializing_if = "FromJson::is_absent")] pub $field: $ty,)*
        }

        impl FromJson for $name {
            fn from_json(at: &$crate::rubric::wire::Cursor<'_>) -> Option<Self> {
                let fields = at.object()?;
                let read = Self::from_fields(&fields);
                fields.close();
                read
            }
        }

        impl $name {
            /// Reads the fields, leaving the question of unknown ones to the caller.
            pub(crate) fn from_fields(fields: &$crate::rubric::wire::Fields<'_>) -> Option<Self> {
                let _ = fields;
                $(let $field = fields.take(stringify!($field));)*
                Some(Self { $($field: $field.or_else(|| fields.stand_in(stringify!($field)))?,)* })
            }
        }
    };
}

/// Declares a choice of a file that is told apart by the field `kind`.
#[macro_export]
macro_rules! wire_choice {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $tag:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[allow(clippy::large_enum_variant, reason = "a rubric holds few of these, and they are read once")]
        #[serde(tag = "kind")]
        pub enum $name {
            $($(#[$variant_meta])* #[serde(rename = $tag)] $variant($variant),)*
        }

        impl $name {
            /// Every kind, as the file names it.
            pub const KINDS: &'static [&'static str] = &[$($tag),*];

            /// The kind, as the file names it.
            #[must_use]
            pub fn kind(&self) -> &'static str {
                match self { $(Self::$variant(_) => $tag,)* }
            }
        }

        impl FromJson for $name {
            fn from_json(at: &$crate::rubric::wire::Cursor<'_>) -> Option<Self> {
                let fields = at.object()?;
                let kind: String = fields.take("kind")?;
                let read = match kind.as_str() {
                    $($tag => $variant::from_fields(&fields).map(Self::$variant),)*
                    _ => {
                        at.note($crate::rubric::ProblemKind::KindUnknown { kind, known: Self::KINDS });
                        return None;
                    }
                };
                fields.close();
                read
            }
        }
    };
}

/// Declares a choice of a file that is one word.
#[macro_export]
macro_rules! wire_word {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$variant_meta])* #[serde(rename = $word)] $variant,)*
        }

        impl FromJson for $name {
            fn from_json(at: &$crate::rubric::wire::Cursor<'_>) -> Option<Self> {
                let word = String::from_json(at)?;
                match word.as_str() {
                    $($word => Some(Self::$variant),)*
                    _ => {
                        at.note($crate::rubric::ProblemKind::KindUnknown { kind: word, known: &[$($word),*] });
                        None
                    }
                }
            }
        }
    };
}
