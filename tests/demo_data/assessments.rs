//! `assessments`: the 360 assessment in the last weeks of each cycle.

use super::Scene;
use super::calendar::Cycle;
use super::clients::held_by;
use super::people::{self, HEAD, Member, RECOVERING, SOUTH, TWO_PEERS};
use super::plot;
use super::random::{Random, nearest};
use super::table::Table;

/// The dimensions that are rated.
const DIMENSIONS: [&str; 6] = [
    "communication",
    "teamwork",
    "professional",
    "values",
    "initiative",
    "ownership",
];

/// Who rates, and how much higher that relation rates than the others.
struct Rater {
    id: String,
    relation: &'static str,
    leniency: f64,
}

/// The cycle's scores, by ratee and rater.
pub fn table(scene: &Scene) -> Table {
    let cycle = scene.cycle;
    let mut table = Table::new(
        "assessments",
        "ratee_id,rater_id,relation,dimension,score,comment",
    );
    let remaining = people::remaining(cycle);
    for ratee in &remaining {
        // A stream for each ratee: a new member changes nobody else's scores.
        let mut random = Random::stream(&["assessments", &cycle.id, ratee.id]);
        for rater in raters(&mut random, scene, ratee, &remaining) {
            // How this rater sees this person, over all dimensions.
            let halo = 0.3 * random.bell();
            for dimension in DIMENSIONS {
                let true_value = 3.80 + strength(cycle, ratee, dimension);
                let score = nearest(true_value + rater.leniency + halo + 0.55 * random.bell()).clamp(1, 5);
                let comment = comment(&mut random, rater.relation, score);
                table.push([
                    ratee.id.into(),
                    rater.id.clone(),
                    rater.relation.into(),
                    dimension.into(),
                    score.to_string(),
                    comment.into(),
                ]);
            }
        }
    }
    table
}

fn strength(cycle: &Cycle, ratee: &Member, dimension: &str) -> f64 {
    let recovered = if ratee.id != RECOVERING {
        0.0
    } else if cycle.index < 3 {
        -0.35
    } else {
        0.3
    };
    let team = ratee.team(cycle).unwrap_or_default();
    let shaken = if plot::south_suffers(cycle, team) {
        -0.25
    } else {
        0.0
    };
    let skill = match dimension {
        "communication" | "initiative" => 0.40 * ratee.service + shaken + recovered,
        "teamwork" => 0.25 * ratee.service + shaken,
        "professional" => 0.25 * (ratee.service + ratee.diligence) + recovered,
        "ownership" => 0.40 * ratee.diligence + recovered,
        _ if team == SOUTH => 0.10,
        _ => 0.20 * ratee.diligence,
    };
    // Nobody is equally good at everything; this part is the same in every cycle.
    skill + 0.18 * Random::stream(&["profile", ratee.id, dimension]).bell()
}

fn raters(random: &mut Random, scene: &Scene, ratee: &Member, remaining: &[&'static Member]) -> Vec<Rater> {
    let cycle = scene.cycle;
    let team = ratee.team(cycle);
    let colleague = |member: &Member, relation| Rater {
        id: member.id.into(),
        relation,
        leniency: 0.6 * member.severity + if relation == "superior" { -0.08 } else { 0.0 },
    };
    let mut raters = vec![Rater {
        id: ratee.id.into(),
        relation: "self",
        leniency: 0.28 - 0.15 * ratee.service,
    }];
    let manager = team.and_then(|team| ratee.manager(cycle, team));
    let superior = manager.and_then(|id| remaining.iter().find(|member| member.id == id));
    if let Some(superior) = superior.or(people::find(HEAD).filter(|_| manager.is_some()).as_ref()) {
        raters.push(colleague(superior, "superior"));
    }
    let others: Vec<&Member> = remaining
        .iter()
        .copied()
        .filter(|member| member.id != ratee.id && Some(member.id) != manager)
        .collect();
    // Leads are rated by the other leads, and by senior advisers of other teams where those are too few.
    let near: Vec<&Member> = others
        .iter()
        .copied()
        .filter(|member| {
            member.is_lead() == ratee.is_lead() && (ratee.is_lead() || member.team(cycle) == team)
        })
        .collect();
    let far: Vec<&Member> = others
        .iter()
        .copied()
        .filter(|member| !member.is_lead() && member.team(cycle) != team)
        .filter(|member| !ratee.is_lead() || member.role == "senior adviser")
        .collect();
    let wanted = usize::from(random.chance(0.7)) + 2;
    let mut peers = random.sample(&near, wanted);
    if ratee.id == TWO_PEERS {
        peers.truncate(2);
    } else {
        let missing = 3_usize.saturating_sub(peers.len()).max(1);
        peers.extend(random.sample(&far, missing));
    }
    raters.extend(peers.into_iter().map(|peer| colleague(peer, "peer")));
    if ratee.is_lead() {
        let reports = remaining
            .iter()
            .filter(|member| !member.is_lead() && member.team(cycle) == team);
        raters.extend(reports.map(|member| colleague(member, "report")));
    }
    let clients = held_by(scene.clients, ratee.id, cycle.last);
    let asked = usize::from(random.chance(0.6)) + 2;
    for client in random.sample(&clients, asked) {
        let leniency = 0.25 * random.bell() - if client.leaving(cycle.last) { 0.5 } else { 0.0 };
        raters.push(Rater {
            id: client.id.clone(),
            relation: "client",
            leniency,
        });
    }
    raters
}

const STRONG: [&str; 10] = [
    "遇到难题愿意担责任，不推诿。",
    "对客户情况了如指掌，交接资料写得清楚。",
    "会议上敢于提出不同意见，而且有依据。",
    "主动帮同事补位，团队离不开这样的人。",
    "沟通及时，承诺的事都有回音。",
    "Keeps everybody informed without being asked.",
    "Explains technical matters so that a buyer understands them.",
    "Took over two difficult files and never complained.",
    "Reliable: what is promised is done.",
    "Brings new ideas to almost every review.",
];
const WEAK: [&str; 9] = [
    "回复邮件偏慢，需要多次催促。",
    "跨部门协作时信息给得太晚。",
    "对新系统还不熟，客户档案更新不及时。",
    "遇到投诉容易回避，建议尽早上报。",
    "专业能力没有问题，主动性可以再强一些。",
    "Promises call-backs that do not always come.",
    "Should ask for help earlier when a complaint escalates.",
    "Meetings could be better prepared.",
    "Files are often updated only just before the audit.",
];

fn comment(random: &mut Random, relation: &str, score: i32) -> &'static str {
    if relation == "self" || !random.chance(0.035) {
        return "";
    }
    match score {
        4 | 5 => random.word(&STRONG),
        1 | 2 => random.word(&WEAK),
        _ => "",
    }
}
