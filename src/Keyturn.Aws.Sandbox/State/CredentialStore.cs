using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Keyturn.Aws.Sandbox.State;

/// <summary>Access keys that the sandbox accepts. Safe for concurrent use.</summary>
public sealed class CredentialStore(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, SandboxCredential> byKey = new(StringComparer.Ordinal);

    /// <summary>Adds or replaces a permanent key.</summary>
    public SandboxCredential AddUser(string accountId, string userName, string accessKeyId, string secretKey)
    {
        var credential = new SandboxCredential(accessKeyId, secretKey, null, null, CallerIdentity.OfUser(accountId, userName, accessKeyId));
        byKey[accessKeyId] = credential;
        return credential;
    }

    /// <summary>Makes temporary credentials of a role.</summary>
    public SandboxCredential AssumeRole(string roleArn, string sessionName, string? sourceIdentity, TimeSpan duration, string? sessionPolicy = null)
    {
        var key = "ASIA" + RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16);
        var secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(30));
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(120));
        var identity = CallerIdentity.OfRole(roleArn, sessionName, key) with { SourceIdentity = sourceIdentity, SessionPolicy = sessionPolicy };
        var credential = new SandboxCredential(key, secret, token, time.GetUtcNow() + duration, identity);
        byKey[key] = credential;
        return credential;
    }

    /// <summary>The credential of a key id, or null.</summary>
    public SandboxCredential? Find(string accessKeyId) => byKey.GetValueOrDefault(accessKeyId);
}

/// <summary>One access key.</summary>
/// <param name="AccessKeyId">Public part.</param>
/// <param name="SecretKey">What signatures are made with; a key of the sandbox, of no use elsewhere.</param>
/// <param name="SessionToken">Token of temporary credentials, or null.</param>
/// <param name="ExpiresAt">End of temporary credentials, or null.</param>
/// <param name="Identity">Who the key speaks for.</param>
public sealed record SandboxCredential(string AccessKeyId, string SecretKey, string? SessionToken, DateTimeOffset? ExpiresAt, CallerIdentity Identity)
{
    /// <summary>Names the key, never its secret.</summary>
    public override string ToString() => $"{AccessKeyId} ({Identity.Arn})";
}
