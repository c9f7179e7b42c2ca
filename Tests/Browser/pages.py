"""The HTML reports that the tests open, written by the release binary."""
import json
import os
import subprocess

ASSAY = os.environ.get("ASSAY_BINARY", ".build/release/assay")

ACCOUNTS = "Microsoft.CognitiveServices/accounts"
VAULTS = "Microsoft.KeyVault/vaults"

# Names that would be markup, end an attribute or a comment, hide or reorder text, or aren't characters.
HOSTILE = [
    "</summary></details><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' autofocus onfocus='alert(1)",
    "<!--", "]]>", "&lt;&notit;&#0;", "\x1b[2J\u202e\ufffe\U0001ffff", "\"\u0301 onclick=\"\u0301", "</title><base href=//e>",
    "javascript:alert(1)", "</style>", "</script", "\U0001d573\u200d\U0001f469",
]


def check(folder, name, *arguments):
    """Writes the report of a check, and returns the page's path."""
    page = os.path.join(folder, f"{name}.html")
    run = subprocess.run([ASSAY, "check", *arguments, "--format", "html", "--output", page], capture_output=True, text=True)
    if run.returncode not in (0, 1, 2):
        raise AssertionError(f"assay check {arguments}: status {run.returncode}\n{run.stderr}")
    return page


def account(name, vault, location="westeurope", subscription="11111111-1111-4111-8111-111111111111"):
    group = f"/subscriptions/{subscription}/resourceGroups/g/providers"
    return {
        "id": f"{group}/{ACCOUNTS}/{name}", "name": name, "type": ACCOUNTS, "kind": "OpenAI", "location": location,
        "identity": {"type": "SystemAssigned", "tenantId": "aaaaaaaa-1111-4111-8111-aaaaaaaaaaaa"},
        "properties": {"encryption": {
            "keySource": "Microsoft.KeyVault",
            "keyVaultProperties": {"keyVaultUri": f"https://{vault}.vault.azure.net/", "keyName": "k", "keyVersion": "1"},
        }},
    }


def vault(name):
    return {
        "id": f"/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/g/providers/{VAULTS}/{name}", "name": name,
        "type": VAULTS, "location": "northeurope",
        "properties": {"vaultUri": f"https://{name}.vault.azure.net/", "tenantId": "aaaaaaaa-1111-4111-8111-aaaaaaaaaaaa"},
    }


def inventory(folder, name, resources):
    path = os.path.join(folder, f"{name}.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(resources, file, ensure_ascii=False, indent=1)
    return path


def named(folder, name, names):
    """The report of accounts with these names, whose vault is in another region."""
    resources = [account(text, "kv-one") for text in names] + [vault("kv-one")]
    return check(folder, name, inventory(folder, name, resources))


def all_pages(folder):
    """Each kind of report, by name."""
    nothing = inventory(folder, "nothing", [])
    cut = os.path.join(folder, "cut.json")
    with open("samples/estate/accounts.json", encoding="utf-8") as file, open(cut, "w", encoding="utf-8") as half:
        half.write(file.read()[:6000])
    baseline = os.path.join(folder, "baseline.json")
    subprocess.run([ASSAY, "check", "samples/estate", "--format", "json", "--output", baseline], capture_output=True)
    good = inventory(folder, "good", [vault("kv-good")])
    return {
        "estate": check(folder, "estate", "samples/estate"),
        "harbour": check(
            folder, "harbour", "samples/harbour/after", "--previous", "samples/harbour/before", "--now", "2026-11-20T00:00:00Z"),
        "known": check(folder, "known", "samples/estate/accounts.json", "--baseline", baseline),
        "nothing": check(folder, "nothing", nothing),
        "cut": check(folder, "cut", cut),
        "no findings": check(folder, "none", good, "--rules", "samples/routes/aws/rules"),
        "hostile": named(folder, "hostile", HOSTILE),
        "plain": named(folder, "plain", [f"account-{number:02}" for number in range(len(HOSTILE))]),
    }


def large(folder, accounts):
    """The report of many accounts in many subscriptions."""
    resources = [
        account(f"account-{number:05}", "kv-one", subscription=f"{number % 40:08}-1111-4111-8111-111111111111")
        for number in range(accounts)
    ]
    return check(folder, "large", inventory(folder, "large", resources + [vault("kv-one")]))
