//! Signatures of manifests: Ed25519 keys and signatures in the format of minisign, so that its tool checks them too.
//!
//! A manifest that names the key it was signed with (`signed_by`) must have a signature of that very key beside it. That finds a
//! lost or damaged signature, but whoever rewrites a manifest can name a key of their own: to know who signed, compare with a public
//! key that came another way.

use minisign::{KeyPair, PublicKey, SecretKey, SecretKeyBox, SignatureBox};

use super::manifest::{Header, Manifest};

/// The first line of a signature that Scorebook writes; minisign does not protect that line, so it must be this one.
const UNTRUSTED: &str = "untrusted comment: signature of manifest.json by Scorebook";
/// What begins the first line of every file of minisign's.
const COMMENT: &str = "untrusted comment: ";
/// The most bytes that a file with a key or a signature has.
const MOST_BYTES: usize = 8 << 10;
/// Letters of a signature of 64 bytes, in base64.
const SIGNATURE_LETTERS: usize = 88;

/// Why something is no key, or a signature does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SigningFault {
    /// The file holds no secret key of minisign.
    NotASecretKey,
    /// The file holds no public key of minisign.
    NotAPublicKey,
    /// The secret key is protected, and no password was given.
    PasswordNeeded,
    /// The password is not the key's.
    WrongPassword,
    /// The system gave no random numbers, or too little memory.
    Machine,
    /// The signature is missing that the manifest speaks of, or that was asked for.
    Missing,
    /// The file beside the manifest is not written as a signature is.
    NotASignature,
    /// The signature is of another key.
    OtherKey,
    /// The signature is not one of these bytes.
    DoesNotFit,
}

impl SigningFault {
    /// The word that the language files know it by.
    pub fn word(self) -> &'static str {
        match self {
            Self::NotASecretKey => "not-a-secret-key",
            Self::NotAPublicKey => "not-a-public-key",
            Self::PasswordNeeded => "password-needed",
            Self::WrongPassword => "wrong-password",
            Self::Machine => "machine",
            Self::Missing => "missing",
            Self::NotASignature => "not-a-signature",
            Self::OtherKey => "other-key",
            Self::DoesNotFit => "does-not-fit",
        }
    }
}

/// A new pair of keys, as the texts of their files.
pub struct NewKeys {
    /// The secret key: whoever has it, and its password, can sign.
    pub secret: String,
    /// The public key, for everybody who checks.
    pub public: String,
}

/// Makes a new pair of keys. Without a password, the secret key stands in its file as it is.
///
/// # Errors
/// The machine has no random numbers, or not the 32 MB that protecting a key takes.
pub fn generate(password: Option<&str>) -> Result<NewKeys, SigningFault> {
    let machine = |_| SigningFault::Machine;
    let keys = match password {
        Some(password) => KeyPair::generate_encrypted_keypair(Some(password.to_owned())),
        None => KeyPair::generate_unencrypted_keypair(),
    };
    let keys = keys.map_err(machine)?;
    let comment = match password {
        Some(_) => "Scorebook secret key, protected by a password",
        None => "Scorebook secret key, NOT protected by a password",
    };
    let secret = keys.sk.to_box(Some(comment)).map_err(machine)?;
    let public = keys.pk.to_box().map_err(machine)?;
    Ok(NewKeys {
        secret: secret.into_string(),
        public: public.into_string(),
    })
}

/// A secret key that is ready to sign.
pub struct SigningKey {
    secret: SecretKey,
    public: PublicKey,
}

impl SigningKey {
    /// Reads the text of a secret key's file. The password is looked at only where the key is protected by one.
    ///
    /// # Errors
    /// No secret key, or one that the password does not open; [`SigningFault::PasswordNeeded`] asks for one.
    pub fn read(text: &str, password: Option<&str>) -> Result<Self, SigningFault> {
        if text.len() > MOST_BYTES || !text.starts_with(COMMENT) {
            return Err(SigningFault::NotASecretKey);
        }
        let key = || SecretKeyBox::from_string(text).map_err(|_| SigningFault::NotASecretKey);
        let secret = match (key()?.into_unencrypted_secret_key(), password) {
            (Ok(secret), _) => secret,
            (Err(_), _) if !is_protected(text) => return Err(SigningFault::NotASecretKey),
            (Err(_), None) => return Err(SigningFault::PasswordNeeded),
            (Err(_), Some(password)) => key()?
                .into_secret_key(Some(password.to_owned()))
                .map_err(|_| SigningFault::WrongPassword)?,
        };
        let public = PublicKey::from_secret_key(&secret).map_err(|_| SigningFault::NotASecretKey)?;
        Ok(Self { secret, public })
    }

