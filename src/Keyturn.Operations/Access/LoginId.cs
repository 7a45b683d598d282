using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Keyturn.Operations.Access;

/// <summary>Ids that AWS takes as SourceIdentity and as session name, so that CloudTrail names the person.</summary>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html: 2 to 64 characters of <c>[\w+=,.@-]</c>.</remarks>
public static partial class LoginId
{
    public const int Longest = 64;

    private const int DigestLength = 16;

    /// <summary>What the console itself calls sessions and people.</summary>
    private static readonly string[] Reserved = ["console-", "local-", BreakGlassPerson.Prefix];

    public static bool Fits(string text) => Pattern().IsMatch(text);

    /// <summary>
    /// The name that the provider gives, in lower case, where it fits and is nobody else's; otherwise what fits of it with a digest of who it is behind it.
    /// </summary>
    /// <param name="login">For instance a user name or a mail address.</param>
    /// <param name="issuer">The provider.</param>
    /// <param name="subject">Its own unchanging id of the person.</param>
    /// <param name="taken">Whether the id is somebody else's.</param>
    public static string Of(string login, string issuer, string subject, bool taken)
    {
        var wanted = login.Trim().ToLowerInvariant();
        return !taken && Fits(wanted) && !IsReserved(wanted) ? wanted : Mapped(wanted, issuer, subject);
    }

    private static string Mapped(string wanted, string issuer, string subject)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{subject}")))[..DigestLength];
        var rest = Unfit().Replace(wanted, "").Trim('-', '.', '@', '_', '+', '=', ',');
        var room = Longest - DigestLength - 1;
        return rest.Length == 0 || IsReserved(rest) ? $"person-{digest}" : $"{rest[..Math.Min(rest.Length, room)]}-{digest}";
    }

    private static bool IsReserved(string id) => Reserved.Any(prefix => id.StartsWith(prefix, StringComparison.Ordinal));

    [GeneratedRegex(@"^[\w+=,.@-]{2,64}\z", RegexOptions.ECMAScript)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"[^\w+=,.@-]", RegexOptions.ECMAScript)]
    private static partial Regex Unfit();
}
