### What the terminal says: help, usage faults, and the words of each command.

## Help

cli-help-usage = Usage:{" "}
cli-help-commands = Commands:
cli-help-arguments = Arguments:
cli-help-options = Options:

cli-help-scorebook = Turns the data files of appraisal cycles into scorecards, plans and pages for a browser.
    .usage = scorebook [OPTIONS] [COMMAND]
    .after =
        Examples (without a command, the folder `data` is built into the folder `site`):
          scorebook new my-data
          scorebook check --data my-data
          scorebook build --data my-data --out my-site

        Exit codes: 0 done (warnings allowed), 1 errors in the input, 2 wrong usage, 3 cannot read or write
cli-help-new = Writes a starter folder: settings, example tables, a README in two languages.
    .usage = scorebook new <DIR> [OPTIONS]
    .after =
        The README says, column by column, which table feeds which indicator.
        core: client results and the 360° assessment. full: also talks, goals, training, ideas and more.

        Example:
          scorebook new my-data --preset full

        Exit codes: 0 done, 2 wrong usage or a folder that is not empty, 3 could not write
cli-help-check = Says what is wrong with the data and what each indicator has.
    .usage = scorebook check [OPTIONS]
    .after =
        Prints for each indicator the rows of its table and how many members get a value from them.
        With json: one object per line; the README lists the fields.

        Example:
          scorebook check --data my-data --write-marked to-mend

        Exit codes: 0 done (warnings allowed), 1 errors in the input, 2 wrong usage, 3 cannot read or write
cli-help-fix = Copies the data and mends in the copy what can be mended in one way only.
    .usage = scorebook fix <DIR> --out <DIR>
    .after =
        Encoding, separator, headings, dates and numbers with one reading, ids without invisible characters,
        empty rows and columns. Workbooks are copied as they are. Says what is left to a person.

        Example:
          scorebook fix my-data --out my-data-mended

        Exit codes: 0 done (warnings allowed), 1 errors are left, 2 wrong usage, 3 cannot read or write
cli-help-build = Computes the cycles and writes the site; errors leave the last one as it was.
    .usage = scorebook build [OPTIONS]
    .after =
        With json: one object per line; the README lists the fields.

        Example:
          scorebook build --data my-data --out my-site --cycle 2025-Q4

        Exit codes: 0 done (warnings allowed), 1 errors in the input, 2 wrong usage, 3 cannot read or write

cli-help-seal = Keeps a closed cycle as it is: figures, pages, and a hash of every file.
    .usage = scorebook seal <CYCLE>… [OPTIONS]
    .after =
        From then on builds copy its pages and take its figures from the seal, not from the tables.
        Several cycles are sealed one after the other, until one of them cannot be.

        Example:
        {"  "}scorebook seal 2025-Q3 --note "approved by the board on 20 October"
cli-help-restate = Seals a sealed cycle again, from its tables as they are now; the old revision stays.
    .usage = scorebook restate <CYCLE> --reason <TEXT> [OPTIONS]
    .after =
        Both revisions stay readable, byte for byte; the old one is marked as superseded from outside.

        Example:
        {"  "}scorebook restate 2025-Q2 --reason "twelve complaints had been entered twice"
cli-help-explain-code = Says what a code such as SB0402 means, with an example and how to mend it.
    .usage = scorebook explain-code [CODE]
    .after =
        Without a code: lists them all.

        Example:
          scorebook explain-code SB0402

        Exit codes: 0 done, 2 no such code
cli-argument-code = Code of a message; all where none is named

cli-help-export = Copies everything that is held about one member, for whom it is about.
    .usage = scorebook export <MEMBER> --out <DIR> [OPTIONS]
    .after =
        Rows of every table as CSV, what was computed as JSON, and a page to read in each language.
        Other people’s names are replaced, and no rater’s score is told; the page says what is left out.

        Example:
          scorebook export M017 --data my-data --out for-M017

        Exit codes: 0 done, 1 errors in the input, 2 no such member, 3 could not write

cli-export-done = { $files } files with { $rows } rows about { $member } are in { $path }; cycles: { $cycles }.
    Read index.html before you hand it on: texts may tell of others in words that no program finds.
cli-export-not-empty = { $path } is not empty. Name a folder that is new or empty, so that nothing of anybody else is handed on with it.

cli-help-forget = Knows a member by a pseudonym alone from the next build on.
    .usage = scorebook forget <MEMBER> [OPTIONS]
    .after =
        Writes forgotten.toml, the key between id and pseudonym, and states sealed cycles that hold the
        member again: their old revisions are published no more. Deletes nothing; says what still holds
        the name. Numbers of teams and the organisation stay as they are.

        Example:
          scorebook forget M017 --data my-data

        Exit codes: 0 done, 1 errors in the input, 2 no such member, 3 could not write