    /// The public key that belongs to it, for the manifest's `signed_by`.
    pub fn public_key(&self) -> String {
        self.public.to_base64()
    }

    /// The signature of a manifest, as the text of its file. Another one each time, since Ed25519 is strengthened with random
    /// numbers here; each of them holds.
    ///
    /// # Errors
    /// The machine has no random numbers.
    pub fn sign(&self, manifest: &Manifest) -> Result<String, SigningFault> {
        let comment = trusted_comment(manifest.header(), &manifest.root().to_string());
        let untrusted = UNTRUSTED.strip_prefix(COMMENT);
        let signature = minisign::sign(
            Some(&self.public),
            &self.secret,
            manifest.to_json().as_slice(),
            Some(&comment),
            untrusted,
        );
        signature
            .map(SignatureBox::into_string)
            .map_err(|_| SigningFault::Machine)
    }
}

/// Whether the text is that of a key which scrypt protects: base64 of `Ed`, then `Sc`.
fn is_protected(text: &str) -> bool {
    text.lines().nth(1).is_some_and(|key| key.starts_with("RWRTY"))
}

/// What a signature says of its manifest; minisign signs it too.
fn trusted_comment(header: &Header, root: &str) -> String {
    format!("cycle {} revision {} root {root}", header.cycle, header.revision)
}

/// A public key to check with.
#[derive(Clone, Debug)]
pub struct VerifyingKey(PublicKey);

impl VerifyingKey {
    /// Reads the text of a public key's file, or its one line of base64.
    ///
    /// # Errors
    /// No public key.
    pub fn read(text: &str) -> Result<Self, SigningFault> {
        let text = text.trim();
        let key = match text.split_once('\n') {
            Some((comment, key)) if comment.starts_with(COMMENT) => key.trim(),
            None => text,
            Some(_) => return Err(SigningFault::NotAPublicKey),
        };
        let key = PublicKey::from_base64(key);
        key.map(Self).map_err(|_| SigningFault::NotAPublicKey)
    }

    /// The key as one line of base64.
    pub fn text(&self) -> String {
        self.0.to_base64()
    }

    /// Sees that a signature is this key's and fits the bytes.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self, bytes: &[u8], signature: &[u8]) -> Result<(), SigningFault> {
        let (_, signature) = read_signature(signature)?;
        if signature.keynum() != self.0.keynum() {
            return Err(SigningFault::OtherKey);
        }
        let stream = std::io::Cursor::new(bytes);
        minisign::verify(&self.0, &signature, stream, true, false, false)
            .map_err(|_| SigningFault::DoesNotFit)
    }
}

/// Sees that the signature beside a manifest is the one that sealing wrote: of the key that the manifest names, and written as
/// [`SigningKey::sign`] writes it. Where the manifest names none, any signature of minisign's may lie there.
///
/// # Errors
/// What is wrong with it.
pub fn check_own(manifest: &Manifest, bytes: &[u8], signature: Option<&[u8]>) -> Result<(), SigningFault> {
    let Some(key) = &manifest.header().signed_by else {
        // Somebody may have signed it later, with minisign itself.
        return signature.map_or(Ok(()), |signature| read_signature(signature).map(|_| ()));
    };
    let signature = signature.ok_or(SigningFault::Missing)?;
    let (text, read) = read_signature(signature)?;
    let comment = read.trusted_comment().unwrap_or_default();
    let expected = trusted_comment(manifest.header(), &manifest.root().to_string());
    let as_written = text.lines().next() == Some(UNTRUSTED) && read.into_string() == text;
    if !as_written || comment != expected {
        return Err(SigningFault::NotASignature);
    }
    VerifyingKey::read(key)?.check(bytes, signature)
}

