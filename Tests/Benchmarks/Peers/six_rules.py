#!/usr/bin/env python3
"""Six rules of rules/azure-ai-cmk once more, written apart from them.

Prints `rule<TAB>resource<TAB>outcome` for each finding in inventories of JSON, NDJSON or YAML
(YAML needs PyYAML), or compares the findings with those of a report:

    six_rules.py INVENTORY... [--previous FILE]... [--judge all] [--key-sizes minimum-2048]
    six_rules.py INVENTORY... --report REPORT.json

In every function None means unknown.
"""

import argparse
import json
import re
import sys

ACCOUNT = "microsoft.cognitiveservices/accounts"
SCOPE = "microsoft.cognitiveservices/accounts/encryptionscopes"
VAULT = "microsoft.keyvault/vaults"
KEY = "microsoft.keyvault/vaults/keys"


# Truth of three values.


def every(*truths):
    if any(truth is False for truth in truths):
        return False
    return None if any(truth is None for truth in truths) else True


def some(*truths):
    if any(truth is True for truth in truths):
        return True
    return None if any(truth is None for truth in truths) else False


# Values: `...` stands for a value that the export can't show; None for one that is absent.


def get(resource, *names):
    if resource is ...:
        return ...
    if names[0] == "properties" and not isinstance(resource.get("properties"), dict):
        return ...
    value = resource
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    if value is None and names[1:] in (("kty",), ("keySize",)) and is_listed_key(resource):
        return ...
    return value


def is_listed_key(resource):
    return resource["type"].lower() == KEY and resource["properties"].get("kty") is None


def is_absent(value):
    return None if value is ... else value is None


def same(left, right, normalize):
    """Equality of normalized values; one that is missing or can't be read is unknown."""
    if left in (..., None) or right in (..., None):
        return None
    left, right = normalize(left), normalize(right)
    return None if left is None or right is None else left == right


def guid(value):
    value = str(value).strip("{}").lower()
    return value if re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", value) else None


def region(value):
    value = str(value).replace(" ", "").lower()
    return None if value == "global" else value


def host(value):
    match = re.match(r"https?://([^/:?#]+)(:443)?([/?#]|$)", str(value).lower())
    return match.group(1) if match else None


class Estate:
    """An inventory with what its rules look up."""

    def __init__(self, resources):
        by_id = {}
        for resource in resources:
            by_id[resource["id"].lower()] = resource
        self.by_id = by_id
        self.of_type = {ACCOUNT: [], SCOPE: [], VAULT: [], KEY: []}
        for resource in by_id.values():
            self.of_type.get(resource["type"].lower(), []).append(resource)
        self.vaults, self.keys, self.users = {}, {}, set()
        self.has_unseen_user = False
        self.fill("vaultUri", VAULT, self.vaults)
        self.fill("keyUri", KEY, self.keys)
        for user in self.of_type[ACCOUNT] + self.of_type[SCOPE]:
            address, name = self.address(user), key_property(user, "keyName")
            if address is ...:
                self.has_unseen_user = True
            if address in (None, ...):
                continue
            self.users.add(address)
            if name not in (None, ...):
                self.users.add((address, name.lower()))

    def fill(self, name, type, index):
        for resource in self.of_type[type]:
            address = get(resource, "properties", name)
            if address not in (None, ...) and host(address):
                index.setdefault(host(address), []).append(resource)

    @staticmethod
    def address(user):
        address = key_property(user, "keyVaultUri")
        return address if address in (None, ...) else host(address) or ...

    def vault_of(self, account):
        """The one vault that an account names, or `...`: it may be anywhere."""
        address = self.address(account)
        if address is None:
            return {"type": VAULT, "properties": {}}
        found = self.vaults.get(address, [])
        return found[0] if len(found) == 1 else ...

    def is_used(self, resource, name):
        address = get(resource, "properties", name)
        if address is ...:
            return None
        address = host(address) if address else None
        if name == "keyUri":
            address = (address, resource["name"].lower())
        return True if address in self.users else None if self.has_unseen_user else False