cli-argument-member = Member's id
cli-argument-pseudonym = Name to use instead [default: the next free one, such as P-0001]
cli-forget-header = People who are known by a pseudonym alone. Scorebook puts the pseudonym in the place of id and name as it reads.
    This file is the key: whoever has it and the tables knows who is who. Keep it apart from the pages, and let few people read it.
    As long as the tables hold the rows under the id, this file must stay: without it the next build shows the name again.
    To lose the trace, put the pseudonym into the tables (or delete the rows), then delete this file, copies and backups too.
cli-forget-done = From the next build on, { $member } is { $pseudonym } in every page, download and name of a file of: { $cycles }.
    Build now: the pages that lie in the site folder still hold the name, and so do copies that were handed out.
cli-forget-left-out = Remarks in rows about the member are left out, and the name is replaced where other texts mention it.
cli-forget-notes = Notes about the member are left out in: { $cycles }.
cli-forget-settings = Settings are not changed, and these mention the member: { $files }. Change them by hand.
cli-forget-restated = Stated again with the pseudonym: { $restated }. Keep the new root hashes: “scorebook verify { $data }” tells them.
cli-forget-sealed = Sealed revisions that hold the name: { $sealed }. A sealed revision proves itself by its bytes, so nothing can be
    replaced in it. Once a newer one has the pseudonym, it is published no more; its folder in the data folder keeps the name
    until it is deleted, and so do archives and copies. What it showed can then no longer be proven.
cli-forget-not-restated = These cycles show the name until they are stated again: run “scorebook forget { $member }” without --no-restate.
cli-forget-unfinished = The key is written, but not every sealed cycle could be stated again. Mend what is told above, then run “scorebook forget { $member }” once more: it goes on where it stopped.
cli-forget-drifted = Nothing was done: inputs or rules of { $cycles } have changed since these cycles were sealed, so that stating them again would change more than a name.
    Put the inputs back, or state these cycles again first, or use --no-restate and state them again yourself.
forget-reason = one person is now known by a pseudonym
cli-argument-no-restate = Leave sealed cycles as they are; they go on showing the name
cli-forget-key = The key is { $path }. It and the tables together are still personal data: the tables hold id and name as before.
cli-forget-unknown = No cycle has a member “{ $member }”.
    .nearest = No cycle has a member “{ $member }”. Did you mean “{ $nearest }”?
cli-forget-already = “{ $member }” is forgotten already, under the pseudonym { $pseudonym }: see { $path }.
cli-forget-refused = “{ $pseudonym }” will not do as a pseudonym: it takes letters, digits, - and _, at most 64, and nobody may have it as an id.
cli-forget-failed = { $path } could not be written: { system-reason }
cli-forget-faults = The data folder has errors. Mend them first, so that every row of the member is found.

cli-argument-folder = Folder to create; it must be new or empty
cli-argument-preset = Model to start from: core or full [default: core]
cli-argument-xlsx = Write the tables of the cycle as a workbook, cycle.xlsx, to fill in
cli-argument-mended_data = Data folder, which stays as it is
cli-argument-fix-out = Folder of the copy; it must be new or empty
cli-argument-data = Data folder [default: data]
cli-argument-write-marked = Folder for faulty tables as XLSX, bad cells marked; new or empty
cli-argument-out = Folder of the site, replaced as a whole [default: site]
cli-argument-cycle = Cycle to build, such as 2025-Q4; may be given again [default: all]
cli-argument-sealed_cycle = Cycle to seal, such as 2025-Q3; it must be closed
cli-argument-restated_cycle = Sealed cycle to state again
cli-argument-note = A note that is kept with the seal
cli-argument-reason = Why the cycle is stated again; it is shown to every reader
cli-argument-audience = Readers to build for instead, such as member; may be given again
cli-argument-single-file = Also write each member’s pages as one file to send by e-mail
cli-argument-all-audiences = Build for every audience
cli-argument-format = How messages are printed: text or json [default: text]
cli-argument-warnings-as-errors = Treat warnings as errors
cli-argument-language = Language of the terminal: en or zh-CN [default: that of the system]
cli-argument-help = Show this help
cli-argument-version = Show the version

## Usage faults

cli-error = error:{" "}
cli-output-lost =
    what was to be shown could not be written: { system-reason }
    {"  "}what stands there is not whole; make room, or send the output elsewhere
