using System.Security.Cryptography;
using System.Text;

namespace Keyturn.Aws.Sandbox.State;

/// <summary>Ids that look random and are the same in every run, so that a scenario is repeatable.</summary>
public static class StableId
{
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Mixed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Upper-case letters and digits made from a text, at most 32.</summary>
    public static string Of(string text, int length) => Spell(text, length, Upper);

    /// <summary>The six characters at the end of a secret's ARN.</summary>
    public static string SecretSuffix(string text) => Spell(text, 6, Mixed);

    /// <summary>A UUID made from a text, for version ids.</summary>
    public static string Uuid(string text) => new Guid(Digest(text).AsSpan(0, 16)).ToString("D");

    /// <summary>64 hexadecimal digits made from a text, for grant ids.</summary>
    public static string Hex(string text) => Convert.ToHexStringLower(Digest(text));

    private static string Spell(string text, int length, string alphabet) =>
        string.Create(length, Digest(text), (span, digest) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = alphabet[digest[i] % alphabet.Length];
        });

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
