//! Which parts of a whole may be shown without telling of a group that is too small, by subtraction either.

/// Which groups may be shown beside their total, in input order: none with fewer than `minimum` members, and of those left the
/// smallest ones stay hidden too until the hidden groups together have `minimum` members and are at least two (primary and
/// complementary suppression; Hundepool et al. 2012, Statistical Disclosure Control). A group without members is shown: there is
/// nobody in it.
pub fn shown_groups(sizes: &[u64], minimum: u64) -> Vec<bool> {
    shown_but(sizes, minimum, &[])
}

/// The same where some groups must be hidden whatever their size, such as those whose members all said the same.
pub fn shown_but(sizes: &[u64], minimum: u64, hidden: &[bool]) -> Vec<bool> {
    let forced = |place: usize| hidden.get(place).copied().unwrap_or(false);
    let shown = (sizes.iter().enumerate())
        .map(|(place, size)| *size == 0 || (*size >= minimum && !forced(place)))
        .collect();
    hide_until(shown, sizes, |shown| {
        let hidden = || sizes.iter().zip(shown).filter(|(_, shown)| !**shown);
        let members: u64 = hidden().map(|(size, _)| size).sum();
        match hidden().count() {
            0 => true,
            1 => false,
            _ => members >= minimum,
        }
    })
}

/// Hides further groups, the smallest first, until what is hidden is enough to tell of none of them, or nobody is left to hide.
pub fn hide_until(mut shown: Vec<bool>, sizes: &[u64], enough: impl Fn(&[bool]) -> bool) -> Vec<bool> {
    while !enough(&shown) {
        let left = sizes.iter().zip(&mut shown);
        let smallest = left
            .filter(|(size, shown)| **size > 0 && **shown)
            .min_by_key(|(size, _)| **size);
        let Some((_, shown)) = smallest else { break };
        *shown = false;
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_groups_are_shown() {
        assert_eq!(shown_groups(&[5, 9, 0], 5), [true, true, true]);
        assert_eq!(shown_groups(&[], 5), Vec::<bool>::new());
    }

    #[test]
    fn a_single_small_group_takes_the_next_smallest_with_it() {
        // 20 in all: 3 would be 20 less 8 and 9. With 8 hidden as well only the sum of both, 11, can be told.
        assert_eq!(shown_groups(&[8, 3, 9], 5), [false, false, true]);
    }

    #[test]
    fn small_groups_that_are_too_few_together_take_another_with_them() {
        // 1 and 2 are 3 people, fewer than 5.
        assert_eq!(shown_groups(&[1, 2, 7, 30], 5), [false, false, false, true]);
        // 3 and 4 are 7 people.
        assert_eq!(shown_groups(&[3, 4, 7, 30], 5), [false, false, true, true]);
    }

    #[test]
    fn a_group_that_must_be_hidden_takes_the_smallest_other_with_it() {
        assert_eq!(
            shown_but(&[9, 6, 8], 5, &[true, false, false]),
            [false, false, true]
        );
    }

    #[test]
    fn a_small_group_without_another_is_hidden_by_itself() {
        assert_eq!(shown_groups(&[3, 0], 5), [false, true]);
    }
}
