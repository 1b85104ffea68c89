/** What `--help` says, by verb. Lines stay under 80 characters. */
export const help = {
  attune: `Attune says what an Infant Mental Health Endorsement asks, what a portfolio
already meets, what is missing and why.

  attune evaluate     Check a portfolio against a standard
  attune standards    List, show, check and compare standards
  attune portfolio    Check a portfolio document
  attune serve        The pages where people keep their portfolios
  attune demo         The same with a made-up association to look around in
  attune backup       Write everything that is stored into one file
  attune restore      Bring such a file back into an empty database
  attune audit        Check that the record of decisions is as it was written
  attune audit-draw   Compute again who was drawn for an audit of renewals
  attune keys         Take a new key for an association's badges into use
  attune administrator
                      Let somebody in where all administrators are locked out

In the project's folder, write npx before it.

Examples
  npx attune standards list
  npx attune evaluate --standard vaimh/imhm-clinical \\
    --portfolio seed/portfolios/rosa-delgado.json
  npx attune evaluate --all --portfolio seed/portfolios/rosa-delgado.json

More: npx attune <verb> --help, npx attune --version
`,
  evaluate: `attune evaluate --standard ID[@EDITION] --portfolio FILE [options]
attune evaluate --all --portfolio FILE [options]
attune evaluate --cases FILE --json [--standards FOLDER]

  --standard ID       The standard, such as vaimh/imhm-clinical
  --edition YYYY-MM   Another edition than the one in force on the day
  --all               Every standard in force on the day, nearest first
  --portfolio FILE    The portfolio document; - reads standard input
  --as-of DAY         The day that the question is about; today if left out
  --period FROM..TO   A renewal's period, if not the one that holds the day
  --share 2/3         What part of a renewal's hours is asked, if not all
  --full              Name every entry, not only a few of each sort
  --json              Answer with JSON
  --standards FOLDER  More standards, beside those that Attune brings along
  --cases FILE        Many at once: a list of {standard, asOf, portfolio}, with
                      period, share and edition where needed; the answer is a
                      list in the same order

Exit code: 0 evaluated (whatever the outcome), 2 a document or an option that
cannot be read, 3 a standard that does not exist, 1 any other failure.

Examples
  npx attune evaluate --standard vaimh/imhm-clinical \\
    --portfolio seed/portfolios/rosa-delgado.json
  npx attune evaluate --all --portfolio - --json \\
    < seed/portfolios/rosa-delgado.json
  npx attune evaluate --standard vaimh/imhm-clinical-renewal \\
    --portfolio seed/portfolios/june-castillo.json \\
    --as-of 2027-01-15 --period 2026-01-01..2026-12-31
  npx attune evaluate --cases seed/cases.json --json
`,
  standards: `attune standards list [--as-of DAY] [--json] [--standards FOLDER]
attune standards show ID[@EDITION] [--as-of DAY] [--standards FOLDER]
attune standards diff ID[@EDITION] ID[@EDITION] [--as-of DAY]
                      [--standards FOLDER]
attune standards validate [FOLDER|FILE]

  list        The standards in force on the day (today if left out)
  show        One standard, requirement by requirement, with clauses and sources
  diff        What a second edition or standard asks that the first does not
  validate    Check a folder, a part of one or a file, and name each fault with
              its place; what an edition extends may be one that comes along

  --standards FOLDER   More standards, beside those that Attune brings along

Examples
  npx attune standards show vaimh/imhm-clinical
  npx attune standards diff vaimh/imhm-clinical mi-aimh/imhm-clinical
  npx attune standards validate standards/vaimh
`,
  portfolio: `attune portfolio validate FILE

Checks a portfolio document without evaluating it; - reads standard input.
Names each fault with its place in the document. Exit code 2 when there is one.

Example
  npx attune portfolio validate seed/portfolios/rosa-delgado.json
`,
  serve: `attune serve [--port N]

The pages for real: people sign in, keep a portfolio and see how far it is from
every Endorsement; their association answers, advises and keeps its register.
It begins a database in the data folder by itself. The first start prints a
link, good for a day: whoever opens it becomes the first administrator.

  --port N   The port to listen on: 3000, or the next free one; 0 takes any

Only this machine reaches the pages; put a proxy with TLS in front for others.
What the environment sets, and mail, files and backup: docs/running.md
  ATTUNE_DATA, ATTUNE_URL, ATTUNE_TRUST_PROXY, ATTUNE_SMTP_URL,
  ATTUNE_MAIL_FROM, ATTUNE_S3_URL, ATTUNE_CLAMD, DATABASE_URL

Examples
  attune serve
  ATTUNE_URL=https://attune.example.org ATTUNE_TRUST_PROXY=1 attune serve
`,
  demo: `attune demo [--port N] [--fresh]

The pages of attune serve with a made-up association of 120 people in every
state, and a link to come in as each sort of them. It keeps to a data folder of
its own, beside the real one, and sends no mail: all of it is at /mailbox. Keep
it to yourself: anybody who reaches the pages may be anybody in them.

  --port N   The port to listen on: 3000, or the next free one; 0 takes any
  --fresh    Make the people up anew: whatever was changed in the demo is gone

Example
  npm run demo -- --fresh
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
  audit: `attune audit verify [--association ID] [--checkpoints FILE] [--key KEY]
                    [--json]

Computes every hash of the record of decisions again and holds it against the
signed checkpoints, in the database and in record/checkpoints.jsonl of the data
folder. Names what was changed, taken out, cut off or written anew. Works while
Attune is running and changes nothing.

  --association ID     One association, such as vaimh; all if left out
  --checkpoints FILE   A copy of the checkpoints that you keep elsewhere
  --key KEY            The public key, where this data folder has no keys
  --json               Answer with JSON

Exit code: 0 the record is sound, 4 it is not, 3 an association that does not
exist, 2 an option or a file that cannot be read, 1 any other failure.

Example
  attune audit verify --association vaimh \\
    --checkpoints /backups/checkpoints.jsonl
`,
  auditDraw: `attune audit-draw verify FILE [--announcement FILE] [--json]

Computes again who was drawn for an audit of renewals, from the file that the
association publishes: the hash of the sealed list, the draw by the seed, and
who is in without being drawn. Names every mark that is wrong. Needs no
database; - reads standard input. docs/decisions/0037 has the computation.

  --announcement FILE  The file as it was published before the draw, if you kept
                       a copy: shows that nothing was announced anew since
  --json               Answer with JSON

Whether the seed is the one that its source showed, look up yourself.

Exit code: 0 the draw holds, 4 it does not, 2 a file or an option that cannot be
read, 1 any other failure.

Example
  attune audit-draw verify vaimh-audit-2026.json \\
    --announcement vaimh-audit-2026-announced.json
`,
  keys: `attune keys rotate --association ID

Puts the key that signs an association's badges away for good, makes another
one, and signs every badge once more. Copies that people have stay good. Works
while Attune is running. ATTUNE_URL has to be set as for attune serve, because
badges are signed in its name.

  --association ID    The association, such as vaimh

Exit code: 0 done, 3 an association that does not exist, 2 an option that cannot
be read, 1 any other failure.

Example
  ATTUNE_URL=https://endorse.example.org attune keys rotate --association vaimh
`,
  administrator: `attune administrator invite --association ID --email ADDRESS

Prints a link by which somebody becomes an administrator of an association, for
the day on which all of them have lost their second step. Whoever opens it signs
in with the address, adds a second step of their own, and can then take the role
from the account that is lost. The link is good once, for 24 hours. It stands on
the page of the team, where it can be taken back, and in the record. Works while
Attune is running. ATTUNE_URL has to be set as for attune serve.

  --association ID    The association, such as vaimh
  --email ADDRESS     One that no administrator there uses

Exit code: 0 done, 3 an association that does not exist, 2 an option that cannot
be read, 1 any other failure, such as an address that is in use.

Example
  ATTUNE_URL=https://endorse.example.org attune administrator invite \\
    --association vaimh --email eleanor.new@example.org
`,
}
