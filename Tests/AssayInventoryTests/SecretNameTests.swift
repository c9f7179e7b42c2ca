import Testing

@testable import AssayInventory

/// Which fields hold secrets, by their names and by their paths.
@Suite struct SecretNameTests {
  @Test(arguments: [
    "password", "Password", "PASSWORD", "adminPassword", "administratorLoginPassword", "dbpassword",
    "db-password", "DB_PASSWORD", "MYSQLPASSWORD", "userPasswd", "pwd", "passphrase",
    "secret", "clientSecret", "client_secret", "CLIENT-SECRET", "AZURE_CLIENT_SECRET",
    "token", "accessToken", "refreshToken", "SASToken", "sasToken", "access_token", "github-token",
    "apiKey", "api_key", "APIKey", "apikey", "x-api-key", "OPENAI_API_KEY", "accessKey",
    "AWS_SECRET_ACCESS_KEY", "accountKey", "AccountKey", "primaryKey", "secondaryKey",
    "primaryAccessKey", "sharedKey", "SharedAccessKey", "masterKey", "storageKey", "signingKey",
    "connectionString", "ConnectionString", "connection_string", "primaryConnectionString",
    "AzureWebJobsStorage.connectionString", "sas", "sasUri", "sasUrl", "SharedAccessSignature",
    "privateKey", "private-key", "PRIVATE_KEY", "privateKeyPem", "pfxBlob", "key1", "key2",
    "subscriptionKey", "symmetricKey", "credential", "encryptionKey", "protectedSettings",
  ])
  func isSecret(_ name: String) { #expect(isSecretName(name)) }

  @Test(arguments: [
    "keyName", "keyVersion", "keyVaultUri", "keyUri", "key", "keys", "keyId", "kid", "keyUrl",
    "secretPermissions", "secretName", "secretUri", "secretId", "secretVersion", "secrets",
    "tokenExpiry", "tokenType", "maxTokens", "totalTokens", "tokenizer", "passwordPolicy",
    "passwordProfile", "passwordNeverExpires", "thumbprint", "x5t", "certificateThumbprint",
    "id", "tenantId", "clientId", "principalId", "objectId", "name", "location", "type", "etag",
    "publicKey", "keySource", "keyIdentifier", "currentVersionedKeyIdentifier", "keyOps",
    "allowSharedKeyAccess", "connectionStringName", "disableLocalAuth", "monkey", "atlas",
    "description", "compass", "secretary", "privateKeyPath", "accessKeyId", "kty", "n", "e", "",
  ])
  func isNotSecret(_ name: String) { #expect(!isSecretName(name)) }

  @Test(arguments: [
    "properties.adminPassword", "tags['db-password']", "properties.secrets[0]",
    "properties.secrets[12].value", "properties.passwords['x']", "adminPassword.value",
    "parameters.adminPassword.defaultValue", "properties.connectionStrings['db'].value",
    "properties.apiKeys[0][1]", "tags['it''s a password']", "properties.secrets.a",
    "properties.secrets.a.b.c", "properties.secrets", "properties.tokens[0]",
    "properties.protectedSettings.fileUris[0]", "properties.protectedSettings.a[0].name",
    "tags['ConnectionStrings:Default']", "tags['DB_PASSWORD__0']",
  ])
  func pathLeadsToSecret(_ path: String) { #expect(FieldSecrecy.isSecret(path)) }

  @Test(arguments: [
    "", "properties", "properties.value", "properties.secret.name", "tags['owner']",
    "properties.permissions.secrets[0]", "properties.accessPolicies[0].permissions.secrets[3]",
    "properties.secrets[0].name", "properties.keys[0]", "[0]", "a['x']", "''", "']", "]", "[", "'",
    "properties.encryption.keyVaultProperties.keyVersion", "properties.password.expiry",
    "properties.secrets[0].keyVaultUrl", "properties.credentials.type", "properties.maxTokens",
    "properties.encryptionKey.keyVaultUri", "properties.settings.fileUris[0]",
  ])
  func pathDoesNotLeadToSecret(_ path: String) { #expect(!FieldSecrecy.isSecret(path)) }
}

private func isSecretName(_ name: String) -> Bool { SecretName.isSecret(name.utf8Span.span) }
