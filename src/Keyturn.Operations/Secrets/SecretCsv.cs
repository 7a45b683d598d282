using System.Globalization;
using System.Text;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Secrets;

/// <summary>The list as CSV (RFC 4180): UTC times in ISO 8601, one header line, no cell that a spreadsheet would run as a formula.</summary>
public static class SecretCsv
{
    private static readonly (string Header, Func<SecretRow, string?> Cell)[] Columns =
    [
        ("name", row => row.Secret.Name),
        ("state", row => row.State.ToString()),
        ("account", row => row.Arn.Scope.AccountId),
        ("account_alias", row => row.AccountAlias),
        ("region", row => row.Arn.Scope.Region),
        ("engine", row => row.Engine),
        ("stages", row => string.Join(' ', row.Stages)),
        ("current_version", row => row.Secret.VersionWith(VersionStage.Current)),
        ("last_rotated", row => Time(row.Secret.LastRotated)),
        ("next_window", row => Time(row.NextWindow)),
        ("password_since", row => Time(row.CurrentSince)),
        ("function", row => row.FunctionName),
        ("key", row => row.Secret.KmsKeyId),
        ("tags", row => string.Join(' ', row.Secret.Tags.Select(tag => $"{tag.Key}={tag.Value}"))),
        ("arn", row => row.Arn.Value),
    ];

    public static string Write(IEnumerable<SecretRow> rows)
    {
        var csv = new StringBuilder();
        Line(csv, Columns.Select(column => column.Header));
        foreach (var row in rows)
        {
            Line(csv, Columns.Select(column => column.Cell(row)));
        }

        return csv.ToString();
    }

    /// <summary>One cell: a text that starts like a formula gets an apostrophe in front; quotes where RFC 4180 asks for them.</summary>
    public static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n\t") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static void Line(StringBuilder csv, IEnumerable<string?> cells) => csv.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
