//! How quantities travel: decimals as strings with the digits they were given, dates as `2018-01-24`, units by name.
//!
//! A JSON number is still read, for files written by hand and by other programs: by its shortest text, which is exact
//! for up to six decimals below 10^9 and refused where it says more decimals than a number may have.

use std::fmt;

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Date, Number, UnitOfMeasure};

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

struct NumberVisitor;

impl NumberVisitor {
    fn read<E: Error>(text: &str) -> Result<Number, E> {
        text.parse().map_err(|_| E::invalid_value(Unexpected::Str(text), &Self))
    }
}

impl Visitor<'_> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal such as \"-12.50\", below 10^16 in size, with at most six decimals")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Number, E> {
        Self::read(text)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Number, E> {
        Self::read(&value.to_string())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Number, E> {
        Self::read(&value.to_string())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Number, E> {
        Self::read(&value.to_string())
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NumberVisitor)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map_err(|problem| D::Error::custom(format!("{text}: {problem}")))
    }
}

impl Serialize for UnitOfMeasure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for UnitOfMeasure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::new(&name).ok_or_else(|| D::Error::custom("a unit of measure has a name"))
    }
}

/// The schema agrees with the reader: a string of that form, or a number.
#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{Date, Number, UnitOfMeasure};

    impl JsonSchema for Number {
        fn schema_name() -> Cow<'static, str> {
            "Number".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "A decimal as a string with the digits it was given; a JSON number is read too.",
                "type": ["string", "number"],
                "pattern": r"^-?0*[0-9]{1,16}(\.[0-9]{1,6})?$",
                "exclusiveMinimum": -10_000_000_000_000_000_i64,
                "exclusiveMaximum": 10_000_000_000_000_000_i64,
            })
        }
    }

    impl JsonSchema for Date {
        fn schema_name() -> Cow<'static, str> {
            "Date".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
        }
    }

    impl JsonSchema for UnitOfMeasure {
        fn schema_name() -> Cow<'static, str> {
            "UnitOfMeasure".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "pattern": r"\S" })
        }
    }
}
