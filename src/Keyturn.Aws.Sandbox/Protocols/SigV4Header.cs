namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>The Authorization header of Signature Version 4, taken apart.</summary>
/// <param name="AccessKeyId">The key that signed.</param>
/// <param name="Day">Day of the credential scope, yyyyMMdd.</param>
/// <param name="Region">Region of the scope.</param>
/// <param name="Service">Service of the scope.</param>
/// <param name="SignedHeaders">Header names that are signed, in order.</param>
/// <param name="Signature">Hexadecimal signature.</param>
public sealed record SigV4Header(string AccessKeyId, string Day, string Region, string Service, IReadOnlyList<string> SignedHeaders, string Signature)
{
    /// <summary>The algorithm's name, which the header starts with.</summary>
    public const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>The credential scope.</summary>
    public string Scope => $"{Day}/{Region}/{Service}/aws4_request";

    /// <summary>Takes the header apart; null when it is not one of Signature Version 4.</summary>
    public static SigV4Header? Parse(string? header)
    {
        if (header is null || !header.StartsWith(Algorithm + " ", StringComparison.Ordinal)) return null;
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in header[(Algorithm.Length + 1)..].Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) parts[part[..equals]] = part[(equals + 1)..];
        }

        if (!parts.TryGetValue("Credential", out var credential) || !parts.TryGetValue("SignedHeaders", out var headers) || !parts.TryGetValue("Signature", out var signature)) return null;
        var scope = credential.Split('/');
        return scope is [var key, var day, var region, var service, "aws4_request"]
            ? new SigV4Header(key, day, region, service, headers.Split(';'), signature)
            : null;
    }
}
