namespace Keyturn.Operations.Logs;

/// <summary>Codes of databases and their drivers inside an error: <c>ORA-28003</c>, <c>DPY-6005</c>, <c>SQL1639N</c>, MySQL's and SQL Server's number in parentheses.</summary>
internal static class DatabaseCodes
{
    private static readonly string[] Prefixes = ["ORA-", "DPY-", "DPI-", "TNS-", "PLS-"];

    public static string? Find(ReadOnlySpan<char> text)
    {
        foreach (var prefix in Prefixes)
        {
            if (text.IndexOf(prefix, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && Digits(text[(at + prefix.Length)..]) is >= 4 and <= 5 and var length)
                return string.Concat(prefix, text.Slice(at + prefix.Length, length));
        }

        return Numbered(text);
    }

    /// <summary><c>OperationalError: (1819, 'Your password …')</c>.</summary>
    private static string? Numbered(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOf('(') is >= 0 and var open; from += open + 1)
        {
            var inside = text[(from + open + 1)..];
            var length = Digits(inside);
            if (length is >= 3 and <= 5 && length < inside.Length && inside[length] == ',')
                return inside[..length].ToString();
        }

        return null;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
            length++;
        return length;
    }
}
