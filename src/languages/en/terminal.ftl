### What the terminal says: help, usage faults, and the words of each command.

## Help

cli-help-usage = Usage:
cli-help-commands = Commands:
cli-help-arguments = Arguments:
cli-help-options = Options:

cli-help-scorebook = Turns the data files of appraisal cycles into scorecards, plans and a static site.
    .usage = scorebook [OPTIONS] [COMMAND]
    .after =
        Without a command: builds the folder `data` into the folder `site`.

        Examples:
          scorebook new my-data
          scorebook check --data my-data
          scorebook build --data my-data --out my-site

        Exit codes: 0 done (warnings allowed), 1 faults in the input, 2 wrong usage, 3 could not write
cli-help-new = Writes a starter folder: a commented scorebook.toml, example tables, a README.
    .usage = scorebook new <DIR> [OPTIONS]
    .after =
        Example:
          scorebook new my-data
cli-help-check = Says what is wrong with the data and what each indicator has to work with. Writes nothing.
    .usage = scorebook check [OPTIONS]
    .after =
        With json: one object per line. "kind" says what it is: a diagnostic, the readiness of an
        indicator, or at the end the summary. The README lists the fields.

        Example:
          scorebook check --data my-data --format json

        Exit codes: 0 done (warnings allowed), 1 faults in the input, 2 wrong usage
cli-help-build = Computes the cycles and writes the site. Faults in the input leave the last site as it was.
    .usage = scorebook build [OPTIONS]
    .after =
        With json: one object per line. "kind" says what it is: a diagnostic, or at the end the
        summary. The README lists the fields.

        Example:
          scorebook build --data my-data --out my-site --cycle 2025-Q4

        Exit codes: 0 done (warnings allowed), 1 faults in the input, 2 wrong usage, 3 could not write

cli-argument-folder = Folder to create; it must be new or empty
cli-argument-data = Data folder [default: data]
cli-argument-out = Folder of the site, replaced as a whole [default: site]
cli-argument-cycle = Cycle to build, such as 2025-Q4; may be given again [default: all]
cli-argument-format = How messages are printed: text or json [default: text]
cli-argument-warnings-as-errors = Treat warnings as faults
cli-argument-language = Language of the terminal: en or zh-CN [default: that of the system]
cli-argument-help = Show this help
cli-argument-version = Show the version

## Usage faults

cli-error = error:
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
    Wrote { $files } files to { $folder }. They are an example that builds as it is; put your own rows in their place.
    Which table feeds which indicator stands in its README.md.
    Next:
      scorebook check --data { $folder }
      scorebook build --data { $folder } --out { $site }
cli-new-not-empty =
    { $folder } is not empty, and nothing in it was touched
      name a folder that does not exist yet, or empty this one first
cli-new-failed =
    could not write { $folder }: { $reason }
      see that the folder can be created there and that the disk has room

## check

cli-readiness-rows = rows
cli-readiness-members = members
cli-readiness-table = table
cli-readiness-indicator = indicator
cli-check-ready =
    { $warnings ->
        [0] No faults, no warnings: ready to build.
        [one] No faults, 1 warning: ready to build.
       *[other] No faults, { $warnings } warnings: ready to build.
    }
cli-check-faults =
    { $data }: { $errors ->
        [one] 1 fault
       *[other] { $errors } faults
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }: not ready to build.

## build

cli-stage-read = Reading the tables
cli-stage-measure = Measuring and scoring
cli-stage-render = Writing the site

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

cli-build-faults =
    { $data }: { $errors ->
        [0] { $warnings ->
            [one] 1 warning, treated as a fault
           *[other] { $warnings } warnings, treated as faults
        }
        [one] 1 fault
       *[other] { $errors } faults
    }; nothing was built, and { $out } is as it was
cli-build-unknown-cycle =
    there is no cycle `{ $cycle }` in { $data }
      the cycles are: { $known }
cli-build-cannot-write = the site was not written to { $out }: { $reason }
