using System.Security.Cryptography;
using System.Text;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>Signature Version 4: canonical request, string to sign, derived key.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html</remarks>
public static class SigV4
{
    /// <summary>The signature that this request should carry.</summary>
    public static string Sign(SignedRequest request, SigV4Header header, string secretKey)
    {
        var canonical = CanonicalRequest(request, header.SignedHeaders);
        var toSign = $"{SigV4Header.Algorithm}\n{request.Header("x-amz-date")}\n{header.Scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + secretKey);
        foreach (var part in (string[])[header.Day, header.Region, header.Service, "aws4_request", toSign])
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        return Hex(key);
    }

    /// <summary>The canonical form of a request, as both sides hash it.</summary>
    public static string CanonicalRequest(SignedRequest request, IReadOnlyList<string> signedHeaders)
    {
        var question = request.RawTarget.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? request.RawTarget : request.RawTarget[..question];
        var query = question < 0 ? "" : request.RawTarget[(question + 1)..];
        var headers = string.Concat(signedHeaders.Select(name => $"{name}:{Collapse(request.Header(name) ?? "")}\n"));
        var payload = request.Header("x-amz-content-sha256") ?? Hex(SHA256.HashData(request.Body.Span));
        return $"{request.Method}\n{CanonicalPath(path)}\n{CanonicalQuery(query)}\n{headers}\n{string.Join(';', signedHeaders)}\n{payload}";
    }

    /// <summary>Whether the hash a client claims for the body is the body's.</summary>
    public static bool PayloadMatches(SignedRequest request) =>
        request.Header("x-amz-content-sha256") is not { } claimed || claimed == Hex(SHA256.HashData(request.Body.Span));

    // Every service but S3 encodes the path, which is already encoded on the wire, once more.
    private static string CanonicalPath(string path) =>
        path.Length == 0 ? "/" : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string CanonicalQuery(string query) =>
        string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (Name: Reencode(pair[0]), Value: pair.Length > 1 ? Reencode(pair[1]) : ""))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => $"{pair.Name}={pair.Value}"));

    private static string Reencode(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text.Replace('+', ' ')));

    private static string Collapse(string value) => string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