def key_property(user, name):
    """What an account, or an encryption scope of one, says of its key."""
    path = () if user["type"].lower() == SCOPE else ("encryption",)
    return get(user, "properties", *path, "keyVaultProperties", name)


# The rules: a truth for each resource, or "not applicable".

RULES = {
    "identity-enabled",
    "key-rsa-2048",
    "no-cross-tenant-move",
    "region-match",
    "tenant-match",
    "vault-recoverable",
}

NOT_APPLICABLE = "not applicable"


def has_own_key(account):
    source = get(account, "properties", "encryption", "keySource")
    if source is None:
        return key_property(account, "keyVaultUri") is not None
    return None if source is ... else str(source).lower() == "microsoft.keyvault"


def region_match(estate, account, _):
    vault = estate.vault_of(account)
    return same(get(account, "location"), get(vault, "location"), region)


def tenant_match(estate, account, _):
    vault_tenant = get(estate.vault_of(account), "properties", "tenantId")
    identity, subscription = get(account, "identity", "tenantId"), get(account, "tenantId")
    if identity is None and subscription is not None:
        return same(subscription, vault_tenant, guid)
    of_identity = same(identity, vault_tenant, guid)
    if subscription is None:
        return of_identity
    return every(of_identity, same(subscription, vault_tenant, guid))


def identity_enabled(_, account, __):
    client = key_property(account, "identityClientId")
    if client in (None, ""):
        return "systemassigned" in str(get(account, "identity", "type")).lower()
    attached = get(account, "identity", "userAssignedIdentities") or {}
    clients = [(entry or {}).get("clientId") for entry in attached.values()]
    return some(*(same(other, client, guid) for other in clients))


def no_cross_tenant_move(estate, account, previous):
    vault = estate.vault_of(account)
    vault_subscription = get(vault, "tenantId")
    truths = [tenant_match(estate, account, previous)]
    if vault_subscription is ...:
        truths.append(None)
    elif vault_subscription is not None:
        truths.append(same(vault_subscription, get(vault, "properties", "tenantId"), guid))
    before = previous.by_id.get(account["id"].lower()) if previous else None
    for path in [("identity", "tenantId"), ("tenantId",)] if before else []:
        now, then = get(account, *path), get(before, *path)
        if now is not None and then is not None:
            truths.append(same(now, then, guid))
    if before:
        vault_before = previous.vault_of(before)
        truths.append(vault_has_stayed(vault, vault_before))
        truths.append(shows_tenant(account, before, vault, vault_before))
    return every(*truths)


def vault_has_stayed(vault, before):
    """Whether the vault is of the tenant of then, if there was one."""
    now, then = (get(resource, "properties", "tenantId") for resource in (vault, before))
    return some(is_absent(then), same(now, then, guid))


def shows_tenant(account, before, vault, vault_before):
    """Whether anything shows the tenant of then to be that of now."""
    tenants = [get(resource, "properties", "tenantId") for resource in (vault, vault_before)]
    truths = [same(*tenants, guid)]
    for path in [("identity", "tenantId"), ("tenantId",)]:
        now, then = get(account, *path), get(before, *path)
        truths.append(None not in (now, then) and now.lower() == then.lower())
    return some(*truths)


def vault_recoverable(estate, vault, _):
    purge = get(vault, "properties", "enablePurgeProtection")
    soft = get(vault, "properties", "enableSoftDelete")
    if purge is ... or soft is ...:
        return None
    levels = [
        str(get(key, "properties", "attributes", "recoveryLevel") or "").lower()
        for key in estate.keys.get(host(get(vault, "properties", "vaultUri") or ""), [])
    ]
    of_purge = {"purgeable" not in level for level in levels if level}
    of_soft = {level != "purgeable" for level in levels if level}
    is_template = get(vault, "apiVersion") is not None
    return every(
        agreed(purge, set() if is_template else of_purge, silence=False),
        agreed(soft, of_soft, silence=None),
    )


