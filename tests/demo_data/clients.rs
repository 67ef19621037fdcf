//! The clients: who owned them when, what they paid, and when and why they left.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::Scene;
use super::calendar::{Cycle, TRANSFER, days};
use super::company_names;
use super::people::{self, FEW_ANSWERS, FORMER_SOUTH_LEAD, INTL, Member};
use super::plot::{self, Handover, Share};
use super::random::{Random, nearest};
use super::table::{Table, optional};

/// A client over all cycles.
pub struct Client {
    pub id: String,
    name: String,
    segment: &'static str,
    pub acquired_on: Date,
    /// First day and id of each owner, by day.
    owners: Vec<(Date, &'static str)>,
    lost: Option<(Date, &'static str)>,
    /// Fen in the quarter before the transfer; 0 for a client acquired later.
    at_transfer: i64,
    /// Fen that a whole quarter brings at present.
    worth: i64,
    /// Fen in each cycle, from the first on; 0 before the first and after the last day.
    revenue: Vec<i64>,
    pub speaks_english: bool,
}

impl Client {
    /// The owner on a day.
    pub fn owner(&self, day: Date) -> &'static str {
        let so_far = self.owners.iter().take_while(|(from, _)| *from <= day).last();
        so_far
            .or(self.owners.first())
            .map(|(_, owner)| *owner)
            .unwrap_or_default()
    }

    /// Held on a day: acquired, and not lost yet.
    pub fn held(&self, day: Date) -> bool {
        self.acquired_on <= day && self.lost.is_none_or(|(lost_on, _)| day < lost_on)
    }

    /// Held on that day, but not for five months more.
    pub fn leaving(&self, day: Date) -> bool {
        self.held(day)
            && self
                .lost
                .is_some_and(|(lost_on, _)| lost_on <= day.saturating_add(5.months()))
    }

    /// Did the same member own the client on each day of the cycle?
    pub fn same_owner(&self, cycle: &Cycle) -> bool {
        self.acquired_on < cycle.first && self.owner(cycle.first) == self.owner(cycle.last)
    }

    /// In the segment of the smallest clients.
    pub fn is_small(&self) -> bool {
        self.segment == "tail"
    }

    fn inherited(&self) -> bool {
        self.acquired_on < TRANSFER
    }

    fn owned_by(&self, owner: &str) -> bool {
        self.owners.iter().any(|(_, id)| *id == owner)
    }
}

/// The clients whom a member owns and holds on a day.
pub fn held_by<'a>(clients: &'a [Client], member: &str, day: Date) -> Vec<&'a Client> {
    clients
        .iter()
        .filter(|client| client.held(day) && client.owner(day) == member)
        .collect()
}

/// All clients with their whole history, drawn cycle by cycle.
pub fn histories(cycles: &[Cycle]) -> Vec<Client> {
    // Of many streams one in which chance hides nothing of the plot: about 96 % kept elsewhere in every quarter.
    let mut random = Random::stream(&["clients", "83"]);
    let mut clients = Vec::new();
    let mut names = Names::default();
    let first_members = cycles
        .first()
        .map(|cycle| people::present(cycle).collect::<Vec<_>>());
    for member in first_members.unwrap_or_default() {
        for _ in 0..inherited_clients(member) {
            let acquired_on = some_day(&mut random, date(2018, 1, 2), date(2024, 6, 28));
            let client = new_client(&mut random, &mut names, clients.len(), member, acquired_on);
            clients.push(client);
        }
    }
    for cycle in cycles {
        for client in clients.iter_mut().filter(|client| client.held(cycle.first)) {
            lose(&mut random, cycle, client);
        }
        for owner in acquirers(&mut random, cycle) {
            let owner_days = owner.workdays(cycle);
            let Some(acquired_on) = random.pick(&owner_days).copied() else {
                continue;
            };
            let mut client = new_client(&mut random, &mut names, clients.len(), owner, acquired_on);
            client.revenue = vec![0; cycle.index];
            clients.push(client);
        }
        for handover in plot::handovers() {
            if (cycle.first..=cycle.last).contains(&handover.on) {
                hand_over(&mut random, &mut clients, &handover);
            }
        }
        for client in &mut clients {
            let revenue = next_revenue(&mut random, cycle, client);
            client.revenue.push(revenue);
        }
    }
    clients
}

