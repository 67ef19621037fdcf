//! Causes that an action answers: the words `category`, or `category = delivery`, as settings and the library write them.

use crate::model::configuration::AnsweredCause;
use crate::model::losses::{Attribute, HOURS, WEEKDAYS};

/// Where clients come from, as rows are told apart by [`Attribute::Origin`].
const ORIGINS: [&str; 2] = ["inherited", "since"];

/// Words of attributes in Chinese; those of [`Attribute::word`] are always known.
const CHINESE: [(&str, Attribute); 10] = [
    ("客户", Attribute::Client),
    ("客户分层", Attribute::Segment),
    ("客户来源", Attribute::Origin),
    ("类别", Attribute::Category),
    ("严重程度", Attribute::Severity),
    ("活动类型", Attribute::Kind),
    ("流失原因", Attribute::LossReason),
    ("缺失字段", Attribute::MissingField),
    ("星期", Attribute::Weekday),
    ("时段", Attribute::Hours),
];

/// What is written where no cause is.
#[derive(Debug, PartialEq, Eq)]
pub struct UnknownCause {
    /// What is not known: the attribute alone where it is not.
    pub found: String,
    /// What could stand there.
    pub allowed: Vec<String>,
}

/// Reads a cause. Attributes are known; so are the values of those that do not come from the tables' own words. A category
/// that no row has is no fault: the cycle may simply have been spared such complaints.
pub fn answered_cause(text: &str) -> Result<AnsweredCause, UnknownCause> {
    let (written, value) = match text.split_once(['=', '＝']) {
        Some((attribute, value)) => (attribute.trim(), Some(value.trim())),
        None => (text.trim(), None),
    };
    let Some(attribute) = attribute(written) else {
        return Err(UnknownCause {
            found: if written.is_empty() { text } else { written }.trim().to_owned(),
            allowed: Attribute::ALL
                .iter()
                .map(|attribute| attribute.word().to_owned())
                .collect(),
        });
    };
    let known = values(attribute);
    let value = match value {
        None => None,
        // Without its value it would answer every one, which is not what an equals sign begins to say.
        Some("") => {
            let allowed = [attribute.word().to_owned()]
                .into_iter()
                .chain(known.iter().map(|known| stated(attribute, known)));
            return Err(UnknownCause {
                found: text.trim().to_owned(),
                allowed: allowed.collect(),
            });
        }
        Some(value) if known.is_empty() => Some(value.to_owned()),
        Some(value) => match known.iter().find(|known| known.eq_ignore_ascii_case(value)) {
            Some(known) => Some((*known).to_owned()),
            None => {
                return Err(UnknownCause {
                    found: text.trim().to_owned(),
                    allowed: known.iter().map(|known| stated(attribute, known)).collect(),
                });
            }
        },
    };
    Ok(AnsweredCause { attribute, value })
}

fn stated(attribute: Attribute, value: &str) -> String {
    format!("{} = {value}", attribute.word())
}

fn attribute(written: &str) -> Option<Attribute> {
    let spelt = |attribute: &Attribute| attribute.word().eq_ignore_ascii_case(written);
    let chinese = || CHINESE.iter().find(|(word, _)| *word == written);
    (Attribute::ALL.into_iter().find(spelt)).or_else(|| chinese().map(|(_, attribute)| *attribute))
}

/// All values of an attribute; none where the tables' own words are its values.
fn values(attribute: Attribute) -> Vec<&'static str> {
    match attribute {
        Attribute::Origin => ORIGINS.to_vec(),
        Attribute::Weekday => WEEKDAYS.to_vec(),
        Attribute::Hours => HOURS.iter().map(|(_, _, word)| *word).collect(),
        Attribute::Client
        | Attribute::Segment
        | Attribute::Category
        | Attribute::Severity
        | Attribute::Kind
        | Attribute::LossReason
        | Attribute::MissingField => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cause(attribute: Attribute, value: Option<&str>) -> AnsweredCause {
        AnsweredCause {
            attribute,
            value: value.map(str::to_owned),
        }
    }

    #[test]
    fn a_cause_is_an_attribute_or_one_value_of_it_in_either_language() {
        assert_eq!(answered_cause("category"), Ok(cause(Attribute::Category, None)));
        assert_eq!(
            answered_cause(" Category = Late = wrong "),
            Ok(cause(Attribute::Category, Some("Late = wrong")))
        );
        assert_eq!(
            answered_cause("类别＝交付"),
            Ok(cause(Attribute::Category, Some("交付")))
        );
        assert_eq!(
            answered_cause("weekday = Fri"),
            Ok(cause(Attribute::Weekday, Some("fri")))
        );
        assert_eq!(
            answered_cause("hours = 12-14"),
            Ok(cause(Attribute::Hours, Some("12-14")))
        );
    }

    #[test]
    fn what_could_never_stand_out_is_no_cause() {
        let allowed = |text| answered_cause(text).map_err(|unknown| unknown.allowed);
        assert_eq!(
            allowed("origin = transfer"),
            Err(vec!["origin = inherited".to_owned(), "origin = since".to_owned()])
        );
        assert_eq!(allowed("segment ="), Err(vec!["segment".to_owned()]));
        let found = |text| answered_cause(text).map_err(|unknown| unknown.found);
        assert_eq!(found("categry = delivery"), Err("categry".to_owned()));
        assert_eq!(found("weekday = 星期五"), Err("weekday = 星期五".to_owned()));
        assert_eq!(found("= x"), Err("= x".to_owned()));
        assert!(allowed("").is_err());
    }
}
