//! One person's bundles: the sets of seats that suit them by themselves, and the best of them at given prices.

use super::{Choice, Person};

/// What a bundle is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Mandatory seats.
    Mandatory,
    /// Need covered.
    Need,
}

/// A set of seats of one person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bundle {
    /// Places of the choices, in order.
    pub picks: Vec<usize>,
    /// Need covered.
    pub need: f64,
    /// Mandatory seats.
    pub mandatory: u64,
    /// What it costs.
    pub price: i64,
}

impl Bundle {
    /// What it is worth for a goal.
    pub fn worth(&self, goal: Goal) -> f64 {
        match goal {
            Goal::Mandatory => self.mandatory as f64,
            Goal::Need => self.need,
        }
    }
}

/// Prices of what people share.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prices {
    /// Of a seat, per session.
    pub seats: Vec<f64>,
    /// Of a unit of money.
    pub money: f64,
    /// What a mandatory seat earns.
    pub mandatory: f64,
}

/// What a search may use.
#[derive(Clone, Copy)]
pub struct Limits<'l> {
    /// Seats that are left; none where they do not matter.
    pub seats: Option<&'l [u32]>,
    /// Money that is left.
    pub budget: Option<i64>,
    /// Mandatory seats at least.
    pub mandatory: u64,
}

/// No limit but the person's own.
pub const FREE: Limits<'static> = Limits {
    seats: None,
    budget: None,
    mandatory: 0,
};

/// What is found on the way.
enum Keep<'k> {
    /// The best bundle so far, and what it earns after prices.
    Best { net: f64, bundle: Bundle },
    /// Every bundle that earns so much, up to a number of them.
    All {
        from: f64,
        bundles: &'k mut Vec<Bundle>,
        limit: usize,
    },
}

/// The bundle that earns most after prices; among equals the one that is found first, which takes the choices that earn
/// most per hour. None where no bundle keeps the limits.
pub fn best(person: &Person, goal: Goal, prices: &Prices, limits: Limits<'_>) -> Option<(f64, Bundle)> {
    let mut search = Search::new(person, goal, prices, limits, 0.0);
    let mut keep = Keep::Best {
        net: f64::NEG_INFINITY,
        bundle: Bundle::default(),
    };
    search.go(0, &mut keep);
    match keep {
        Keep::Best { net, bundle } if net > f64::NEG_INFINITY => Some((net, bundle)),
        _ => None,
    }
}

/// Every bundle that earns `from` or more after prices, and is not beaten by a part of itself; false where there are more
/// than `limit` in all.
pub fn all(
    person: &Person,
    goal: Goal,
    prices: &Prices,
    from: f64,
    bundles: &mut Vec<Bundle>,
    limit: usize,
) -> bool {
    // Choices that lose no more than the threshold allows must stay in.
    let mut search = Search::new(person, goal, prices, FREE, f64::INFINITY);
    let mut keep = Keep::All { from, bundles, limit };
    search.go(0, &mut keep)
}

/// A choice with what it earns by itself.
struct Offer<'p> {
    place: usize,
    choice: &'p Choice,
    /// Its price.
    cost: f64,
    /// At most what it adds to any bundle.
    alone: f64,
    /// Whether another choice asks for its course.
    enables: bool,
}

struct Search<'p> {
    person: &'p Person,
    goal: Goal,
    options: Vec<Offer<'p>>,
    /// Options that are mandatory.
    most_musts: f64,
    budget: Option<i64>,
    mandatory: u64,
    earns: f64,
    // The bundle in hand.
    picks: Vec<usize>,
    covered: Vec<f64>,
    open: f64,
    need: f64,
    paid: f64,
    price: i64,
    hours: f64,
    musts: u64,
}

