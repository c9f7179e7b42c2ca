internal import AssayModel

extension DiagnosticPage {
  static let commands: [DiagnosticPage] = [
    DiagnosticPage(
      "unknown-pack", "a setting names a pack that isn't in use",
      meaning: "'--set' takes PACK.NAME=VALUE, where PACK is the name in a pack's 'pack.yaml'.",
      reason: "A setting that is passed over leaves a rule as it was.",
      subject: .command, wrong: "assay check good.json --set azure-ai.judge=all",
      right: "assay check good.json --set azure-ai-cmk.judge=all"),
    DiagnosticPage(
      "setting-without-pack", "a setting doesn't say which pack's parameter it sets",
      meaning: "Write the pack's name before the parameter's, with a dot between them.",
      reason: "Two packs may have parameters of one name.",
      subject: .command,
      occasion: "A program that uses the library sets a parameter by its bare name. On the command "
        + "line it is 'malformed-setting'."),
    DiagnosticPage(
      "invalid-setting", "a setting's value is not of its parameter's type",
      meaning: "The help says how values of the type are written.",
      reason: "A comparison with a value of the wrong type is never true.",
      subject: .command,
      wrong: "assay check good.json --rules house --set house.most=many",
      right: "assay check good.json --rules house --set house.most=2"),
    DiagnosticPage(
      "malformed-setting", "a '--set' is not of the form PACK.NAME=VALUE",
      meaning: "For example '--set azure-ai-cmk.judge=all'.",
      reason: "A setting that can't be read leaves a rule as it was.",
      subject: .command, wrong: "assay check good.json --set azure-ai-cmk.judge",
      right: "assay check good.json --set azure-ai-cmk.judge=all"),
    DiagnosticPage(
      "repeated-setting", "a parameter is set twice",
      meaning: "Keep one of the two.", reason: "Which of the two counts isn't said.",
      subject: .command,
      wrong: "assay check good.json --set azure-ai-cmk.judge=all --set azure-ai-cmk.judge=used",
      right: "assay check good.json --set azure-ai-cmk.judge=all"),
    DiagnosticPage(
      "repeated-option", "an option that takes one value is given twice",
      meaning: "Keep one of the two. Options that take several values, such as '--exemptions', can "
        + "be repeated; their help says so.",
      reason: "The first value would not count, though whoever wrote it thinks that it does.",
      subject: .command, wrong: "assay check good.json --rules pack --fail-on high --fail-on low",
      right: "assay check good.json --rules pack --fail-on low"),
    DiagnosticPage(
      "borrowed-moment", "exemptions are judged at the moment of SOURCE_DATE_EPOCH",
      meaning: "Without '--now', the environment variable SOURCE_DATE_EPOCH says which moment it "
        + "is. Builds set it to the time of the last commit, at which an exemption that has expired "
        + "since then still holds. Give '--now', or unset the variable.",
      reason: "An exemption that is over must not hold because of a variable nobody thinks of.",
      subject: .command,
      occasion: "A pipeline sets SOURCE_DATE_EPOCH for its build, and runs a check with "
        + "'--exemptions'."),
    DiagnosticPage(
      "malformed-time", "a '--now' is no moment",
      meaning: "Give a date with a time and a zone: 2026-01-31T12:00:00Z. SOURCE_DATE_EPOCH is a "
        + "whole number of seconds since the start of 1970.",
      reason: "A time without a zone means another moment on another machine.",
      subject: .command, wrong: "assay check good.json --rules pack --now 2026-01-31",
      right: "assay check good.json --rules pack --now 2026-01-31T12:00:00Z"),
    DiagnosticPage(
      "unknown-rule", "a name is that of no rule in use",
      meaning: "Options and 'assay explain' name rules with their pack: pack.rule. 'assay rules' "
        + "lists them. The tests of a pack name its rules without it.",
      reason: "A loosening that applies to nothing hides that the rule it was for is gone, and so "
        + "does a test.",
      subject: .command, wrong: "assay check good.json --rules pack --allow-unmatched pack.closed",
      right: "assay check good.json --rules pack --allow-unmatched pack.open"),
    DiagnosticPage(
      "unreadable-baseline", "a baseline can't be read",
      meaning: "Name a report that is there with '--baseline', or leave it out.",
      reason: "Without the earlier report, what was known would be new.",
      subject: .command, wrong: "assay check good.json --rules pack --baseline none.json",
      right: "assay check good.json --rules pack"),
    DiagnosticPage(
      "baseline-too-large", "a baseline is larger than 1 GiB",
      meaning: "A baseline is an earlier report of this program.",
      reason: "Another file was most likely meant.", subject: .command,
      occasion: "A large inventory is given where the report of its check was meant."),
    DiagnosticPage(
      "invalid-baseline", "a baseline is no report of this program",
      meaning: "A baseline is what 'assay check' wrote with '--format json' or '--format sarif', "
        + "unchanged.",
      reason: "A finding that is wrongly known would pass.",
      subject: .command, wrong: "assay check good.json --rules pack --baseline good.json",
      right: "assay check good.json --rules pack"),
    DiagnosticPage(
      "unreadable-report", "a report that is to be compared can't be read",
      meaning: "'assay diff' takes two reports of 'assay check', the earlier one first.",
      reason: "There is nothing to compare.",
      subject: .command, wrong: "assay diff monday.json none.json",
      right: "assay diff monday.json monday.json"),
    DiagnosticPage(
      "report-too-large", "a report that is to be compared is larger than 1 GiB",
      meaning: "'assay diff' takes two reports of 'assay check'.",
      reason: "Another file was most likely meant.", subject: .command,
      occasion: "A large inventory is given where the report of its check was meant."),
    DiagnosticPage(
      "invalid-report", "what is to be compared is no report of this program",
      meaning: "'assay diff' takes what 'assay check' wrote with '--format json' or "
        + "'--format sarif', unchanged. The message says what is missing, or what contradicts "
        + "what.",
      reason: "A finding that isn't read would seem to have disappeared.",
      subject: .command, wrong: "assay diff monday.json good.json",
      right: "assay diff monday.json monday.json"),
    DiagnosticPage(
      "partial-report", "an earlier report doesn't list all findings of its run",
      meaning: "Name a report in 'json' or 'sarif' that was made without '--show'. A report of "
        + "'sarif-github' leaves out what need not be fixed.",
      reason: "What an earlier report didn't show would be taken for new, or for fixed.",
      subject: .command,
      occasion: "'--baseline' or 'assay diff' is given a report that was made with '--show', or in "
        + "the format 'sarif-github', or that was edited."),
    DiagnosticPage(
      "malformed-filter", "a '--show' is not of the form NAME=VALUE",
      meaning: "For example '--show severity=high'. Several values are separated by commas, but "
        + "for resources, whose ids may hold one.",
      reason: "A report that shows something else than was meant misleads.",
      subject: .command, wrong: "assay check good.json --rules pack --show compliant",
      right: "assay check good.json --rules pack --show outcome=compliant"),
    DiagnosticPage(
      "unknown-filter", "a '--show' names what findings can't be told apart by",
      meaning: "Findings are told apart by outcome, severity, rule, resource and status. The help "
        + "lists the values, or the nearest.",
      reason: "A report that shows something else than was meant misleads.",
      subject: .command, wrong: "assay check good.json --rules pack --show outcome=complaint",
      right: "assay check good.json --rules pack --show outcome=compliant"),
    DiagnosticPage(
      "repeated-severity", "'--show' names several severities",
      meaning: "The severity is the least that is listed, as that of '--fail-on' is: "
        + "'severity=high' lists critical findings, too.",
      reason: "With several it isn't clear whether those between and above are meant.",
      subject: .command,
      wrong: "assay check good.json --rules pack --show severity=critical,high",
      right: "assay check good.json --rules pack --show severity=high"),
    DiagnosticPage(
      "not-shown", "a SARIF log doesn't have all findings",
      meaning: "The log was asked for with '--show'. Its properties tell all counts, and which "
        + "findings are shown.",
      reason: "A log that looks whole would be taken for one.",
      subject: .command,
      occasion: "A check is run with '--show' and writes SARIF."),
    DiagnosticPage(
      "unreadable-settings", "a settings file can't be read",
      meaning: "Name another file with '--settings', or use none with '--no-settings'. Without "
        + "either, 'assay.yaml' in the current folder holds, if there is one.",
      reason: "Without the file, the rules would apply with other values.",
      subject: .command, wrong: "assay check good.json --rules pack --settings none.yaml",
      right: "assay check good.json --rules pack --no-settings"),
    DiagnosticPage(
      "settings-too-large", "a settings file is larger than 4 MiB",
      meaning: "A settings file names packs, parameters and what is tolerated, and nothing else.",
      reason: "Another file was most likely meant.",
      subject: .command,
      occasion: "'--settings' names another file, an inventory for example, or 'assay.yaml' is one."
    ),
    DiagnosticPage(
      "unreadable-mapping", "a mapping's file can't be read",
      meaning: "Name a YAML file with '--map'.",
      reason: "Without the mapping, what it is about would be refused.",
      subject: .command, wrong: "assay check good.json --rules pack --map none.yaml",
      right: "assay check good.json --rules pack"),
    DiagnosticPage(
      "mapping-too-large", "a mapping's file is larger than 4 MiB",
      meaning: "A mapping says what the objects of an export are, and holds none of them.",
      reason: "Another file was most likely meant.",
      subject: .command, occasion: "'--map' names another file, an inventory for example."),
    DiagnosticPage(
      "misnamed-settings", "a file that looks like the settings isn't read",
      meaning: "Settings are read from 'assay.yaml' in the current folder, not from 'assay.yml'.",
      reason: "Settings that are passed over leave the rules as they were.",
      subject: .command,
      occasion: "The current folder holds a file 'assay.yml', and none named 'assay.yaml'."),
    DiagnosticPage(
      "unpaired-outputs", "formats and outputs don't pair up",
      meaning: "Give each '--format' its '--output', in the same order; '-' is standard output.",
      reason: "A report would go where another one is expected.",
      subject: .command, wrong: "assay check good.json --rules pack --format json --format sarif",
      right: "assay check good.json --rules pack --format json --output a.json --format sarif "
        + "--output a.sarif"),
    DiagnosticPage(
      "repeated-output", "two reports would be written to one place",
      meaning: "Give each '--format' an '--output' of its own.",
      reason: "The second would overwrite the first.",
      subject: .command,
      wrong: "assay check good.json --rules pack --format json --output a --format text --output a",
      right: "assay check good.json --rules pack --format json --output a --format text --output b"),
    DiagnosticPage(
      "output-is-input", "a report would overwrite what the run reads",
      meaning: "Write the report somewhere else: not over an inventory, and not into a folder that "
        + "is read.",
      reason: "The next run would judge the report.",
      subject: .command, wrong: "assay check good.json --rules pack --output good.json",
      right: "assay check good.json --rules pack --output report.txt"),
    DiagnosticPage(
      "repeated-standard-input", "standard input is named more than once",
      meaning: "'-' can stand for one inventory. Give the others as files.",
      reason: "What was read once is gone.",
      subject: .command, wrong: "assay check - - --rules pack",
      right: "assay check good.json --rules pack"),
    DiagnosticPage(
      "report-not-written", "a report could not be written whole",
      meaning: "The disk is full, the pipe is closed, or the folder can't be written to. A file "
        + "that was there before is as it was. Or the new one is in its place, but could not be "
        + "kept safe from a power cut; then the message says so. The status is 4 whatever was "
        + "found.",
      reason: "Half a report looks like a report with fewer findings.",
      subject: .command,
      wrong: "assay check good.json --rules pack --output no-such-folder/report.txt",
      right: "assay check good.json --rules pack --output report.txt"),
    DiagnosticPage(
      "unknown-topic", "there is nothing of the name to explain",
      meaning: "'assay explain' lists all topics: the rules in use, the causes of unknown outcomes "
        + "and the ids of diagnostics. Rules are named with their pack: pack.rule.",
      reason: "There is nothing to explain.",
      subject: .command, wrong: "assay explain unknown-feild", right: "assay explain unknown-field"),
    DiagnosticPage(
      "unknown-route", "a '--route' names no route",
      meaning: "'assay check --help' lists the routes. Without the option, content tells by which "
        + "of them each resource came.",
      reason: "Read as something that it isn't, an export would lack what it holds.",
      subject: .command, wrong: "assay check good.json --rules pack --route azure-cil",
      right: "assay check good.json --rules pack --route azure-cli"),
    DiagnosticPage(
      "unknown-command", "there is no command of the name",
      meaning: "'assay --help' lists the commands.",
      reason: "Nothing was done, and that must not look like success.",
      subject: .command, wrong: "assay chek good.json --rules pack",
      right: "assay check good.json --rules pack"),
  ]
}