def agreed(flag, of_keys, silence):
    """What a vault says, or else its keys; unknown where they disagree."""
    if flag is not None:
        return flag is True
    return None if len(of_keys) > 1 else next(iter(of_keys), silence)


def key_rsa_2048(_, key, __, minimum=False):
    kind, size = get(key, "properties", "kty"), get(key, "properties", "keySize")
    is_rsa = None if kind is ... else str(kind).upper() in ("RSA", "RSA-HSM")
    is_number = isinstance(size, (int, float)) and not isinstance(size, bool)
    is_right = (size >= 2048 if minimum else size == 2048) if is_number else None
    return every(is_rsa, is_right)


def findings(resources, previous=None, judge="used", key_sizes="strict-2048"):
    """The findings as a set of (rule, id, outcome)."""
    estate = Estate(resources)
    before = Estate(previous) if previous is not None else None
    found = set()

    def report(rule, resource, selected, truth):
        if selected is False:
            return
        truth = every(selected, truth) if selected else None
        if truth is not True:
            outcome = "unknown" if truth is None else "noncompliant"
            found.add((rule, resource["id"], outcome))

    account_rules = {
        "region-match": region_match,
        "tenant-match": tenant_match,
        "identity-enabled": identity_enabled,
        "no-cross-tenant-move": no_cross_tenant_move,
    }
    for account in estate.of_type[ACCOUNT]:
        for name, rule in account_rules.items():
            report(name, account, has_own_key(account), rule(estate, account, before))
    for vault in estate.of_type[VAULT]:
        selected = judge == "all" or estate.is_used(vault, "vaultUri")
        report("vault-recoverable", vault, selected, vault_recoverable(estate, vault, before))
    for key in estate.of_type[KEY]:
        selected = judge == "all" or estate.is_used(key, "keyUri")
        truth = key_rsa_2048(estate, key, before, minimum=key_sizes == "minimum-2048")
        report("key-rsa-2048", key, selected, truth)
    return found


def read(path):
    with open(path, encoding="utf-8-sig") as file:
        text = file.read()
    if text.lstrip()[:1] in ("[", "{"):
        decoder, position, documents = json.JSONDecoder(), 0, []
        while position < len(text):
            if text[position].isspace():
                position += 1
                continue
            document, position = decoder.raw_decode(text, position)
            documents.append(document)
    else:
        import yaml

        documents = list(yaml.load_all(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    resources = []
    for document in documents:
        if isinstance(document, dict):
            document = next((document[k] for k in ("value", "data") if k in document), [document])
        resources += document
    return resources


def read_all(paths):
    return [resource for path in paths for resource in read(path)]


def reported(path):
    """What a report finds by these rules; the pack has more."""
    with open(path, encoding="utf-8") as file:
        report = json.load(file)
    found = {
        (finding["rule"].rpartition(".")[2], finding["resource"]["id"], finding["outcome"])
        for finding in report["findings"]
    }
    return {finding for finding in found if finding[0] in RULES}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("inventories", nargs="+")
    parser.add_argument("--previous", action="append")
    parser.add_argument("--judge", default="used", choices=["used", "all"])
    parser.add_argument("--key-sizes", default="strict-2048")
    parser.add_argument("--report", help="compare with the findings of this JSON report")
    options = parser.parse_args()
    previous = read_all(options.previous) if options.previous else None
    expected = findings(read_all(options.inventories), previous, options.judge, options.key_sizes)
    if not options.report:
        for finding in sorted(expected):
            print(*finding, sep="\t")
        return 0
    actual = reported(options.report)
    for finding in sorted(expected - actual):
        print("missing:", *finding, sep="\t")
    for finding in sorted(actual - expected):
        print("unexpected:", *finding, sep="\t")
    print(f"{len(expected & actual)} findings agree, {len(expected ^ actual)} differ")
    return 0 if expected == actual else 1


if __name__ == "__main__":
    sys.exit(main())