impl<'p> Search<'p> {
    /// `slack` keeps choices that lose so much.
    fn new(person: &'p Person, goal: Goal, prices: &Prices, limits: Limits<'_>, slack: f64) -> Self {
        let weighs = goal == Goal::Need;
        let mut options: Vec<Offer<'p>> = Vec::with_capacity(person.choices.len());
        let mut asked: Vec<usize> = (person.choices.iter())
            .flat_map(|choice| choice.requires.iter().copied())
            .collect();
        asked.sort_unstable();
        for (place, choice) in person.choices.iter().enumerate() {
            let free = limits
                .seats
                .is_none_or(|seats| seats.get(choice.session).is_some_and(|seats| *seats > 0));
            if !free || choice.hours > person.hours + 1e-9 {
                continue;
            }
            let covers: f64 = if weighs {
                let worth = |(need, share): &(usize, f64)| person.needs.get(*need).map_or(0.0, |w| w * share);
                choice.covers.iter().map(worth).sum()
            } else {
                0.0
            };
            let must = match (choice.mandatory, goal) {
                (false, _) => 0.0,
                (true, Goal::Mandatory) => 1.0,
                (true, Goal::Need) => prices.mandatory,
            };
            let cost = prices.seats.get(choice.session).copied().unwrap_or(0.0)
                + prices.money * choice.price as f64
                + if weighs { choice.reluctance } else { 0.0 };
            let enables = asked.binary_search(&choice.course).is_ok();
            let alone = covers + must - cost;
            if alone > -slack || enables || (limits.mandatory > 0 && choice.mandatory) {
                options.push(Offer {
                    place,
                    choice,
                    cost,
                    alone,
                    enables,
                });
            }
        }
        // By what they earn per hour; those that earn nothing by themselves come last.
        let rate = |option: &Offer<'_>| {
            if option.alone <= 0.0 {
                option.alone
            } else if option.choice.hours > 0.0 {
                option.alone / option.choice.hours
            } else {
                f64::INFINITY
            }
        };
        options.sort_by(|a, b| rate(b).total_cmp(&rate(a)).then(a.place.cmp(&b.place)));
        let most_musts = options.iter().filter(|option| option.choice.mandatory).count() as f64;
        Self {
            person,
            goal,
            options,
            most_musts,
            budget: limits.budget,
            mandatory: limits.mandatory,
            earns: match goal {
                Goal::Mandatory => 1.0,
                Goal::Need => prices.mandatory,
            },
            picks: Vec::new(),
            covered: vec![0.0; person.needs.len()],
            open: if weighs { person.needs.iter().sum() } else { 0.0 },
            need: 0.0,
            paid: 0.0,
            price: 0,
            hours: 0.0,
            musts: 0,
        }
    }

    fn net(&self) -> f64 {
        let need = if self.goal == Goal::Need { self.need } else { 0.0 };
        need + self.earns * self.musts as f64 - self.paid
    }

    /// More than the bundle in hand with any of the options from a place on can earn: the hours that are left filled with what
    /// earns most per hour, the last of it in part; and no more than the needs that are open.
    fn hope(&self, from: usize) -> f64 {
        let mut left = self.person.hours - self.hours + 1e-9;
        let mut gain = 0.0;
        let mut last = None;
        for option in self.options.get(from..).unwrap_or_default() {
            if option.alone <= 0.0 || left <= 0.0 {
                break;
            }
            // Another session of the same course cannot be added; no longer, it earns no more than these hours do already.
            let (course, hours) = (option.choice.course, option.choice.hours);
            if hours > 0.0 && last.is_some_and(|(other, longer)| other == course && hours <= longer) {
                continue;
            }
            last = Some((course, hours));
            if option.choice.hours <= left {
                gain += option.alone;
                left -= option.choice.hours;
            } else {
                gain += option.alone * left / option.choice.hours;
                left = 0.0;
            }
        }
        self.net() + gain.min(self.open + self.earns * self.most_musts)
    }

    /// Looks at all bundles with the options from a place on; false where there are too many to keep.
    fn go(&mut self, from: usize, keep: &mut Keep<'_>) -> bool {
        if from == 0 && !self.offer(keep) {
            return false;
        }
        for at in from..self.options.len() {
            let hope = self.hope(at);
            let enough = match keep {
                Keep::Best { net, .. } => hope > *net + 1e-12,
                Keep::All { from, .. } => hope >= *from,
            };
            if !enough {
                return true;
            }
            if let Some(undo) = self.take(at) {
                let whole = self.offer(keep) && self.go(at + 1, keep);
                self.give_back(at, undo);
                if !whole {
                    return false;
                }
            }
        }
        true
    }

    /// Adds an option, unless it does not suit what is in hand; gives back what is needed to take it out again.
    fn take(&mut self, at: usize) -> Option<Vec<(usize, f64)>> {
        let option = self.options.get(at)?;
        let choice = option.choice;
        if self.hours + choice.hours > self.person.hours + 1e-9
            || self
                .budget
                .is_some_and(|budget| self.price + choice.price > budget)
        {
            return None;
        }
        let suits = self.picks.iter().all(|pick| {
            let Some(other) = self.person.choices.get(*pick) else {
                return true;
            };
            other.course != choice.course && !clash(other, choice)
        });
        if !suits {
            return None;
        }
        let mut undo = Vec::new();
        if self.goal == Goal::Need {
            for (need, share) in &choice.covers {
                if let Some(covered) = self.covered.get(*need)
                    && *share > *covered
                {
                    undo.push((*need, *covered));
                }
            }
        }
        // A seat that adds nothing, and that nothing asks for, only costs.
        if undo.is_empty() && !choice.mandatory && !option.enables {
            return None;
        }
        for (need, before) in &undo {
            let share = choice
                .covers
                .iter()
                .filter(|(other, _)| other == need)
                .map(|(_, share)| *share)
                .fold(*before, f64::max);
            let gain = self
                .person
                .needs
                .get(*need)
                .map_or(0.0, |weight| weight * (share - before));
            if let Some(covered) = self.covered.get_mut(*need) {
                *covered = share;
            }
            self.need += gain;
            self.open -= gain;
        }
        self.paid += option.cost;
        self.price += choice.price;
        self.hours += choice.hours;
        self.musts += u64::from(choice.mandatory);
        self.picks.push(option.place);
        Some(undo)
    }

    fn give_back(&mut self, at: usize, undo: Vec<(usize, f64)>) {
        let Some(option) = self.options.get(at) else {
            return;
        };
        self.picks.pop();
        self.musts -= u64::from(option.choice.mandatory);
        self.hours -= option.choice.hours;
        self.price -= option.choice.price;
        self.paid -= option.cost;
        for (need, before) in undo {
            if let Some(covered) = self.covered.get_mut(need) {
                let gain = self
                    .person
                    .needs
                    .get(need)
                    .map_or(0.0, |weight| weight * (*covered - before));
                *covered = before;
                self.need -= gain;
                self.open += gain;
            }
        }
    }

    /// Keeps the bundle in hand if it is one; false where there are too many.
    fn offer(&self, keep: &mut Keep<'_>) -> bool {
        let found = self.net();
        let wanted = match keep {
            Keep::Best { net, .. } => found > *net + 1e-12,
            Keep::All { from, .. } => found >= *from,
        };
        if !wanted || self.musts < self.mandatory || !prepared(self.person, &self.picks) {
            return true;
        }
        let mut picks = self.picks.clone();
        picks.sort_unstable();
        let bundle = bundle(self.person, picks);
        match keep {
            Keep::Best { net, bundle: best } => {
                *net = found;
                *best = bundle;
                true
            }
            Keep::All { bundles, limit, .. } => {
                bundles.push(bundle);
                bundles.len() <= *limit
            }
        }
    }
}

