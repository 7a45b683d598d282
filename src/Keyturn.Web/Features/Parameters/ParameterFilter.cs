using Keyturn.Operations.Parameters;
using Keyturn.Readiness.Parameters;
using Microsoft.AspNetCore.WebUtilities;

namespace Keyturn.Web.Features.Parameters;

/// <summary>What of the advice is shown; the address says it.</summary>
/// <param name="Text">Part of a name or description.</param>
/// <param name="Verdict">Only these; <see langword="null"/> for all.</param>
/// <param name="Open">The parameter that is explained: account, Region and name.</param>
/// <param name="Compares">Whether the two services are compared instead.</param>
public sealed record ParameterFilter(string Text, ParameterVerdict? Verdict, string Open, bool Compares)
{
    private const string Path = "/parameters";

    public static ParameterFilter Empty { get; } = new("", null, "", false);

    public static ParameterFilter Parse(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        var verdict = Enum.TryParse<ParameterVerdict>(values.GetValueOrDefault("advice").ToString(), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : (ParameterVerdict?)null;
        return new(values.GetValueOrDefault("q").ToString().Trim(), verdict, values.GetValueOrDefault("open").ToString(), values.GetValueOrDefault("view") == "compare");
    }

    public string ToAddress()
    {
        var address = Compares ? QueryHelpers.AddQueryString(Path, "view", "compare") : Path;
        if (Text.Length > 0)
            address = QueryHelpers.AddQueryString(address, "q", Text);
        if (Verdict is { } verdict)
            address = QueryHelpers.AddQueryString(address, "advice", verdict.ToString().ToLowerInvariant());
        return Open.Length > 0 ? QueryHelpers.AddQueryString(address, "open", Open) : address;
    }

    public bool Fits(ParameterRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var parameter = row.Advice.Parameter;
        return (Verdict is not { } verdict || row.Advice.Verdict == verdict)
            && (parameter.Name.Contains(Text, StringComparison.OrdinalIgnoreCase) || parameter.Description?.Contains(Text, StringComparison.OrdinalIgnoreCase) == true);
    }

    /// <summary>What an address calls a row.</summary>
    public static string KeyOf(ParameterRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return $"{row.Scope} {row.Advice.Parameter.Name}";
    }
}
