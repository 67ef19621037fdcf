//! What the colours of the style sheet must keep: text that everybody can read, and neighbours that those who see fewer colours tell apart.

use std::collections::BTreeMap;

use super::brand::{contrast, linear};
use super::outputs::STYLE;

/// Red, green and blue from 0 to 1, as sRGB encodes them.
type Colour = [f64; 3];

/// The light and the dark colour of each token.
fn tokens() -> BTreeMap<String, [Colour; 2]> {
    let start = STYLE.find("@supports (color: light-dark").unwrap();
    let block = &STYLE[start..start + STYLE[start..].find("color-scheme:").unwrap()];
    let mut found = BTreeMap::new();
    for part in block.split("--").skip(1) {
        let (name, rest) = part.split_once(": light-dark(").unwrap();
        let pair: Vec<Colour> = rest.split(',').filter_map(|text| colour(text.trim())).collect();
        if let [light, dark] = pair[..] {
            found.insert(name.to_owned(), [light, dark]);
        }
    }
    found
}

/// A colour of three or six hexadecimal digits.
fn colour(text: &str) -> Option<Colour> {
    let digits: String = text
        .strip_prefix('#')?
        .chars()
        .take_while(char::is_ascii_hexdigit)
        .collect();
    let digits = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits,
    };
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([0, 2, 4].map(|at| f64::from(part(at).unwrap()) / 255.0))
}

fn dot(a: Colour, b: Colour) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// A linear colour in CIELAB, white point D65 (CIE 15:2004).
fn lab(linear: Colour) -> [f64; 3] {
    let matrix = [
        [0.412_456_4, 0.357_576_1, 0.180_437_5],
        [0.212_672_9, 0.715_152_2, 0.072_175_0],
        [0.019_333_9, 0.119_192_0, 0.950_304_1],
    ];
    let white = [0.950_47, 1.0, 1.088_83];
    let mut part = [0.0; 3];
    for (at, part) in part.iter_mut().enumerate() {
        let value = dot(matrix[at], linear.map(|part| part.clamp(0.0, 1.0))) / white[at];
        *part = if value > 216.0 / 24_389.0 {
            value.cbrt()
        } else {
            (24_389.0 / 27.0 * value + 16.0) / 116.0
        };
    }
    [
        116.0 * part[1] - 16.0,
        500.0 * (part[0] - part[1]),
        200.0 * (part[1] - part[2]),
    ]
}

/// How those who lack one kind of cones see linear colours: full protanopia, deuteranopia and tritanopia of Machado, Oliveira and
/// Fernandes (2009), table 1.
const SIGHTS: [[[f64; 3]; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ],
    [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ],
    [
        [1.255_528, -0.076_749, -0.178_779],
        [-0.078_411, 0.930_809, 0.147_602],
        [0.004_733, 0.691_367, 0.303_900],
    ],
];

/// The least difference of two colours (CIE 1976) to any of these eyes.
fn difference(one: Colour, other: Colour) -> f64 {
    let to = |sight: &[[f64; 3]; 3]| {
        let seen = |colour| lab(sight.map(|row| dot(row, linear(colour))));
        let (one, other) = (seen(one), seen(other));
        let squares = one.iter().zip(other).map(|(one, other)| (one - other).powi(2));
        squares.sum::<f64>().sqrt()
    };
    SIGHTS.iter().map(to).fold(f64::INFINITY, f64::min)
}

#[test]
fn the_formulas_give_what_is_published() {
    let of = |text| colour(text).unwrap();
    assert!((contrast(of("#fff"), of("#000")) - 21.0).abs() < 1e-9);
    // The often cited greys about the limit of 4.5.
    assert!((contrast(of("#777"), of("#fff")) - 4.48).abs() < 0.005);
    assert!((contrast(of("#767676"), of("#fff")) - 4.54).abs() < 0.005);
    // The corners of sRGB in CIELAB (Lindbloom): red 53.24, 80.09, 67.20; blue 32.30, 79.19, -107.86.
    for (text, published) in [("#f00", [53.24, 80.09, 67.20]), ("#00f", [32.30, 79.19, -107.86])] {
        let found = lab(linear(of(text)));
        for (found, published) in found.iter().zip(published) {
            assert!((found - published).abs() < 0.02, "{text} {found} {published}");
        }
    }
}

#[test]
fn text_is_read_on_every_ground_in_light_and_in_dark() {
    let tokens = tokens();
    assert!(tokens.len() > 20, "{}", tokens.len());
    let grounds = ["paper", "ground", "tint"];
    let mut pairs: Vec<(&str, &str)> = Vec::new();
    for text in ["ink", "soft", "faint", "accent", "better", "worse", "caution"] {
        pairs.extend(grounds.map(|ground| (text, ground)));
    }
    pairs.extend([
        ("caution", "caution-tint"),
        ("ink", "caution-tint"),
        ("better", "better-tint"),
    ]);
    pairs.extend([
        ("worse", "worse-tint"),
        ("ink", "better-tint"),
        ("ink", "worse-tint"),
    ]);
    pairs.extend(["s1", "s2", "s3", "s4"].map(|ground| ("ink", ground)));
    for (text, ground) in pairs {
        for (at, theme) in ["light", "dark"].into_iter().enumerate() {
            let found = contrast(tokens[text][at], tokens[ground][at]);
            assert!(found >= 4.5, "{text} on {ground} in {theme}: {found:.2}");
        }
    }
}

#[test]
fn lines_and_marks_stand_out_from_the_paper() {
    let tokens = tokens();
    for mark in ["accent", "better", "worse", "mark", "target"] {
        for at in [0, 1] {
            let found = contrast(tokens[mark][at], tokens["paper"][at]);
            assert!(found >= 3.0, "{mark} {at}: {found:.2}");
        }
    }
}

#[test]
fn neighbours_differ_to_eyes_that_lack_a_kind_of_cones() {
    let tokens = tokens();
    // What is told apart by colour at a glance, besides its sign; then steps of one scale, which stand in order beside each other.
    let pairs = [
        ("better", "worse", 20.0),
        ("accent", "target", 20.0),
        ("worse", "accent", 20.0),
    ];
    let steps = [
        ("s1", "s2"),
        ("s2", "s3"),
        ("s3", "s4"),
        ("b0", "b1"),
        ("b1", "b2"),
    ];
    let steps = steps.map(|(one, other)| (one, other, 4.5));
    for (one, other, least) in pairs.into_iter().chain(steps) {
        for (at, theme) in ["light", "dark"].into_iter().enumerate() {
            let found = difference(tokens[one][at], tokens[other][at]);
            assert!(found >= least, "{one} beside {other} in {theme}: {found:.1}");
        }
    }
}

#[test]
fn the_light_colours_are_those_of_browsers_that_know_no_dark_ones() {
    let plain = &STYLE[..STYLE.find("color-scheme").unwrap()];
    for (name, [light, _]) in tokens() {
        let stated = plain.split(&format!("--{name}: ")).nth(1);
        let stated = stated
            .and_then(|rest| colour(rest.trim()))
            .unwrap_or_else(|| panic!("{name}"));
        assert!(difference(stated, light) < 1e-9, "{name}");
    }
}
