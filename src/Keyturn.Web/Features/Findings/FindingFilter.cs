using Keyturn.Operations.Watching;
using Microsoft.AspNetCore.WebUtilities;

namespace Keyturn.Web.Features.Findings;

/// <summary>Which findings are shown; the address says it.</summary>
/// <param name="Text">Part of what the search looks in.</param>
/// <param name="Kind">Only this kind; <see langword="null"/> for all.</param>
/// <param name="Hidden">Whether those that the person has acknowledged are shown instead of the others.</param>
/// <param name="New">Only those that came lately.</param>
public sealed record FindingFilter(string Text, FindingKind? Kind, bool Hidden, bool New)
{
    private const string Path = "/findings";

    public static FindingFilter Empty { get; } = new("", null, false, false);

    public static FindingFilter Parse(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        var kind = Enum.TryParse<FindingKind>(values.GetValueOrDefault("kind").ToString(), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : (FindingKind?)null;
        return new(values.GetValueOrDefault("q").ToString().Trim(), kind, values.GetValueOrDefault("hidden") == "1", values.GetValueOrDefault("new") == "1");
    }

    public string ToAddress()
    {
        var address = Text.Length > 0 ? QueryHelpers.AddQueryString(Path, "q", Text) : Path;
        if (Kind is { } kind)
            address = QueryHelpers.AddQueryString(address, "kind", kind.ToString());
        if (New)
            address = QueryHelpers.AddQueryString(address, "new", "1");
        return Hidden ? QueryHelpers.AddQueryString(address, "hidden", "1") : address;
    }

    public bool Fits(WatchItem item, bool hidden, DateTimeOffset now) =>
        hidden == Hidden
        && (Kind is not { } kind || item.Finding.Kind == kind)
        && (!New || item.IsNew(now))
        && (Text.Length == 0 || item.Finding.Row.SearchText.Contains(Text.ToLowerInvariant(), StringComparison.Ordinal));
}
