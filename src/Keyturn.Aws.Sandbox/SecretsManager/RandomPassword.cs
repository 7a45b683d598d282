using System.Security.Cryptography;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Makes passwords as GetRandomPassword does.</summary>
internal static class RandomPassword
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// <summary>A password; every included type appears when the rules ask for it.</summary>
    public static string Make(Rules rules)
    {
        if (rules.Length is < 1 or > 4096) throw SecretErrors.InvalidParameter("PasswordLength must be between 1 and 4096.");
        var types = Types(rules).Select(type => string.Concat(type.Except(rules.Excluded))).Where(type => type.Length > 0).ToList();
        if (types.Count == 0) throw SecretErrors.InvalidRequest("All characters of a password were excluded.");
        if (rules.EachType && rules.Length < types.Count) throw SecretErrors.InvalidParameter("Password length is too short based on the required types.");
        var characters = RandomNumberGenerator.GetItems<char>(string.Concat(types), rules.Length);
        if (rules.EachType)
        {
            for (var i = 0; i < types.Count; i++) characters[i] = types[i][RandomNumberGenerator.GetInt32(types[i].Length)];
            RandomNumberGenerator.Shuffle<char>(characters);
        }

        return new string(characters);
    }

    private static IEnumerable<string> Types(Rules rules)
    {
        if (rules.Lower) yield return Lower;
        if (rules.Upper) yield return Upper;
        if (rules.Digits) yield return Digits;
        if (rules.Punctuation) yield return Punctuation;
        if (rules.Space) yield return " ";
    }

    /// <summary>What a password may and must hold.</summary>
    public sealed record Rules
    {
        public int Length { get; init; } = 32;

        public string Excluded { get; init; } = "";

        public bool Lower { get; init; } = true;

        public bool Upper { get; init; } = true;

        public bool Digits { get; init; } = true;

        public bool Punctuation { get; init; } = true;

        public bool Space { get; init; }

        public bool EachType { get; init; } = true;
    }
}
