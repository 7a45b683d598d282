using Keyturn.Readiness.Matrix;
using Microsoft.AspNetCore.WebUtilities;

namespace Keyturn.Web.Features.Readiness;

/// <summary>What of the matrix is shown; the address says it.</summary>
/// <param name="Text">Part of a secret's name.</param>
/// <param name="State">Only secrets that stand so at worst; <see langword="null"/> for all.</param>
public sealed record ReadinessFilter(string Text, CellState? State)
{
    private const string Path = "/readiness";

    public static ReadinessFilter Empty { get; } = new("", null);

    public static ReadinessFilter Parse(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        var state = Enum.TryParse<CellState>(values.GetValueOrDefault("state").ToString(), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : (CellState?)null;
        return new(values.GetValueOrDefault("q").ToString().Trim(), state);
    }

    public string ToAddress()
    {
        var address = Text.Length > 0 ? QueryHelpers.AddQueryString(Path, "q", Text) : Path;
        return State is { } state ? QueryHelpers.AddQueryString(address, "state", state.ToString().ToLowerInvariant()) : address;
    }

    public bool Fits(ReadinessRow row) =>
        (State is not { } state || row.Line.Overall == state) && row.Name.Contains(Text, StringComparison.OrdinalIgnoreCase);
}
