using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Keyturn.Testing.Identity;

/// <summary>JSON Web Tokens as RFC 7515 writes them, RS256.</summary>
internal static class SignedToken
{
    public static string Write(IReadOnlyDictionary<string, object> claims, RSA? key, string keyId)
    {
        var header = new Dictionary<string, string>(StringComparer.Ordinal) { ["alg"] = key is null ? "none" : "RS256", ["typ"] = "JWT", ["kid"] = keyId };
        var signed = $"{Part(header)}.{Part(claims)}";
        var signature = key?.SignData(System.Text.Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) ?? [];
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part<T>(T value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
