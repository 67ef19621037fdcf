//! SHA-256 as a type: of bytes, of files, and as the hexadecimal text that people compare.

use std::fmt::{self, Write as _};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};

/// Bytes that are read at a time: large enough that a file costs few calls, small enough to stay in the cache.
const CHUNK: usize = 64 << 10;

/// A SHA-256 hash (FIPS 180-4): 32 bytes, written as 64 hexadecimal digits in small letters.
///
/// ```
/// use scorebook::archive::hashing::Sha256Digest;
///
/// // FIPS 180-4, example of one block.
/// let text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
/// assert_eq!(Sha256Digest::of(b"abc").to_string(), text);
/// assert_eq!(text.parse(), Ok(Sha256Digest::of(b"abc")));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sha256Digest([u8; 32]);

/// A text that is no SHA-256 hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADigest;

impl Sha256Digest {
    /// The hash of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// How many bytes a stream gives, and their hash.
    ///
    /// # Errors
    /// The stream cannot be read to its end.
    pub fn of_reader(mut reader: impl Read) -> io::Result<(u64, Self)> {
        let mut hasher = Sha256::new();
        let mut chunk = vec![0; CHUNK];
        let mut length: u64 = 0;
        loop {
            let read = match reader.read(&mut chunk) {
                Ok(0) => return Ok((length, Self(hasher.finalize().into()))),
                Ok(read) => read,
                Err(fault) if fault.kind() == io::ErrorKind::Interrupted => continue,
                Err(fault) => return Err(fault),
            };
            hasher.update(chunk.get(..read).unwrap_or_default());
            length += read as u64;
        }
    }

    /// How many bytes a file has, and their hash.
    ///
    /// # Errors
    /// The file cannot be opened, or not be read to its end.
    pub fn of_file(path: &Path) -> io::Result<(u64, Self)> {
        Self::of_reader(File::open(path)?)
    }
}

impl fmt::Display for Sha256Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(64);
        for byte in self.0 {
            write!(text, "{byte:02x}")?;
        }
        formatter.pad(&text)
    }
}

impl fmt::Debug for Sha256Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl FromStr for Sha256Digest {
    type Err = NotADigest;

    /// Reads 64 hexadecimal digits in small letters and nothing else: one hash has one text.
    fn from_str(text: &str) -> Result<Self, NotADigest> {
        let digits = text.as_bytes();
        if digits.len() != 64 {
            return Err(NotADigest);
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
            for digit in pair {
                let value = match digit {
                    b'0'..=b'9' => digit - b'0',
                    b'a'..=b'f' => digit - b'a' + 10,
                    _ => return Err(NotADigest),
                };
                *byte = *byte << 4 | value;
            }
        }
        Ok(Self(bytes))
    }
}

impl Serialize for Sha256Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Sha256Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map_err(|_| de::Error::custom("not 64 hexadecimal digits in small letters"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// NIST's examples for SHA-256: nothing, one block, two blocks, and a million times the letter a.
    const PUBLISHED: [(&str, usize, &str); 4] = [
        (
            "",
            1,
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ),
        (
            "abc",
            1,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        ),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            1,
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        ),
        (
            "a",
            1_000_000,
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
        ),
    ];

    #[test]
    fn published_hashes_come_out_of_bytes_and_of_streams() {
        for (text, times, hash) in PUBLISHED {
            let bytes = text.repeat(times).into_bytes();
            assert_eq!(Sha256Digest::of(&bytes).to_string(), hash);
            let (length, streamed) = Sha256Digest::of_reader(bytes.as_slice()).unwrap();
            assert_eq!(
                (length, streamed.to_string().as_str()),
                (bytes.len() as u64, hash)
            );
        }
    }

    #[test]
    fn a_file_that_is_not_there_is_a_fault() {
        let folder = tempfile::tempdir().unwrap();
        assert!(Sha256Digest::of_file(&folder.path().join("gone")).is_err());
    }

    #[test]
    fn a_hash_has_one_text() {
        let text = Sha256Digest::of(b"").to_string();
        assert!(text.parse::<Sha256Digest>().is_ok());
        let wrong = [
            text.to_uppercase(),
            text.chars().skip(1).collect(),
            format!("{text}0"),
            format!(" {}", text.get(1..).unwrap()),
            text.replace('e', "g"),
            "é".repeat(32),
            String::new(),
        ];
        for text in wrong {
            assert_eq!(text.parse::<Sha256Digest>(), Err(NotADigest), "{text}");
        }
    }

    #[test]
    fn in_json_a_hash_is_its_text() {
        let hash = Sha256Digest::of(b"abc");
        let json = serde_json::to_string(&hash).unwrap();
        assert_eq!(json, format!("\"{hash}\""));
        assert_eq!(serde_json::from_str::<Sha256Digest>(&json).unwrap(), hash);
        assert!(serde_json::from_str::<Sha256Digest>("\"abc\"").is_err());
    }
}
