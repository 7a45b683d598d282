using System.Buffers;
using System.Text.RegularExpressions;
using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Rotations;

/// <summary>Hides whatever looks like a credential in a line of a log, before anything keeps the line; what cannot be seen in it becomes visible.</summary>
/// <remarks>It errs on the side of hiding. ARNs, version ids and request ids stay: they join lines to their rotation.</remarks>
public static partial class LogMask
{
    public const string Hidden = "***";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    // Each expression is tried only where its own sign stands: of ordinary lines that leaves one search for each.
    private static readonly SearchValues<string> Headers = Words("authorization", "cookie", "bearer", "environ(");
    private static readonly SearchValues<string> Statements = Words("identified", "password", "-p");
    private static readonly SearchValues<string> Named = Words("pass", "pwd", "client", "secretstring", "secret_", "secret-", "secretbinary", "secretvalue", "secretkey", "secretaccess", "api", "private", "access", "token", "connection", "credential", "x-amz-");
    private static readonly SearchValues<string> ShortNamed = Words("secret", "token", "pw");
    private static readonly SearchValues<string> Tokens = SearchValues.Create(["eyJ", "AKIA", "ASIA", "gh", "glpat-", "xox", "sk_live_", "sk_test_", "AIza"], StringComparison.Ordinal);
    private static readonly SearchValues<char> RunCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    public static string Apply(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var masked = VisibleText.Of(line);
        if (masked.Contains("-----", StringComparison.Ordinal))
            masked = PrivateKey().Replace(masked, Hidden);
        if (masked.AsSpan().ContainsAny(Headers))
            masked = Environment().Replace(Bearer().Replace(Authorization().Replace(masked, "$1" + Hidden), "$1" + Hidden), "$1" + Hidden);
        if (masked.AsSpan().ContainsAny(Named))
            masked = NamedValue().Replace(masked, HideValue);
        if (masked.AsSpan().ContainsAny(ShortNamed))
            masked = ShortNamedValue().Replace(masked, HideValue);
        if (masked.Contains('<', StringComparison.Ordinal))
            masked = Element().Replace(masked, "$1" + Hidden + "$2");
        if (masked.Contains('@', StringComparison.Ordinal))
            masked = OracleLogin().Replace(UserInfo().Replace(masked, "$1" + Hidden + "$2"), "$1" + Hidden + "@");
        if (masked.AsSpan().ContainsAny(Statements))
            masked = CommandLine().Replace(IdentifiedBy().Replace(masked, HideValue), "$1" + Hidden);
        if (masked.AsSpan().ContainsAny(Tokens))
            masked = ServiceToken().Replace(AccessKey().Replace(WebToken().Replace(masked, Hidden), Hidden), Hidden);
        return HasLongRun(masked) ? LongRun().Replace(masked, match => LooksRandom(match.ValueSpan) ? Hidden : match.Value) : masked;
    }

