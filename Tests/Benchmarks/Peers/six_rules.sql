-- The six rules of rules/azure-ai-cmk in DuckDB, over columns named beforehand, for comparison in
-- speed: one line a finding. SQL's NULL is unknown. The file is the variable `inventory`.

create macro host(address) as rtrim(split_part(lower(address), '/', 3), ':443');
create macro region(name) as replace(lower(name), ' ', '');
create macro same(a, b) as lower(a) = lower(b);
create macro outcome(truth) as case when truth is null then 'unknown' else 'noncompliant' end;

create temp table resources as
  select id, lower("type") as kind, name, location, tenantId, identity, properties
  from read_json(
    getvariable('inventory'), format = 'array',
    columns = {
      id: 'VARCHAR', "type": 'VARCHAR', name: 'VARCHAR', location: 'VARCHAR', tenantId: 'VARCHAR',
      identity: 'STRUCT("type" VARCHAR, tenantId VARCHAR,
        userAssignedIdentities MAP(VARCHAR, STRUCT(clientId VARCHAR)))',
      properties: 'STRUCT(
        encryption STRUCT(keySource VARCHAR, keyVaultProperties STRUCT(
          keyVaultUri VARCHAR, keyName VARCHAR, identityClientId VARCHAR)),
        vaultUri VARCHAR, tenantId VARCHAR, enableSoftDelete BOOLEAN,
        enablePurgeProtection BOOLEAN, keyUri VARCHAR, kty VARCHAR, keySize INTEGER,
        attributes STRUCT(recoveryLevel VARCHAR))'
    })
  where lower("type") in (
    'microsoft.cognitiveservices/accounts', 'microsoft.keyvault/vaults',
    'microsoft.keyvault/vaults/keys');

create temp table uses as
  select host(properties.encryption.keyVaultProperties.keyVaultUri) as host,
    lower(properties.encryption.keyVaultProperties.keyName) as key
  from resources
  where properties.encryption.keyVaultProperties is not null;

create temp table vaults as
  select *, host(properties.vaultUri) as host from resources
  where kind = 'microsoft.keyvault/vaults';

create temp table keys as
  select *, host(properties.keyUri) as host from resources
  where kind = 'microsoft.keyvault/vaults/keys';

create temp table accounts as
  select a.*, a.properties.encryption.keyVaultProperties as use, v.location as vaultLocation,
    v.properties.tenantId as vaultTenant, v.tenantId as vaultSubscriptionTenant,
    v.id is not null as hasVault
  from resources a
  left join (
    select any_value(id) as id, any_value(location) as location, any_value(tenantId) as tenantId,
      any_value(properties) as properties, host
    from vaults where host is not null group by host having count(*) = 1) v
    on v.host = host(a.properties.encryption.keyVaultProperties.keyVaultUri)
  where a.kind = 'microsoft.cognitiveservices/accounts'
    and lower(a.properties.encryption.keySource) = 'microsoft.keyvault';

create macro tenants_agree(identity, subscription, vault) as
  (case when identity is null and subscription is not null then true
    else same(identity, vault) end)
  and (subscription is null or same(subscription, vault));

create temp table levels as
  select host, bool_or(contains(level, 'Purgeable')) as somePurgeOff,
    bool_and(contains(level, 'Purgeable')) as allPurgeOff,
    bool_or(level = 'Purgeable') as someSoftOff, bool_and(level = 'Purgeable') as allSoftOff
  from (select host, properties.attributes.recoveryLevel as level from keys)
  where level is not null group by host;

create macro said(flag, someOff, allOff, silence) as
  case when flag is not null then flag when someOff is null then silence
    when allOff then false when not someOff then true else null end;

create temp table judged as
  select 'region-match' as rule, id, region(location) = region(vaultLocation) as truth
  from accounts
  union all
  select 'tenant-match', id, tenants_agree(identity.tenantId, tenantId, vaultTenant) from accounts
  union all
  select 'identity-enabled', id,
    case when coalesce(use.identityClientId, '') = ''
      then coalesce(contains(identity."type", 'SystemAssigned'), false)
      else coalesce(list_contains(
        list_transform(map_values(identity.userAssignedIdentities), lambda x: lower(x.clientId)),
        lower(use.identityClientId)), false) end
  from accounts
  union all
  select 'no-cross-tenant-move', id,
    tenants_agree(identity.tenantId, tenantId, vaultTenant)
    and (case when not hasVault then null when vaultSubscriptionTenant is null then true
      else same(vaultSubscriptionTenant, vaultTenant) end)
  from accounts
  union all
  select 'vault-recoverable', id,
    case when properties is null then null
      else said(properties.enablePurgeProtection, l.somePurgeOff, l.allPurgeOff, false)
        and said(properties.enableSoftDelete, l.someSoftOff, l.allSoftOff, null) end
  from vaults v left join levels l using (host)
  where properties is null or host in (select host from uses)
  union all
  select 'key-rsa-2048', id,
    case when properties.kty is null then null
      else properties.kty in ('RSA', 'RSA-HSM') and properties.keySize = 2048 end
  from keys
  where (host, lower(name)) in (select (host, key) from uses);

.mode list
.separator "\t"
.headers off
select rule, id, outcome(truth) from judged where truth is not true;