/// How many clients a member brought through the transfer.
fn inherited_clients(member: &Member) -> i32 {
    match member.id {
        FORMER_SOUTH_LEAD => 18,
        FEW_ANSWERS => 9,
        _ if member.is_lead() => 8,
        _ => 17,
    }
}

/// Counters of the names given so far.
#[derive(Default)]
struct Names {
    chinese: usize,
    western: usize,
}

fn new_client(
    random: &mut Random,
    names: &mut Names,
    number: usize,
    owner: &Member,
    acquired_on: Date,
) -> Client {
    let segment = match random.unit() {
        share if share < 0.15 => "key",
        share if share < 0.60 => "core",
        _ => "tail",
    };
    let (low, high) = match segment {
        "key" => (38_000_000, 140_000_000),
        "core" => (7_000_000, 31_000_000),
        _ => (600_000, 6_500_000),
    };
    let spread = random.unit();
    let worth = i64::from(nearest(f64::from(low) + f64::from(high - low) * spread * spread));
    let speaks_english = owner.home() == INTL || random.chance(0.1);
    let name = if speaks_english {
        names.western += 1;
        company_names::western(names.western - 1)
    } else {
        names.chinese += 1;
        company_names::chinese(names.chinese - 1)
    };
    Client {
        id: format!("C{:04}", number + 1),
        name,
        segment,
        acquired_on,
        owners: vec![(acquired_on, owner.id)],
        lost: None,
        at_transfer: if acquired_on < TRANSFER { worth } else { 0 },
        worth,
        revenue: Vec::new(),
        speaks_english,
    }
}

fn some_day(random: &mut Random, from: Date, to: Date) -> Date {
    let candidates: Vec<Date> = days(from, to).collect();
    random.pick(&candidates).copied().unwrap_or(from)
}

fn lose(random: &mut Random, cycle: &Cycle, client: &mut Client) {
    let Some(owner) = people::find(client.owner(cycle.first)) else {
        return;
    };
    let orphaned = client.owned_by(FORMER_SOUTH_LEAD);
    if random.chance(plot::loss(
        cycle,
        owner,
        client.segment,
        client.inherited(),
        orphaned,
    )) {
        let suffers = owner
            .team(cycle)
            .is_some_and(|team| plot::south_suffers(cycle, team));
        let reason = match random.unit() {
            share if suffers && share < 0.55 => "contact_left",
            share if share < 0.30 => "price",
            share if share < 0.52 => "service",
            share if share < 0.66 => "contact_left",
            share if share < 0.92 => "competitor",
            _ => "insolvency",
        };
        client.lost = Some((some_day(random, cycle.first, cycle.last), reason));
    }
}

/// The members who win the cycle's new clients, one entry per client.
fn acquirers(random: &mut Random, cycle: &Cycle) -> Vec<&'static Member> {
    let mut winners = Vec::new();
    for member in people::present(cycle).filter(|member| !member.is_lead()) {
        let chance = (0.25 + 0.07 * member.service) * member.presence(cycle);
        let slowed = member
            .team(cycle)
            .is_some_and(|team| plot::south_suffers(cycle, team));
        let trials = if slowed { 1 } else { 2 };
        winners.extend((0..random.successes(trials, chance)).map(|_| member));
    }
    winners
}

