//! Traditional characters in headings as the simplified ones that the known headings are written in: Big5 has no others.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Each traditional character before its simplified one: those of the known headings, and a few that are likely beside them.
const PAIRS: &str = "業业嚴严為为爲为舉举會会關关內内決决況况淨净減减創创別别辦办務务動动協协單单參参發发號号員员響响團团處处備备實实審审\
                     寬宽對对層层屬属崗岗帶带應应開开歸归當当態态戶户護护數数時时權权標标樣样檔档檢检測测滿满潛潜點点狀状環环現现盤盘碼码稱称\
                     簽签簡简類类緊紧約约級级納纳組组細细織织終终經经結结統统繼继緒绪維维編编職职獲获見见視视計计認认讓让訓训議议記记論论評评\
                     訴诉話话語语說说説说課课調调談谈謝谢負负責责費费資资轉转輕轻達达過过進进針针鍵键長长門门問问間间隊队際际項项預预題题饋馈驟骤薦荐儀仪啟启\
                     後后係系復复複复準准週周範范採采劃划製制錄录總总價价個个傳传償偿優优億亿僅仅儲储兩两勞劳勵励區区華华雙双圍围報报場场壓压\
                     夠够獎奖將将專专導导屆届幣币帳账賬账幹干廠厂廣广強强彙汇匯汇從从徵征聯联懲惩戰战擇择據据損损擔担舊旧術术條条機机歷历氣气沒没\
                     漲涨滯滞潤润災灾無无熱热營营獨独產产異异畫画療疗盡尽監监礎础確确離离種种穩稳積积競竞筆笔節节籌筹糾纠紀纪純纯給给絕绝網网\
                     綜综線线練练縣县績绩義义習习聲声聽听腦脑與与興兴萬万葉叶藝艺藥药蘇苏補补裝装親亲覺觉觀观規规設设許许證证\
                     識识譯译讀读變变豐丰財财貢贡貨货販贩貿贸貸贷買买賣卖質质贏赢購购贈赠贊赞車车軟软較较載载輔辅輪轮輸输農农這这連连運运還还違违\
                     遞递遠远適适選选遺遗鄉乡醫医錯错釋释鋪铺銀银銷销鎮镇鏈链鐵铁閉闭閱阅隨随險险雜杂難难電电靜静韓韩頁页頂顶順顺須须頻频額额顧顾顯显\
                     風风飛飞飯饭館馆馬马驗验體体齊齐齡龄";

/// The simplified character of each traditional one.
static SIMPLE: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let pairs = PAIRS.chars().step_by(2).zip(PAIRS.chars().skip(1).step_by(2));
    pairs.collect()
});

/// The simplified character for a traditional one; any other stays.
pub fn simplified(letter: char) -> char {
    if letter < '\u{3400}' {
        return letter;
    }
    SIMPLE.get(&letter).copied().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_taiwan_and_hong_kong_become_the_known_ones() {
        let simple: String = "員編號團隊歸屬問卷滿意淨推薦復".chars().map(simplified).collect();
        assert_eq!(simple, "员编号团队归属问卷满意净推荐复");
        assert_eq!(
            "成员 id，ä".chars().map(simplified).collect::<String>(),
            "成员 id，ä"
        );
    }
}
