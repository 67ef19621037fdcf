### Seals from outside: verify, archive, keygen.

## Help

cli-help-verify = Says whether sealed cycles are as they were made: folders, zips, sites.
    .usage = scorebook verify <PATH>... [OPTIONS]
    .after =
        A data folder or a site stands for every seal in it. With json: one object per seal.
        Who made a seal is shown by a root or a public key that reached you another way.

        Examples:
          scorebook verify data --public-key hr.key.pub
          scorebook verify 2025-Q2.zip --recompute --data data

        Exit codes: 0 all whole, 1 changed or damaged, 2 no seal of Scorebook, 3 could not read
cli-argument-paths = Sealed folders, zips of them, data folders or sites
cli-argument-root = Root hash, kept elsewhere, that the seal must have
cli-argument-public-key = Public key, in minisign's format, that must have signed it
cli-argument-recompute = Compute each seal again from its inputs and compare every byte
cli-argument-verify-data = Data folder with the inputs [default: that of the seal]

cli-help-archive = Packs a sealed cycle into one zip, byte for byte the same each time.
    .usage = scorebook archive <CYCLE> --out <FILE> [OPTIONS]
    .after =
        Unpacked, the folder opens in a browser with its index.html. Packed, `verify` checks it.

        Example:
          scorebook archive 2025-Q2 --out 2025-Q2.zip

        Exit codes: 0 done, 1 the seal is not whole, 2 wrong usage or no such seal, 3 could not write
cli-argument-archived_cycle = Sealed cycle, such as 2025-Q2
cli-argument-revision = Revision of the seal [default: the last]
cli-argument-archive-out = The zip; an earlier zip of a seal is replaced, no other file

cli-help-keygen = Makes a pair of keys to sign sealed cycles with.
    .usage = scorebook keygen <FILE> [OPTIONS]
    .after =
        Writes the secret key to FILE and the public key to FILE.pub, in minisign's format.
        The password is asked for, or read from a file; it never stands on the command line.

        Example:
          scorebook keygen ~/keys/hr.key

        Exit codes: 0 done, 2 wrong usage or a file that is there already, 3 could not write
cli-argument-key_file = File of the new secret key
cli-argument-password-file = File whose first line is the password
cli-argument-no-password = Do not protect the key: whoever has the file can sign

cli-argument-key = Secret key that signs the seal, made by `scorebook keygen`

cli-cannot-read = could not read { $path }: { system-reason }
cli-cannot-write = could not write { $path }: { system-reason }

## Keys

cli-password-of-key = Password of { $file }:
cli-password-new = Password for the new key { $file }:
cli-password-again = The same password again:
cli-password-empty =
    the first line of { $file } is empty, and a password is not
    {"  "}write the password on the first line
cli-password-differs =
    no key was made: the two passwords are not the same, or there is none
    {"  "}for a key without protection, say --no-password
cli-password-no-terminal =
    there is no terminal to ask for the password on
    {"  "}name a file that holds it with --password-file
cli-key-refused =
    { $fault ->
        [not-a-secret-key]
            { $file } holds no secret key
            {"  "}a secret key is made by `scorebook keygen` or `minisign -G`
        [not-a-public-key]
            { $file } holds no public key
            {"  "}`scorebook keygen` writes it beside the secret key, with .pub at the end of its name
        [password-needed] { $file } is protected by a password
        [wrong-password] this is not the password of { $file }
       *[other] { $file }: this machine has no random numbers to offer, or too little memory
    }
cli-keygen-exists =
    { $file } is there already and was left as it is
    {"  "}a key that is overwritten is lost: name another file
cli-keygen-done =
    Made a pair of keys.
    {"  "}{ $secret }  secret: whoever has it can seal in your name. Keep it apart from the data, with a copy in a safe place.
    {"  "}{ $public }  public: for everybody who checks. Hand it out in a way that nobody can alter unnoticed.
    Public key: { $key }
cli-keygen-unprotected =
    Note: { $secret } has no password. Anybody who can read this file can sign with it.

cli-seal-not-signed =
    { $cycle } could not be signed: this machine has no random numbers to offer; nothing was sealed
    {"  "}try again, or on another machine
cli-seal-signed = Signed with the key { $key }. Whoever checks needs this public key from you, not from the folder.

## archive

cli-archive-done =
    Packed { $cycle }, revision { $revision }, into { $out }: { $files } files, { $megabytes } MB.
    Root: { $root }
cli-archive-not-sealed =
    { $cycle } is not sealed in { $data }
    {"  "}{ $count ->
        [0] no cycle is; `scorebook seal { $cycle }` seals one
       *[other] sealed are: { $sealed }
    }
cli-archive-no-revision =
    { $cycle } has no revision { $revision }
    {"  "}the last one is { $last }
cli-archive-not-whole =
    { $out } was not written, since the seal is not as it was made
    {"  "}bring the sealed folder back from a copy, then pack it
cli-archive-not-ours =
    { $out } is no zip of a seal and was left as it is
    {"  "}name another file with --out, or remove this one first

## verify

cli-verify-no-root =
    “{ $root }” is no root hash
    {"  "}it has 64 hexadecimal digits, as `seal` and `verify` show them
cli-verify-seal =
    { $path }: { $cycle }, revision { $revision }: { $verdict ->
        [whole] whole
        [unreadable] could not be read in full
       *[other] CHANGED
    }
cli-verify-path =
    { $path }: { $verdict ->
        [not_ours] no seal of Scorebook
        [unreadable] could not be read
        [changed] INCOMPLETE
       *[other] DAMAGED
    }