/// A signature with its text. The length of its parts is looked at first: the reader takes it for granted.
fn read_signature(bytes: &[u8]) -> Result<(&str, SignatureBox), SigningFault> {
    let fault = SigningFault::NotASignature;
    let text = std::str::from_utf8(bytes).map_err(|_| fault)?;
    let last = text.lines().nth(3).unwrap_or_default();
    if text.len() > MOST_BYTES || last.len() != SIGNATURE_LETTERS {
        return Err(fault);
    }
    let signature = SignatureBox::from_string(text).map_err(|_| fault)?;
    Ok((text, signature))
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU32;

    use super::*;
    use crate::model::CycleId;

    /// A manifest that names the key.
    fn manifest(key: &SigningKey) -> Manifest {
        let header = Header {
            cycle: CycleId::new("2025-Q2"),
            revision: NonZeroU32::MIN,
            generator: "Scorebook 0.1.0".to_owned(),
            signed_by: Some(key.public_key()),
        };
        Manifest::new(header, Vec::new(), Vec::new()).unwrap()
    }

    #[test]
    fn a_signature_of_the_reference_tool_holds() {
        // From the documentation of minisign and of its verifiers: the file `test` with four letters and a line feed.
        let key = VerifyingKey::read("RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3").unwrap();
        let signature = "untrusted comment: signature from minisign secret key\n\
            RUQf6LRCGA9i559r3g7V1qNyJDApGip8MfqcadIgT9CuhV3EMhHoN1mGTkUidF/z7SrlQgXdy8ofjb7bNJJylDOocrCo8KLzZwo=\n\
            trusted comment: timestamp:1556193335\tfile:test\n\
            y/rUw2y8/hOUYjZU71eHp/Wo1KZ40fGy2VJEDl34XMJM+TX48Ss/17u3IvIfbVR1FkZZSNCisQbuQY+bHwhEBg==\n";
        assert_eq!(key.check(b"test", signature.as_bytes()), Ok(()));
        assert_eq!(
            key.check(b"Test", signature.as_bytes()),
            Err(SigningFault::DoesNotFit)
        );
        let changed = signature.replace("1556193335", "1556193336");
        assert_eq!(
            key.check(b"test", changed.as_bytes()),
            Err(SigningFault::DoesNotFit)
        );
    }

    #[test]
    fn what_was_signed_holds_and_nothing_else_does() {
        let keys = generate(None).unwrap();
        let key = SigningKey::read(&keys.secret, None).unwrap();
        let manifest = manifest(&key);
        let bytes = manifest.to_json();
        let signature = key.sign(&manifest).unwrap();
        let public = VerifyingKey::read(&keys.public).unwrap();
        assert_eq!(public.text(), key.public_key());
        assert_eq!(public.check(&bytes, signature.as_bytes()), Ok(()));
        assert_eq!(check_own(&manifest, &bytes, Some(signature.as_bytes())), Ok(()));
        assert_eq!(check_own(&manifest, &bytes, None), Err(SigningFault::Missing));
        let other = VerifyingKey::read(&generate(None).unwrap().public).unwrap();
        assert_eq!(
            other.check(&bytes, signature.as_bytes()),
            Err(SigningFault::OtherKey)
        );
        assert_eq!(
            public.check(b"{}", signature.as_bytes()),
            Err(SigningFault::DoesNotFit)
        );
    }

    #[test]
    fn every_changed_byte_of_a_signature_is_noticed() {
        let key = SigningKey::read(&generate(None).unwrap().secret, None).unwrap();
        let manifest = manifest(&key);
        let bytes = manifest.to_json();
        let signature = key.sign(&manifest).unwrap().into_bytes();
        for place in 0..signature.len() {
            for bit in 0..8 {
                let mut changed = signature.clone();
                *changed.get_mut(place).unwrap() ^= 1 << bit;
                assert!(
                    check_own(&manifest, &bytes, Some(&changed)).is_err(),
                    "{place} {bit}"
                );
            }
            let cut = signature.get(..place).unwrap();
            assert!(check_own(&manifest, &bytes, Some(cut)).is_err(), "{place}");
        }
        let longer = [signature.as_slice(), b"\n"].concat();
        assert!(check_own(&manifest, &bytes, Some(&longer)).is_err());
    }

    #[test]
    fn a_protected_key_needs_its_password() {
        let keys = generate(Some("correct horse")).unwrap();
        let fault = |password| SigningKey::read(&keys.secret, password).err();
        assert_eq!(fault(None), Some(SigningFault::PasswordNeeded));
        assert_eq!(fault(Some("wrong horse")), Some(SigningFault::WrongPassword));
        assert_eq!(fault(Some("correct horse")), None);
    }

    #[test]
    fn what_is_no_key_is_refused() {
        let keys = generate(None).unwrap();
        for text in [
            "",
            "x",
            "untrusted comment: x\n",
            "untrusted comment: x\nRWRTY",
            &keys.public,
        ] {
            assert!(SigningKey::read(text, Some("x")).is_err(), "{text}");
        }
        for text in ["", "RWQ", &keys.secret, "x\ny"] {
            assert!(VerifyingKey::read(text).is_err(), "{text}");
        }
    }
}
