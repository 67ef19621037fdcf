//! Invented names for clients, Chinese and Western, each used once.

const CHINESE: [&str; 40] = [
    "澜禾",
    "岚峤",
    "沐衡",
    "璟川",
    "峻朗",
    "澄屿",
    "芷源",
    "旻辉",
    "霁远",
    "栩成",
    "珩泰",
    "昱和",
    "淼润",
    "湛星",
    "翊宁",
    "砚农",
    "屹澜",
    "甫清",
    "臻岳",
    "溪谷",
    "禹拓",
    "榕信",
    "皓临",
    "鹭洲",
    "朔方原",
    "云崧",
    "汀兰",
    "桦林",
    "钧石",
    "融岭",
    "枫桥渡",
    "景坤",
    "隽永",
    "洛嘉",
    "葵阳",
    "曦晟",
    "缦云",
    "徽禾",
    "棠邑",
    "渝北川",
];
const CHINESE_TRADES: [&str; 12] = [
    "精密机械",
    "生物制药",
    "水务",
    "食品",
    "新材料",
    "检测技术",
    "电子",
    "精细化工",
    "能源装备",
    "医疗器械",
    "环保科技",
    "半导体设备",
];
const WESTERN: [&str; 26] = [
    "Haldenby",
    "Brockmere",
    "Castelaro",
    "Dunmarsh",
    "Ellingfold",
    "Fjordane",
    "Grevenau",
    "Hexwell",
    "Istrana",
    "Jorvald",
    "Kestelbach",
    "Lindholt",
    "Marrowby",
    "Norderau",
    "Ostwick",
    "Pellanor",
    "Quarrenden",
    "Rostelle",
    "Silvermoss",
    "Tarnfield",
    "Ulvsund",
    "Verdenne",
    "Wexholm",
    "Yarrowdale",
    "Zellbrück",
    "Ambervane",
];
const WESTERN_TRADES: [&str; 8] = [
    "Process Controls",
    "Water Technologies",
    "Laboratories",
    "Foods",
    "Materials",
    "Pharma",
    "Polymers",
    "Semiconductors",
];
const WESTERN_FORMS: [&str; 5] = ["Ltd", "GmbH", "B.V.", "Pte Ltd", "Inc."];

/// The name with this number, 0 to 479.
pub fn chinese(number: usize) -> String {
    let (name, trade) = word_pair(number, &CHINESE, &CHINESE_TRADES);
    format!("{name}{trade}有限公司")
}

/// The name with this number, 0 to 207.
pub fn western(number: usize) -> String {
    let (name, trade) = word_pair(number, &WESTERN, &WESTERN_TRADES);
    let form = WESTERN_FORMS
        .get(number % WESTERN_FORMS.len())
        .copied()
        .unwrap_or_default();
    format!("{name} {trade} {form}")
}

/// Goes through all pairs before one comes again, and never through neighbours in turn.
fn word_pair<'a>(number: usize, names: &[&'a str], trades: &[&'a str]) -> (&'a str, &'a str) {
    let place = number % names.len();
    let trade = (number / names.len() + place * 5) % trades.len();
    (
        names.get(place).copied().unwrap_or_default(),
        trades.get(trade).copied().unwrap_or_default(),
    )
}
