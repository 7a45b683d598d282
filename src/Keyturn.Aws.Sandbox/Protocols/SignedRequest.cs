using System.Globalization;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>The parts of a request that Signature Version 4 covers.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="RawTarget">Path and query exactly as they came.</param>
/// <param name="Headers">Headers; names in lower case.</param>
/// <param name="Body">Body.</param>
public sealed record SignedRequest(string Method, string RawTarget, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>A header's value, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>X-Amz-Date, or null when it is absent or malformed.</summary>
    public DateTimeOffset? Date =>
        DateTimeOffset.TryParseExact(Header("x-amz-date"), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