system-reason =
    { $reason ->
        [disk-full] the disk is full
        [quota-exceeded] your share of the disk is used up
        [file-too-large] a file would become larger than is allowed
        [read-only] nothing may be written there, it is read-only
        [permission-denied] permission is missing
        [not-found] it is not there
        [no-file] it is a pipe or a device, not a file
        [links-in-circle] links lead in a circle
        [not-a-folder] a file stands where a folder is needed
        [is-a-folder] a folder stands where a file is needed
        [already-exists] something of that name is there already
        [name-too-long] the name is too long or has a character that is not allowed
        [in-use] it is in use
        [timed-out] it took too long to answer
        [out-of-memory] there is not enough memory
       *[other] { $reason }
    }
cli-usage-unknown-argument = there is no option `{ $name }`
cli-usage-unknown-command = `{ $name }` is not a command
cli-usage-missing = `{ $name }` is missing
cli-usage-repeated = `{ $name }` may be given only once
cli-usage-no-value = `{ $name }` needs a value
cli-usage-value = `{ $value }` is not a value of `{ $name }`; it takes: { $expected }
cli-usage-bad-value = `{ $value }` is not a value of `{ $name }`
cli-usage-did-you-mean = {"  "}did you mean `{ $name }`?
cli-usage-help = {"  "}see `scorebook --help`

## new

cli-new-done =
    Wrote { $files } files to { $folder }. They are an example that builds as it is.
    How to put your own data in its place, and which table feeds which indicator: README.md in it.
    Next:
      scorebook check --data { $folder }
      scorebook build --data { $folder } --out { $site }
cli-new-not-empty =
    { $folder } is not empty, and nothing in it was touched
    {"  "}name a folder that does not exist yet, or empty this one first
cli-new-failed =
    could not write { $folder }: { system-reason }
    {"  "}see that the folder can be created there and that the disk has room

## check

cli-readiness-rows = rows
cli-readiness-members = with value
cli-readiness-table = table
cli-readiness-indicator = indicator
cli-check-ready =
    { $warnings ->
        [0] No errors, no warnings: ready to build.
        [one] Ready to build, with 1 warning (above): see that it is as you mean it.
       *[other] Ready to build, with { $warnings } warnings (above): see that they are as you mean it.
    }
cli-check-cannot-read =
    { $data } could not be read to its end, which is no fault of the data: see above, then check again
cli-check-faults =
    { $errors ->
        [0] { $data } is not ready to build: warnings are treated as errors
       *[other] { $data } is not ready to build: mend the errors above, then check again
    }

## build

cli-stage-read = Reading the tables
cli-stage-measure = Measuring and scoring
cli-stage-render = Writing the site

cli-build-waiting = Another build is writing { $out }; waiting for it, { $seconds } seconds at most.

cli-build-done = The site is built.
cli-summary-cycles = Cycles
cli-summary-rows = Rows
cli-summary-members = Members
cli-summary-teams = Teams
cli-summary-pages = Pages
cli-summary-files = ({ $files } files, { $megabytes } MB)
cli-summary-warnings = Warnings
cli-summary-seconds = Seconds
cli-summary-open = Open

cli-build-cannot-read =
    { $data } could not be read to its end, which is no fault of the data (see above); nothing was built, and { $out } is as it was
cli-build-faults =
    { $data }: { $errors ->
        [0] { $warnings ->
            [one] 1 warning, treated as an error
           *[other] { $warnings } warnings, treated as errors
        }
        [one] 1 error
       *[other] { $errors } errors
    }; nothing was built, and { $out } is as it was
cli-build-unknown-cycle =
    there is no cycle `{ $cycle }` in { $data }
    {"  "}the cycles are: { $known }
cli-build-audience = For { $audience }:
cli-build-unknown-audience =
    there is no audience `{ $audience }` in { $data }
    {"  "}the audiences are: { $known }
cli-build-cannot-write = the site was not written to { $out }: { $reason }

publish-not-ours = { $folder } is not a folder that Scorebook wrote: it holds { $found }
    .help = name an empty or new folder with --out, or move these files away; a site folder is replaced as a whole
publish-holds-input = { $folder } cannot be replaced by the site: the data folder { $input } is in it
    .help = name another folder with --out, beside the data folder
publish-within-input = { $folder } cannot become the site: the next build would read it as data of { $input }
    .help = name another folder with --out, beside the data folder
publish-holds-home = { $folder } is or holds your own folder and is never replaced by a site
    .help = name another folder with --out
publish-busy = another build is still writing { $folder } after { $seconds } seconds
    .help = wait until it is done and build again; if it hangs, end it, or name another folder with --out
publish-not-a-folder = { $path } cannot become a site folder
    .help = name a folder with --out; it is created where it does not exist
publish-bad-path = “{ $path }” is not a path within the site
    .help = this is a fault in Scorebook, not in your data; please report it with this message
