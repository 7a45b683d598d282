using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Keyturn.Operations.Ports;
using NSec.Cryptography;

namespace Keyturn.Web.Access;

/// <summary>The sealed code, 160 random bits, and its hash with argon2id (RFC 9106) as <c>argon2id$m=65536,t=3,p=1$SALT$HASH</c>.</summary>
/// <remarks>So many bits cannot be guessed whatever the hash costs; argon2id is there for the day on which somebody puts a shorter code into the settings by hand.</remarks>
internal sealed class SealedCode : ISealedCode
{
    private const int Memory = 65536;
    private const int Passes = 3;
    private const int SaltLength = 16;
    private const int HashLength = 32;
    private const int Bits = 160;

    /// <summary>Crockford's, without letters that are taken for digits.</summary>
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly string Header = string.Create(CultureInfo.InvariantCulture, $"argon2id$m={Memory},t={Passes},p=1$");

    private readonly Lock one = new();
    private readonly byte[] salt;
    private readonly byte[] hash;

    private SealedCode(string text, byte[] salt, byte[] hash)
    {
        this.salt = salt;
        this.hash = hash;
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    public string Fingerprint { get; }

    /// <summary><see langword="null"/> when it is no hash of a code.</summary>
    public static SealedCode? Parse(string text)
    {
        if (!text.StartsWith(Header, StringComparison.Ordinal) || text[Header.Length..].Split('$') is not [var salt, var hash])
            return null;

        var (saltBytes, hashBytes) = (new byte[SaltLength], new byte[HashLength]);
        return Convert.TryFromBase64String(salt, saltBytes, out var saltRead) && saltRead == SaltLength && Convert.TryFromBase64String(hash, hashBytes, out var hashRead) && hashRead == HashLength
            ? new(text, saltBytes, hashBytes)
            : null;
    }

    /// <summary>A new code, in groups of four, with the hash to set.</summary>
    public static (string Code, string Hash) New()
    {
        var code = string.Join('-', Enumerable.Range(0, Bits / 5 / 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        return (code, $"{Header}{Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(code, salt))}");
    }

    /// <summary>One at a time: each takes 64 MiB.</summary>
    public bool Matches(string code)
    {
        lock (one)
        {
            return CryptographicOperations.FixedTimeEquals(Derive(code, salt), hash);
        }
    }

    /// <summary>Case, spaces and hyphens are as people type them.</summary>
    private static byte[] Derive(string code, byte[] salt)
    {
        var algorithm = PasswordBasedKeyDerivationAlgorithm.Argon2id(new Argon2Parameters { DegreeOfParallelism = 1, MemorySize = Memory, NumberOfPasses = Passes });
        return algorithm.DeriveBytes(new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]), salt, HashLength);
    }
}
