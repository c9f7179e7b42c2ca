# The six rules of rules/azure-ai-cmk over one JSON array of resources, for comparison in speed:
# one line a finding, rule, resource and outcome. Truth is true, false or null (unknown).

def all3: if any(.[]; . == false) then false elif any(.[]; . == null) then null else true end;
def any3: if any(.[]; . == true) then true elif any(.[]; . == null) then null else false end;
def same($left; $right): if $left == null or $right == null then null else $left == $right end;
def said($flag; $ofKeys; $silence):
  if $flag != null then $flag
  else ($ofKeys | unique) | if length > 1 then null elif length == 1 then .[0] else $silence end
  end;
def lower: if . == null then null else ascii_downcase end;
def region: if . == null then null else ascii_downcase | split(" ") | add end;
def host: ascii_downcase | split("/")[2] | rtrimstr(":443");
def is($type): .type | ascii_downcase == $type;
def findings($rule; $truth):
  if $truth == true then empty
  else [$rule, .id, if $truth == null then "unknown" else "noncompliant" end] end;

([.[] | select(is("microsoft.cognitiveservices/accounts"))]) as $all
| ([$all[] | select(.properties.encryption.keySource | lower == "microsoft.keyvault")]) as $accounts
| ([.[] | select(is("microsoft.keyvault/vaults"))]) as $vaults
| ([.[] | select(is("microsoft.keyvault/vaults/keys"))]) as $keys
| (reduce ($vaults[] | select(.properties)) as $vault ({};
    .[$vault.properties.vaultUri | host] += [$vault])) as $byHost
| (reduce $keys[] as $key ({}; .[$key.properties.keyUri | host] += [$key])) as $keysByHost
| (reduce ($all[].properties.encryption.keyVaultProperties | select(.)) as $use ({};
    ($use.keyVaultUri | host) as $host
    | .[$host] = true | .[$host + "/" + ($use.keyName | lower)] = true)) as $used
| (
    ($accounts[]
      | .properties.encryption.keyVaultProperties as $use
      | ($byHost[$use.keyVaultUri | host] // []) as $found
      | (if ($found | length) == 1 then $found[0] else null end) as $vault
      | ($vault.properties.tenantId | lower) as $tenant
      | (.identity.tenantId | lower) as $identity
      | (.tenantId | lower) as $subscription
      | ([ (if $identity == null and $subscription != null then true
            else same($identity; $tenant) end),
           (if $subscription == null then true else same($subscription; $tenant) end) ]
          | all3) as $tenants
      | findings("region-match"; same(.location | region; $vault.location | region)),
        findings("tenant-match"; $tenants),
        findings("identity-enabled";
          if ($use.identityClientId // "") == ""
          then (.identity.type // "" | contains("SystemAssigned"))
          else [(.identity.userAssignedIdentities // {})[]
                | same(.clientId | lower; $use.identityClientId | lower)] | any3 end),
        findings("no-cross-tenant-move";
          [ $tenants,
            (if $vault == null then null
             elif $vault.tenantId == null then true
             else same($vault.tenantId | lower; $tenant) end) ] | all3)),
    ($vaults[]
      | (if .properties == null then null else .properties.vaultUri | host end) as $host
      | select($host == null or $used[$host])
      | findings("vault-recoverable";
          if $host == null then null
          else [($keysByHost[$host] // [])[] | .properties.attributes.recoveryLevel | strings]
            as $levels
            | [ said(.properties.enablePurgeProtection;
                  [$levels[] | contains("Purgeable") | not]; false),
                said(.properties.enableSoftDelete; [$levels[] | . != "Purgeable"]; null) ]
            | all3 end)),
    ($keys[]
      | select($used[(.properties.keyUri | host) + "/" + (.name | lower)])
      | findings("key-rsa-2048";
          if .properties.kty == null then null
          else [ (.properties.kty == "RSA" or .properties.kty == "RSA-HSM"),
                 (if .properties.keySize == null then null
                  else .properties.keySize == 2048 end) ] | all3 end))
  )
| @tsv