publish-collision = “{ $path }” and “{ $other }” cannot stand in one site: some file systems take them for one
    .help = this is a fault in Scorebook, not in your data; please report it with this message
publish-no-texts = there are no texts in { $language } for “{ $path }”
    .help = this is a fault in Scorebook, not in your data; please report it with this message
publish-templates = the templates cannot be read: { $message }
    .help = this is a fault in Scorebook, not in your data; please report it with this message
publish-render = “{ $path }” could not be made from { $template }: { $message }
    .help = this is a fault in Scorebook, not in your data; please report it with this message
publish-leak =
    nothing was published for these readers: “{ $path }” holds { $kind ->
        [name] the name of a person
        [id] the id of a person
        [pay] an amount of pay
        [relation] what one relation said in a 360° assessment
       *[comment] a comment or a note
    } that its reader may not be told
    .help = look for it in the texts of the data (names of goals, reasons of losses, names of clients and of files) and in scorebook.toml; where it is there by right, tell the audience more under [audiences]
publish-read = could not read { $path }: { system-reason }
    .help = see that the folder may be read and written and that the disk has room
publish-create-folder = could not create the folder { $path }: { system-reason }
    .help = see that the folder may be read and written and that the disk has room
publish-write = could not write { $path }: { system-reason }
    .help = see that the folder may be read and written and that the disk has room
publish-swap = could not put the new site in the place of { $path }: { system-reason }
    .help = close programs that have files of the site open; the folder must be writable and no mount point

## Seals

cli-seal-done =
    { $cycle } is sealed: revision { $revision }, { $files } files ({ $megabytes } MB), { $inputs } inputs.
    {"  "}Folder  { $folder }
    {"  "}Root    { $root }
    Keep the root hash where nobody can change it, such as in the minutes: it proves the whole folder.
    Next:
    {"  "}scorebook build --data { $data }
cli-seal-faults =
    { $data }: { $errors ->
        [0] { $warnings ->
            [one] 1 warning, treated as an error
           *[other] { $warnings } warnings, treated as errors
        }
        [one] 1 error
       *[other] { $errors } errors
    }; nothing was sealed
cli-seal-open =
    { $cycle } is open: its data may still change
    {"  "}close it first: state = "closed" in its cycle.toml; a cycle with parts is open as long as one of them is
cli-seal-already =
    { $cycle } is sealed already (revision { $revision }); a seal is never changed
    {"  "}to state the cycle again beside it: scorebook restate { $cycle } --reason "…"
cli-restate-not-sealed =
    { $cycle } is not sealed, so there is nothing to state again
    {"  "}to seal it: scorebook seal { $cycle }
cli-restate-tables-gone =
    the tables of { $cycle } are gone from { $data }, so it cannot be stated again
    {"  "}put the folder cycles/{ $cycle } back
cli-restate-no-reason =
    a reason is needed: it is shown to every reader of the cycle
    {"  "}such as --reason "twelve complaints had been entered twice"
cli-seal-busy =
    another program is sealing a cycle of { $data }; nothing was sealed
    {"  "}run the command again when it is done
cli-seal-not-exact =
    a figure of { $cycle } cannot be kept exactly; nothing was sealed
    {"  "}this is a fault of Scorebook: please report it, with the output of `scorebook check`
cli-seal-cannot-write = { $cycle } was not sealed: { $reason }

## fix

fix-unreadable = { $data } could not be read (see above); { $out } was not written
fix-within-data = { $out } lies in the data folder, where it would be read as data; name a folder outside of it
fix-format = was { $encoding } { $separator ->
    [semicolon] with semicolons
    [tab] with tabs
   *[comma] with commas
}, is UTF-8 with commas
fix-headings = { $count ->
    [one] one heading has its standard name
   *[other] { $count } headings have their standard names
}
fix-ids = { $count ->
    [one] one id lost invisible characters or spaces
   *[other] { $count } ids lost invisible characters or spaces
}
fix-cells = { $count ->
    [one] one date or number is written plainly
   *[other] { $count } dates and numbers are written plainly
}
fix-empty-rows = { $count ->
    [one] one empty row is left out
   *[other] { $count } empty rows are left out
}
fix-empty-columns = { $count ->
    [one] one empty column at the end is left out
   *[other] { $count } empty columns at the end are left out
}
fix-invisible = { $count ->
    [one] one invisible character is left out
   *[other] { $count } invisible characters are left out
}
fix-done = { $mended ->
    [0] Nothing can be mended in one way only.
    [one] One file is mended.
   *[other] { $mended } files are mended.
} Copied to { $out }, files in all: { $files }
fix-nothing-left = Nothing is left to a person.
fix-left = What is left to a person, in the copy:
