/** What `--help` says, by verb. Lines stay under 80 characters. */
export const help = {
  attune: `Attune says what an Infant Mental Health Endorsement asks, what a portfolio
already meets, what is missing and why.

  attune evaluate     Check a portfolio against a standard
  attune standards    List, show, check and compare standards
  attune portfolio    Check a portfolio document
  attune serve        Show the same as web pages on this machine
  attune demo         The web pages with sample people
  attune backup       Write everything that is stored into one file
  attune restore      Bring such a file back into an empty database

Examples
  attune standards list
  attune evaluate --standard vaimh/imhm-clinical --portfolio rosa.json
  attune evaluate --all --portfolio rosa.json

More: attune <verb> --help, attune --version
`,
  evaluate: `attune evaluate --standard ID --portfolio FILE [options]
attune evaluate --all --portfolio FILE [options]
attune evaluate --cases FILE --json

  --standard ID       The standard, such as vaimh/imhm-clinical
  --edition YYYY-MM   Another edition than the one in force on the day
  --all               Every standard in force on the day, nearest first
  --portfolio FILE    The portfolio document; - reads standard input
  --as-of DAY         The day that the question is about; today if left out
  --period FROM..TO   A renewal's period, if not the one that holds the day
  --full              Name every entry, not only a few of each sort
  --json              Answer with JSON
  --cases FILE        Many at once: a list of {standard, asOf, portfolio}, with
                      period and edition where needed; the answer is a list in
                      the same order

Exit code: 0 evaluated (whatever the outcome), 2 a document or an option that
cannot be read, 3 a standard that does not exist.

Examples
  attune evaluate --standard vaimh/imhm-clinical --portfolio rosa.json
  attune evaluate --all --portfolio - --json < rosa.json
  attune evaluate --standard vaimh/imhm-clinical-renewal --portfolio rosa.json \\
    --as-of 2026-01-15 --period 2025-01-01..2025-12-31
`,
  standards: `attune standards list [--as-of DAY] [--json]
attune standards show ID[@EDITION] [--as-of DAY]
attune standards validate [FOLDER]
attune standards diff ID[@EDITION] ID[@EDITION] [--as-of DAY]

  list        The standards in force on the day (today if left out)
  show        One standard, requirement by requirement, with clauses and sources
  validate    Check the files of a folder; each fault with its file and path
  diff        What a second edition or standard asks that the first does not

Examples
  attune standards show vaimh/imhm-clinical
  attune standards diff vaimh/imhm-clinical mi-aimh/imhm-clinical
  attune standards validate standards
`,
  portfolio: `attune portfolio validate FILE

Checks a portfolio document without evaluating it; - reads standard input.
Names each fault with its place in the document. Exit code 2 when there is one.

Example
  attune portfolio validate rosa.json
`,
  serve: `attune serve [--port N]

Shows how far a portfolio is from every Endorsement, as pages on this machine.
The port is 3000, or the next free one; 0 takes any. Nothing is stored.
`,
  demo: `attune demo [--port N]

The pages of attune serve with six sample people to look at.
`,
  backup: `attune backup FILE

Writes all rows, files and keys as of one moment into one new file. Works while
Attune is running. The file holds people's records and keys: encrypt it before
it leaves this machine.

The data folder is ATTUNE_DATA, else .attune in the project (for root
/var/lib/attune). With a server of your own, set DATABASE_URL and
DATABASE_OWNER_URL.

Example
  attune backup /backups/attune-2026-11-21.tar.gz
`,
  restore: `attune restore FILE

Brings a backup back into an empty database and an empty data folder. Whatever
is wrong, nothing is kept and the message says so. Data folder and server are
set as for attune backup.

Example
  ATTUNE_DATA=/var/lib/attune-restored attune restore attune-2026-11-21.tar.gz
`,
}