cli-verify-proof =
    {"  "}{ $files } files, { $megabytes } MB, sealed by { $generator }
    {"  "}root { $root }
    {"  "}{ $signature ->
        [by_given_key] signed with the key that you named
        [by_named_key] signed with the key { $key }; whose it is, this cannot show (--public-key)
        [unchecked] there is a signature, not checked (--public-key)
        [broken] signature: does not hold
       *[none] not signed
    }
cli-verify-strays =
    {"  "}{ $strays ->
        [one] besides, left by a file manager and without meaning:
       *[other] besides, left by file managers and without meaning:
    } { $names }
cli-verify-more = … and { $count } more
recompute-done = { $verdict ->
        [same_bytes] computed again by { $generator } from the inputs in { $data }: the same bytes, all { $files } files
        [explained] computed again by { $generator } from the inputs in { $data }: { $differing } of { $files } files differ, in no way that the notes of newer versions do not name
       *[other] computed again by { $generator } from the inputs in { $data }: { $differing ->
            [one] 1 of { $files } files DIFFERS
           *[other] { $differing } of { $files } files DIFFER
        }
    }{ $inputs ->
        [0] {""}
        [one] ; an input is not what it was
       *[other] ; { $inputs } inputs are not what they were
    }
recompute-input = { $change ->
        [gone] input gone: { $path }
        [new] input that is new, left out: { $path }
       *[differs] input differs: { $path }
    }
recompute-file = { $change ->
        [sealed_only] sealed, and not made again: { $path }
        [remade_only] made, and not sealed: { $path }
       *[altered] differs: { $path }
    }
recompute-values = { $any ->
        [false] The numbers are the same: scores, ratings, plans and results of everybody.
       *[true] Other scores, ratings, plans or results: { $members ->
            [one] 1 member
           *[other] { $members } members
        } ({ $ratings } with another rating), { $teams ->
            [one] 1 team
           *[other] { $teams } teams
        }{ $organisation ->
            [true] , the organisation
           *[other] {""}
        }{ $rules ->
            [0] {""}
            [one] ; 1 rule differs
           *[other] ; { $rules } rules differ
        }.
    }
recompute-score = { $name }: { $before } → { $after }
recompute-notes = What newer versions changed, as their notes say. A note cannot prove that nothing else did.
recompute-not-whole = not computed again: what was sealed is not there any more to compare with
recompute-no-data = not computed again: name the data folder that has the inputs, --data DIR
recompute-failed = could not be computed again from the inputs in { $data }: { $why ->
        [tables] the tables of the cycle are not there
        [input] the inputs that are there have faults
        [manifest] the manifest cannot be read
        [record] { $reason ->
            [later-schema] a newer Scorebook wrote the record; use that one
           *[other] the record cannot be read
        }
        [exact] a number came out that JSON cannot hold; that is a fault of Scorebook
       *[machine] { $reason }
    }
version-note-0-1-0 = The first version that seals.
version-note-0-2-0 = Pages are drawn and worded anew, and made for keyboards, screen readers and dark screens. No number, no record and no download changes.

cli-verify-sum = { $whole } of { $seals } seals are whole.

finding-not-ours = It has neither a manifest nor a sealed record.
finding-no-manifest = manifest.json is missing: without it, nothing shows whether the files are as they were sealed.
finding-manifest =
    manifest.json: { $reason ->
        [not-ours] it is of another program
        [too-large] it is larger than a manifest can be
        [truncated] it ends too early
        [not-json] it cannot be read from line { $line }, column { $column } on
        [shape] something is missing, too much or of the wrong kind at line { $line }, column { $column }
        [later-schema] it is of schema { $found }, which a newer Scorebook wrote; verify it with that one
        [field] the value of “{ $field }” cannot be
        [path]
            “{ $path }” cannot be a path: { $fault ->
                [empty-part] a part of it is empty
                [dots] it could lead out of the folder
                [control] it has a control character
                [too-long] it is too long
                [reserved] that name is the manifest's own
               *[other] some systems do not take that name
            }
        [hash] the hash of { $path } is none
        [duplicate] { $path } and { $other } cannot stand in one list
        [out-of-order] { $path } does not stand in its place in the list
        [absurd-size] the size of { $path } cannot be
        [root] its root { $stated } does not fit its list, whose root is { $computed }
       *[not-as-written] line { $line } is not as Scorebook writes it
    }
finding-other-root = The root is not the expected one, { $expected }.
finding-other-seal = This place is that of { $cycle }, revision { $revision }.
finding-revision-missing = { $cycle }, revision { $revision }, is missing: a later one is there.
finding-signature =
    { $fault ->
        [missing] There is no signature.
        [not-a-signature] manifest.json.minisig is not as a signature of this manifest is written.
        [other-key] The signature is of another key.
        [not-a-public-key] The manifest names a key that is none.
       *[other] The signature does not fit the manifest.
    }
finding-added = added: { $path }
finding-removed = removed: { $path }
finding-moved = moved: { $path } is now { $to }
finding-altered = altered: { $path }
finding-swapped = altered: { $path } now holds what was in { $holds }
finding-special = a link, or no file at all: { $path }
finding-unreadable = could not be read: { $path }: { system-reason }
finding-unsafe-name = a name that could lead out of the folder when unpacked, or that some systems do not take: { $path }
finding-broken-zip = The zip is damaged.
finding-repacked = Every file is as it was sealed, but the zip is not the one that `archive` writes: it was packed by another program, or something was added to it.