    private static SearchValues<string> Words(params string[] words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

    private static bool HasLongRun(ReadOnlySpan<char> line)
    {
        while (line.IndexOfAny(RunCharacters) is >= 0 and var start)
        {
            var length = line[start..].IndexOfAnyExcept(RunCharacters);
            if ((length < 0 ? line.Length - start : length) >= 40)
                return true;
            if (length < 0)
                return false;
            line = line[(start + length)..];
        }

        return false;
    }

    /// <summary>Keeps the quotes, so that what follows the value is still read as what it is.</summary>
    private static string HideValue(Match match)
    {
        var quote = match.Groups.Cast<Group>().Skip(2).FirstOrDefault(group => group.Success)?.Value;
        return $"{match.Groups[1].Value}{quote}{Hidden}{quote}";
    }

    /// <summary>A mix of kinds of letters: words and names are rarely that, keys and tokens always.</summary>
    private static bool LooksRandom(ReadOnlySpan<char> run)
    {
        var digits = run.ContainsAnyInRange('0', '9');
        var upper = run.ContainsAnyInRange('A', 'Z');
        var lower = run.ContainsAnyInRange('a', 'z');
        var hexadecimal = !run.ContainsAnyExcept(HexDigits);
        return digits && (hexadecimal ? upper || lower : upper && lower);
    }

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY-----.*", Options)]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"(\b(?:authorization|(?:set-)?cookie)\\?[""']?\s*[:=]\s*).+", Options)]
    private static partial Regex Authorization();

    /// <summary>A printed environment: every value in it.</summary>
    [GeneratedRegex(@"(\benviron\(\{).+", Options | RegexOptions.Singleline)]
    private static partial Regex Environment();

    [GeneratedRegex(@"(\bbearer\s+)[^\s""']+", Options)]
    private static partial Regex Bearer();

    // password=x, "db_password": "x", 'pwd': 'x', \"SecretString\": \"x\", X-Amz-Security-Token=x.
    [GeneratedRegex(
        """((?:pass(?:word|wd|phrase|code)|pwd|secret[_-]?(?:string|binary|value|key|access[_-]?key)|client[_-]?secret|api[_-]?key|private[_-]?key|access[_-]?key|(?:session|security|rotation|access|refresh|id|auth)[_-]?token|connection[_-]?string|credentials?|x-amz-(?:signature|credential))[\w]{0,8}\\?["']?\s*(?:[:=]|=>)\s*(?:b(?=["']))?)(?:(\\")(?:(?!\\")[\s\S])*(?:\\"|$)|(")(?:\\.|[^"\\])*(?:"|\\?$)|(')(?:\\.|[^'\\])*(?:'|\\?$)|[^\s;&]+)""",
        Options)]
    private static partial Regex NamedValue();

    // A bare "secret:" is part of an ARN and of the steps' names (setSecret:), so it counts only with '=' or in quotes.
    [GeneratedRegex(
        """(?<![A-Za-z0-9])((?:(?:secret|token|pw)\s*=\s*|["'](?:secret|token|pw)\\?["']\s*[:=]\s*)(?:b(?=["']))?)(?:(\\")(?:(?!\\")[\s\S])*(?:\\"|$)|(")(?:\\.|[^"\\])*(?:"|\\?$)|(')(?:\\.|[^'\\])*(?:'|\\?$)|[^\s;&]+)""",
        Options)]
    private static partial Regex ShortNamedValue();

    [GeneratedRegex(@"(<[\w:-]*(?:password|passwd|secret|token)[\w:-]*>)[^<]+(<)", Options)]
    private static partial Regex Element();

    [GeneratedRegex(@"(\b[a-z][a-z0-9+.-]*://[^\s:/@]*:)[^\s/]+(@)", Options)]
    private static partial Regex UserInfo();

    // scott/tiger@//host:1521/ORCL, jdbc:oracle:thin:scott/tiger@host
    [GeneratedRegex(@"(?:(?<![\w:/.@+=-])|(?<=jdbc:oracle:\w{3,5}:))([\w$#]+/)[^\s@""']+@(?=[\w/(])", Options)]
    private static partial Regex OracleLogin();

    [GeneratedRegex(@"(\b(?:identified\s+by(?:\s+values)?\s+|with\s+(?:encrypted\s+)?password\s+|set\s+password\s*(?:for\s+[^=\s]+\s*)?(?:\bto\s+|=\s*)))(?:("")[^""]*(?:""|$)|(')[^']*(?:'|$)|[^\s;]+)", Options)]
    private static partial Regex IdentifiedBy();

    [GeneratedRegex(@"\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?", RegexOptions.CultureInvariant)]
    private static partial Regex WebToken();

    // mysql -u app -pVALUE
    [GeneratedRegex(@"(\b(?:mysql\w*|mariadb\w*)\b[^\r\n]*?\s-p)(?=[^\s-])\S+", Options)]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abprs]-[\w-]{10,}|sk_(?:live|test)_\w{10,}|AIza[\w-]{30,})", RegexOptions.CultureInvariant)]
    private static partial Regex ServiceToken();

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex AccessKey();

    [GeneratedRegex(@"(?<![\w:/.+=\-$\[\]])[A-Za-z0-9+/]{40,}={0,2}(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex LongRun();
}
