namespace Keyturn.Aws.Sandbox.State;

/// <summary>The secrets of one Region, found by ARN, partial ARN or name.</summary>
public sealed class SecretStore
{
    private readonly Dictionary<string, SecretRecord> byArn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SecretRecord> byName = new(StringComparer.Ordinal);

    /// <summary>Grows with every change, so that a sorted index knows when it is out of date.</summary>
    public long Revision { get; private set; }

    /// <summary>Grows when a secret comes or goes.</summary>
    public long Membership { get; private set; }

    /// <summary>All secrets, those scheduled for deletion included, in no order.</summary>
    public IReadOnlyCollection<SecretRecord> All => byArn.Values;

    /// <summary>Adds a secret. Throws when the name is taken.</summary>
    public SecretRecord Add(SecretRecord secret)
    {
        byName.Add(secret.Name, secret);
        byArn.Add(secret.Arn, secret);
        Membership++;
        Touch();
        return secret;
    }

    /// <summary>Removes a secret for good.</summary>
    public void Remove(SecretRecord secret)
    {
        byName.Remove(secret.Name);
        byArn.Remove(secret.Arn);
        Membership++;
        Touch();
    }

    /// <summary>Says that some secret changed.</summary>
    public void Touch() => Revision++;

    /// <summary>Finds a secret by full ARN, partial ARN (without the random suffix) or name.</summary>
    public SecretRecord? Find(string secretId)
    {
        if (byArn.TryGetValue(secretId, out var found) || byName.TryGetValue(secretId, out found)) return found;
        const string marker = ":secret:";
        var at = secretId.StartsWith("arn:", StringComparison.Ordinal) ? secretId.IndexOf(marker, StringComparison.Ordinal) : -1;
        if (at < 0 || !byName.TryGetValue(secretId[(at + marker.Length)..], out found)) return null;
        return found.Arn.StartsWith(secretId[..(at + marker.Length)], StringComparison.Ordinal) ? found : null;
    }
}
