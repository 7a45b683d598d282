using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Keyturn.Web.Hosting.Telemetry;

/// <summary>Compares a bearer token (RFC 6750) in a time that tells nothing of it.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    public static bool Fits(StringValues authorization, string token) =>
        authorization is [{ } header]
        && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Hash(header[Scheme.Length..]), Hash(token));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
