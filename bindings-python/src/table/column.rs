//! The columns of a table: what each is called, and how its values are found.

use arrow_array::ArrayRef;
use arrow_array::builder::{Date32Builder, Int64Builder, ListBuilder, StringBuilder};
use arrow_schema::{DataType, Field};
use std::borrow::Borrow;
use std::sync::Arc;

/// A column over rows of one sort.
pub struct Column<Row> {
    pub name: &'static str,
    pub values: Values<Row>,
}

/// How the values of a column are found in its rows.
pub enum Values<Row> {
    Text(fn(&Row) -> Option<&str>),
    Texts(fn(&Row) -> &[String]),
    Number(fn(&Row) -> Option<i64>),
    Date(fn(&Row) -> Option<i32>),
}

impl<Row> Column<Row> {
    pub const fn text(name: &'static str, text: fn(&Row) -> Option<&str>) -> Self {
        Self { name, values: Values::Text(text) }
    }

    pub const fn texts(name: &'static str, texts: fn(&Row) -> &[String]) -> Self {
        Self { name, values: Values::Texts(texts) }
    }

    pub const fn number(name: &'static str, number: fn(&Row) -> Option<i64>) -> Self {
        Self { name, values: Values::Number(number) }
    }

    /// A column of dates, in days from the first of 1970.
    pub const fn date(name: &'static str, date: fn(&Row) -> Option<i32>) -> Self {
        Self { name, values: Values::Date(date) }
    }

    /// Its name and type.
    pub fn field(&self) -> Field {
        let kind = match self.values {
            Values::Text(_) => DataType::Utf8,
            Values::Texts(_) => DataType::List(Arc::new(Field::new_list_field(DataType::Utf8, true))),
            Values::Number(_) => DataType::Int64,
            Values::Date(_) => DataType::Date32,
        };
        Field::new(self.name, kind, true)
    }

    /// Its values.
    pub fn fill<R: Borrow<Row>>(&self, rows: impl Iterator<Item = R>) -> ArrayRef {
        match self.values {
            Values::Text(text) => {
                let mut column = StringBuilder::new();
                rows.for_each(|row| column.append_option(text(row.borrow())));
                Arc::new(column.finish())
            }
            Values::Texts(texts) => {
                let mut column = ListBuilder::new(StringBuilder::new());
                rows.for_each(|row| {
                    texts(row.borrow()).iter().for_each(|text| column.values().append_value(text));
                    column.append(true);
                });
                Arc::new(column.finish())
            }
            Values::Number(number) => {
                let mut column = Int64Builder::new();
                rows.for_each(|row| column.append_option(number(row.borrow())));
                Arc::new(column.finish())
            }
            Values::Date(date) => {
                let mut column = Date32Builder::new();
                rows.for_each(|row| column.append_option(date(row.borrow())));
                Arc::new(column.finish())
            }
        }
    }
}