fn hand_over(random: &mut Random, clients: &mut [Client], handover: &Handover) {
    let mut turn = 0;
    for from in handover.from {
        let owned: Vec<usize> = places(clients, |client| client.owner(handover.on) == *from);
        let held: Vec<usize> = places(clients, |client| {
            client.owner(handover.on) == *from && client.held(handover.on)
        });
        let chosen = match handover.how {
            Share::All => owned,
            Share::AllBut(left) => {
                let overlooked: Vec<usize> = held.iter().rev().take(left).copied().collect();
                owned
                    .into_iter()
                    .filter(|place| !overlooked.contains(place))
                    .collect()
            }
            Share::Keep(kept) => random.sample(&held, held.len().saturating_sub(kept)),
            Share::Each(count) => random.sample(&held, count),
        };
        for place in chosen {
            let receiver = handover.to.get(turn % handover.to.len()).copied();
            turn += 1;
            if let (Some(client), Some(receiver)) = (clients.get_mut(place), receiver) {
                client.owners.push((handover.on, receiver));
            }
        }
    }
}

fn places(clients: &[Client], wanted: impl Fn(&Client) -> bool) -> Vec<usize> {
    clients
        .iter()
        .enumerate()
        .filter(|(_, client)| wanted(client))
        .map(|(place, _)| place)
        .collect()
}

/// Fen that the client pays in the cycle.
fn next_revenue(random: &mut Random, cycle: &Cycle, client: &mut Client) -> i64 {
    let noise = random.bell();
    let grows = random.chance(0.05);
    if !client.held(cycle.last) {
        return 0;
    }
    if client.acquired_on >= cycle.first {
        let left = i64::from((cycle.last - client.acquired_on).get_days()) + 1;
        return client.worth * left.min(91) / 91;
    }
    let suffers = client.inherited()
        && people::find(client.owner(cycle.last))
            .and_then(|owner| owner.team(cycle))
            .is_some_and(|team| plot::south_suffers(cycle, team));
    let drift = if suffers { -18.0 } else { 6.0 };
    let step = if grows { 190.0 } else { 0.0 };
    let per_mille = nearest(1000.0 + drift + step + 35.0 * noise).max(500);
    client.worth = client.worth * i64::from(per_mille) / 1000;
    client.worth
}

/// `clients` as of the cycle's end. Clients lost before the cycle stay, with nothing at the start or the end.
pub fn table(scene: &Scene) -> Table {
    let cycle = scene.cycle;
    let header = "client_id,owner_id,name,segment,acquired_on,lost_on,loss_reason,\
                  revenue_at_transfer,revenue_at_start,revenue";
    let mut table = Table::new("clients", header);
    for client in scene
        .clients
        .iter()
        .filter(|client| client.acquired_on <= cycle.last)
    {
        let lost = client.lost.filter(|(lost_on, _)| *lost_on <= cycle.last);
        let at_start = match cycle.index.checked_sub(1) {
            Some(previous) => client.revenue.get(previous).copied(),
            None => client.inherited().then_some(client.at_transfer),
        };
        table.push([
            client.id.clone(),
            client.owner(cycle.last).into(),
            client.name.clone(),
            client.segment.into(),
            client.acquired_on.to_string(),
            optional(lost.map(|(lost_on, _)| lost_on)),
            optional(lost.map(|(_, reason)| reason)),
            yuan(client.at_transfer),
            yuan(at_start.unwrap_or(0)),
            yuan(client.revenue.get(cycle.index).copied().unwrap_or(0)),
        ]);
    }
    table
}

/// Fen as yuan: `1234.50`.
fn yuan(fen: i64) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

/// `handovers`: who took over whom within the cycle. What changed hands on its first day is in the clients table alone.
pub fn handovers(scene: &Scene) -> Table {
    let cycle = scene.cycle;
    let mut table = Table::new("handovers", "client_id,handed_on,from_id,to_id");
    for client in scene
        .clients
        .iter()
        .filter(|client| client.acquired_on <= cycle.last)
    {
        for pair in client.owners.windows(2) {
            let [(_, from), (on, to)] = pair else { continue };
            if cycle.first < *on && *on <= cycle.last {
                table.push([client.id.clone(), on.to_string(), (*from).into(), (*to).into()]);
            }
        }
    }
    table
}
