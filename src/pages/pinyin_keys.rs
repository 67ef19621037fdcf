//! How a name with Chinese signs may be typed in Latin letters: in full (`shenjingyi`) and by first letters (`sjy`).

use pinyin::ToPinyinMulti as _;

/// A sign has up to eight readings; of a name so many combinations are kept at most, the usual ones first.
const MOST: usize = 12;

/// Full readings and first letters of the Chinese signs of a name, the usual reading first; nothing where it has none. Surnames have
/// readings of their own (单 is Shàn, 曾 Zēng): since every reading of a sign counts, theirs is among them. `ü` is typed as `v`.
pub fn keys(name: &str) -> Vec<String> {
    let mut found: Vec<(String, String)> = vec![(String::new(), String::new())];
    for sign in name.chars() {
        let Some(readings) = sign.to_pinyin_multi() else {
            continue;
        };
        let mut plain: Vec<String> = Vec::new();
        for reading in readings {
            let typed = reading.plain().replace('ü', "v");
            if !plain.contains(&typed) {
                plain.push(typed);
            }
        }
        let mut longer: Vec<(String, String)> = Vec::new();
        for reading in &plain {
            for (full, initials) in &found {
                let first = reading.chars().next().map(String::from).unwrap_or_default();
                longer.push((format!("{full}{reading}"), format!("{initials}{first}")));
            }
        }
        longer.truncate(MOST);
        found = longer;
    }
    let mut keys: Vec<String> = Vec::new();
    let all = found
        .iter()
        .map(|(full, _)| full)
        .chain(found.iter().map(|(_, initials)| initials));
    for key in all.filter(|key| !key.is_empty()) {
        if !keys.contains(key) {
            keys.push(key.clone());
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_typed_in_full_and_by_first_letters() {
        assert_eq!(keys("沈静怡")[0], "shenjingyi");
        assert!(keys("沈静怡").contains(&"sjy".to_owned()));
        assert!(keys("吕岩").contains(&"lvyan".to_owned()));
    }

    #[test]
    fn surnames_are_found_by_their_own_reading() {
        // Readings of surnames: Xiandai Hanyu Cidian, entries marked 姓.
        for (name, reading) in [
            ("单", "shan"),
            ("曾", "zeng"),
            ("仇", "qiu"),
            ("解", "xie"),
            ("任", "ren"),
            ("查", "zha"),
            ("盖", "ge"),
            ("翟", "zhai"),
            ("乐", "yue"),
            ("尉迟", "yuchi"),
            ("万俟", "moqi"),
            ("欧阳", "ouyang"),
        ] {
            assert!(
                keys(name).contains(&reading.to_owned()),
                "{name}: {:?}",
                keys(name)
            );
        }
    }

    #[test]
    fn only_chinese_signs_are_read_and_never_too_many_ways() {
        assert_eq!(keys("Anders Lindmark"), Vec::<String>::new());
        assert_eq!(keys("North 华北组")[0], "huabeizu");
        assert!(keys("单曾仇解任查盖翟乐").len() <= 2 * MOST);
    }
}
