using System.Buffers;
using System.Text.RegularExpressions;

namespace Keyturn.Operations.Rotations;

/// <summary>Hides whatever looks like a credential in a line of a log, before anything keeps the line.</summary>
/// <remarks>It errs on the side of hiding. ARNs, version ids and request ids stay: they join lines to their rotation.</remarks>
public static partial class LogMask
{
    public const string Hidden = "***";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    public static string Apply(string line)
    {
        var masked = PrivateKey().Replace(line, Hidden);
        masked = Authorization().Replace(masked, "$1" + Hidden);
        masked = Bearer().Replace(masked, "$1" + Hidden);
        masked = Named().Replace(masked, HideValue);
        masked = UserInfo().Replace(masked, "$1" + Hidden + "$2");
        masked = OracleLogin().Replace(masked, "$1" + Hidden + "@");
        masked = IdentifiedBy().Replace(masked, HideValue);
        masked = WebToken().Replace(masked, Hidden);
        masked = AccessKey().Replace(masked, Hidden);
        return LongRun().Replace(masked, match => LooksRandom(match.ValueSpan) ? Hidden : match.Value);
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

    [GeneratedRegex(@"(\bauthorization\\?[""']?\s*[:=]\s*).+", Options)]
    private static partial Regex Authorization();

    [GeneratedRegex(@"(\bbearer\s+)[^\s""']+", Options)]
    private static partial Regex Bearer();

    // password=x, "db_password": "x", 'pwd': 'x', \"SecretString\": \"x\", X-Amz-Security-Token=x. A bare "secret:" is part of
    // an ARN and of the steps' names (setSecret:), so it counts only with '=' or in quotes.
    [GeneratedRegex(
        """(?<![A-Za-z0-9])((?:[\w.-]*(?:pass(?:word|wd|phrase|code)|pwd|secret[_-]?(?:string|binary|value|key|access[_-]?key)|client[_-]?secret|api[_-]?key|private[_-]?key|access[_-]?key|(?:session|security|rotation|access|refresh|id|auth)[_-]?token|connection[_-]?string|credentials?|x-amz-(?:signature|credential))[\w]{0,8}\\?["']?\s*(?:[:=]|=>)\s*|(?:secret|token|pw)\s*=\s*|["'](?:secret|token|pw)\\?["']\s*[:=]\s*)(?:b(?=["']))?)(?:(\\")(?:(?!\\")[\s\S])*(?:\\"|$)|(")(?:\\.|[^"\\])*(?:"|\\?$)|(')(?:\\.|[^'\\])*(?:'|\\?$)|[^\s;&]+)""",
        Options)]
    private static partial Regex Named();

    [GeneratedRegex(@"(\b[a-z][a-z0-9+.-]*://[^\s:/@]*:)[^\s/]+(@)", Options)]
    private static partial Regex UserInfo();

    // scott/tiger@//host:1521/ORCL
    [GeneratedRegex(@"(?<![\w:/.@+=-])([\w$#]+/)[^\s@""']+@(?=[\w/(])", Options)]
    private static partial Regex OracleLogin();

    [GeneratedRegex(@"(\b(?:identified\s+by(?:\s+values)?\s+|with\s+(?:encrypted\s+)?password\s+|set\s+password\s*(?:for\s+[^=\s]+\s*)?(?:\bto\s+|=\s*)))(?:("")[^""]*(?:""|$)|(')[^']*(?:'|$)|[^\s;]+)", Options)]
    private static partial Regex IdentifiedBy();

    [GeneratedRegex(@"\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?", RegexOptions.CultureInvariant)]
    private static partial Regex WebToken();

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex AccessKey();

    [GeneratedRegex(@"(?<![\w:/.+=\-$\[\]])[A-Za-z0-9+/]{40,}={0,2}(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex LongRun();
}
