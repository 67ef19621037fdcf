use encoding_rs::{BIG5, Encoding, GB18030};

use super::*;

/// Headings that a test knows.
fn known(text: &str) -> usize {
    let header = text.lines().next().unwrap_or_default();
    let names = ["姓名", "成员编号", "成員編號", "團隊編號"];
    header.split(',').filter(|cell| names.contains(cell)).count()
}

fn encoded(encoding: &'static Encoding, text: &str) -> Vec<u8> {
    let (bytes, _, unmappable) = encoding.encode(text);
    assert!(!unmappable, "{text}");
    bytes.into_owned()
}

fn utf16(text: &str, little: bool) -> Vec<u8> {
    text.encode_utf16()
        .flat_map(|unit| {
            if little {
                unit.to_le_bytes()
            } else {
                unit.to_be_bytes()
            }
        })
        .collect()
}

fn read(bytes: impl Into<Vec<u8>>) -> Result<Decoded, Box<Diagnostic>> {
    decode("x.csv", bytes.into(), known)
}

/// The code of a fault, its line and column, and its facts.
fn fault(bytes: impl Into<Vec<u8>>) -> (Code, Option<(u32, u32)>, Vec<String>) {
    let fault = read(bytes).unwrap_err();
    let span = fault.place.and_then(|place| place.span);
    (
        fault.code,
        span.map(|span| (span.line, span.column)),
        fault.facts.into_values().collect(),
    )
}

#[test]
fn the_same_text_comes_out_of_every_encoding() {
    let text = "成員編號,姓名\r\nM1,王偉\r\nM2,李一\r\n";
    let written = [
        (text.as_bytes().to_vec(), TextEncoding::Utf8),
        (format!("\u{feff}{text}").into_bytes(), TextEncoding::Utf8),
        (utf16(text, true), TextEncoding::Utf16LittleEndian),
        (utf16(text, false), TextEncoding::Utf16BigEndian),
        (
            utf16(&format!("\u{feff}{text}"), true),
            TextEncoding::Utf16LittleEndian,
        ),
        (
            utf16(&format!("\u{feff}{text}"), false),
            TextEncoding::Utf16BigEndian,
        ),
        (encoded(GB18030, text), TextEncoding::Gb18030),
        (
            encoded(GB18030, &format!("\u{feff}{text}")),
            TextEncoding::Gb18030,
        ),
        (encoded(BIG5, text), TextEncoding::Big5),
    ];
    for (bytes, encoding) in written {
        let decoded = read(bytes).unwrap();
        assert_eq!(decoded.encoding, encoding);
        assert_eq!(decoded.text(), text);
        assert!(!decoded.doubtful);
    }
}

#[test]
fn text_of_utf8_is_not_copied() {
    let bytes = "姓名\n王\n".as_bytes().to_vec();
    let address = bytes.as_ptr();
    assert_eq!(read(bytes).unwrap().text().as_ptr(), address);
}

#[test]
fn without_known_headings_the_characters_tell_which_encoding_it_is() {
    for (encoding, text, found) in [
        (
            GB18030,
            "id,name\n1,王伟\n2,李娜\n3,张敏\n",
            TextEncoding::Gb18030,
        ),
        (BIG5, "id,name\n1,王偉\n2,李娜\n3,張敏\n", TextEncoding::Big5),
    ] {
        // Six characters point to the encoding, but a warning says that they are few; twice as many are enough.
        let decoded = read(encoded(encoding, text)).unwrap();
        assert_eq!((decoded.encoding, decoded.text()), (found, text));
        assert!(decoded.doubtful);
        let decoded = read(encoded(encoding, &text.repeat(2))).unwrap();
        assert_eq!((decoded.encoding, decoded.doubtful), (found, false));
    }
}

#[test]
fn known_headings_go_before_what_the_characters_look_like() {
    // One character of each would decide nothing.
    for (encoding, found) in [(BIG5, TextEncoding::Big5), (GB18030, TextEncoding::Gb18030)] {
        let decoded = read(encoded(encoding, "姓名,x\n模,1\n")).unwrap();
        assert_eq!((decoded.encoding, decoded.doubtful), (found, false));
    }
}

#[test]
fn one_character_that_two_encodings_have_is_refused_with_both_readings() {
    // 王 is CD F5 in GB18030; Big5 reads the same bytes as 卼, and nothing else stands in the file.
    let (code, place, facts) = fault(encoded(GB18030, "id,name\n1,王\n"));
    assert_eq!((code, place), (Code::EncodingUndecided, Some((2, 3))));
    assert_eq!(facts, ["GB18030", "王", "Big5", "卼"]);
}

#[test]
fn a_broken_byte_among_chinese_of_utf8_is_a_fault_of_utf8() {
    let bytes = ["姓名\n王伟\n李".as_bytes(), b"\xFF", "娜\n".as_bytes()].concat();
    let (code, place, facts) = fault(bytes.clone());
    assert_eq!((code, place), (Code::UndecodableBytes, Some((3, 2))));
    assert_eq!(facts, ["FF", "UTF-8"]);
    // With a mark, which is no column of its own; here the last character is cut off.
    let marked = [MARK, b"name\n", &[0xE7, 0x8E]].concat();
    assert_eq!(
        fault(marked),
        (
            Code::UndecodableBytes,
            Some((2, 1)),
            vec!["E7 8E".into(), "UTF-8".into()]
        )
    );
}

#[test]
fn a_broken_byte_is_told_at_its_character_in_any_encoding() {
    // FF is no lead byte in either; the line is shown as the encoding reads it.
    for (encoding, name) in [(GB18030, "GB18030"), (BIG5, "Big5")] {
        let text = encoded(encoding, "成員編號,姓名\r\nM1,王偉");
        let bytes = [text, b"\xFF,x\r\n".to_vec()].concat();
        let found = read(bytes).unwrap_err();
        let span = found.place.unwrap().span.unwrap();
        assert_eq!(
            (found.code, span.line, span.column),
            (Code::UndecodableBytes, 2, 6)
        );
        assert_eq!(span.excerpt, "M1,王偉\u{fffd},x");
        assert_eq!(found.facts.get("encoding").map(String::as_str), Some(name));
    }
    // A high surrogate without a low one.
    let bytes = [utf16("\u{feff}姓名\nM1,王", true), vec![0x00, 0xD8, b'\n', 0]].concat();
    let (code, place, facts) = fault(bytes);
    assert_eq!((code, place), (Code::UndecodableBytes, Some((2, 5))));
    assert_eq!(facts, ["00 D8", "UTF-16LE"]);
}

#[test]
fn latin_text_and_files_that_are_no_text_are_not_taken_for_chinese() {
    for (bytes, encoding) in [
        (b"id,name\n1,Andr\xE9\n".to_vec(), "unknown"),
        (b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\xFF".to_vec(), "ZIP"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0".to_vec(), "XLS"),
        (b"\xFF\xFE\0\0i\0\0\0".to_vec(), "UTF-32"),
        (b"id\0\xFF\xFF\xFFx".to_vec(), "unknown"),
    ] {
        let (code, _, facts) = fault(bytes);
        assert_eq!((code, facts), (Code::NotUtf8, vec![encoding.to_owned()]));
    }
    // na飗e fa鏰de in GB18030, na鴳e fa蓷de in Big5.
    assert_eq!(fault(b"na\xEFve fa\xE7ade".to_vec()).0, Code::EncodingUndecided);
}