/// A bundle of these choices, reckoned afresh: the same bits whichever way the search came to it.
pub fn bundle(person: &Person, picks: Vec<usize>) -> Bundle {
    let chosen = || picks.iter().filter_map(|pick| person.choices.get(*pick));
    let covered: f64 = person
        .needs
        .iter()
        .enumerate()
        .map(|(need, weight)| {
            let shares = chosen().flat_map(|choice| &choice.covers);
            let share = shares
                .filter(|(other, _)| *other == need)
                .map(|(_, share)| *share);
            weight * share.fold(0.0, f64::max)
        })
        .sum();
    Bundle {
        need: covered - chosen().map(|choice| choice.reluctance).sum::<f64>(),
        mandatory: chosen().map(|choice| u64::from(choice.mandatory)).sum(),
        price: chosen().map(|choice| choice.price).sum(),
        picks,
    }
}

/// Whether two sessions share a day.
pub fn clash(one: &Choice, other: &Choice) -> bool {
    match (one.days, other.days) {
        (Some((first, last)), Some((start, end))) => first <= end && start <= last,
        _ => false,
    }
}

/// Whether one session is over before another: an undated one can be put first only where the other has no date either, and
/// last wherever it is.
pub fn before(one: &Choice, other: &Choice) -> bool {
    match (one.days, other.days) {
        (Some((_, last)), Some((start, _))) => last < start,
        (None, Some(_)) => false,
        (_, None) => true,
    }
}

/// Whether every choice's prerequisites are among the others, and earlier.
fn prepared(person: &Person, picks: &[usize]) -> bool {
    let chosen = || picks.iter().filter_map(|pick| person.choices.get(*pick));
    chosen().all(|choice| {
        let met = |course: &usize| chosen().any(|other| other.course == *course && before(other, choice));
        choice.requires.iter().all(met)
    })
}
