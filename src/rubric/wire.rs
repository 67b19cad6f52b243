//! Reading wire shapes so that every problem is found at once: each field gives its value or its problem with the place.

use std::cell::RefCell;

use serde_json::{Map, Value};

use super::problem::{Problem, ProblemKind};
use crate::quantity::{Date, Number};

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

    /// Gives the value of an absent field, where absence is allowed.
    fn when_absent() -> Option<Self> {
        None
    }

    /// Tells whether the value is the one that absence stands for, and so is not written.
    fn is_absent(&self) -> bool {
        false
    }
}

impl FromJson for String {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        match at.value() {
            Value::String(text) => Some(text.clone()),
            _ => at.wrong_type("text"),
        }
    }
}

/// Absent is `false`.
impl FromJson for bool {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        match at.value() {
            Value::Bool(value) => Some(*value),
            _ => at.wrong_type("boolean"),
        }
    }

    fn when_absent() -> Option<Self> {
        Some(false)
    }

    fn is_absent(&self) -> bool {
        !self
    }
}

impl FromJson for u32 {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        match at.value().as_u64().and_then(|value| Self::try_from(value).ok()) {
            Some(value) => Some(value),
            None => at.wrong_type("whole number"),
        }
    }
}

impl FromJson for i64 {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        match at.value().as_i64() {
            Some(value) => Some(value),
            None => at.wrong_type("whole number"),
        }
    }
}

impl FromJson for Number {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        let text = match at.value() {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => return at.wrong_type("decimal"),
        };
        match text.parse() {
            Ok(number) => Some(number),
            Err(_) => {
                at.note(ProblemKind::NotADecimal { text });
                None
            }
        }
    }
}

impl FromJson for Date {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        let Value::String(text) = at.value() else {
            return at.wrong_type("date");
        };
        match text.parse() {
            Ok(date) => Some(date),
            Err(_) => {
                at.note(ProblemKind::NotADate { text: text.clone() });
                None
            }
        }
    }
}

/// A value that cannot be read is noted and left out, so that what stands around it is still checked.
impl<T: FromJson> FromJson for Option<T> {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        Some(if at.value().is_null() { None } else { T::from_json(at) })
    }

    fn when_absent() -> Option<Self> {
        Some(None)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: FromJson> FromJson for Box<T> {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        T::from_json(at).map(Self::new)
    }
}

/// Every bad item is noted and left out, so that the others are still checked.
impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(at: &Cursor<'_>) -> Option<Self> {
        Some(at.items().unwrap_or_default().iter().filter_map(T::from_json).collect())
    }

    fn when_absent() -> Option<Self> {
        Some(Self::new())
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
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
                Some(Self { $($field: $field?,)* })
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
