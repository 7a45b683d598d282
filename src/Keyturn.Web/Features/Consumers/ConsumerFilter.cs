using Keyturn.Readiness.Matrix;
using Microsoft.AspNetCore.WebUtilities;

namespace Keyturn.Web.Features.Consumers;

/// <summary>What of a list of consumers, or of the secrets of one, is shown; the address says it.</summary>
/// <param name="Text">Part of a name.</param>
/// <param name="State">Only what stands so at worst; <see langword="null"/> for all.</param>
/// <param name="Column">The column that <paramref name="State"/> is about; <see langword="null"/> for the worst of all four.</param>
/// <param name="Broken">Only what fails or is not known.</param>
public sealed record ConsumerFilter(string Text, CellState? State, MatrixColumn? Column, bool Broken)
{
    public static ConsumerFilter Empty { get; } = new("", null, null, false);

    public bool Narrows => this != Empty;

    public static ConsumerFilter Parse(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new(values.GetValueOrDefault("q").ToString().Trim(), Known<CellState>("state"), Known<MatrixColumn>("column"), values.GetValueOrDefault("broken") == "true");

        TEnum? Known<TEnum>(string name)
            where TEnum : struct, Enum => Enum.TryParse<TEnum>(values.GetValueOrDefault(name).ToString(), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
    }

    /// <summary>The address of <paramref name="path"/> with this filter.</summary>
    public string ToAddress(string path)
    {
        var address = Text.Length > 0 ? QueryHelpers.AddQueryString(path, "q", Text) : path;
        if (State is { } state)
            address = QueryHelpers.AddQueryString(address, "state", state.ToString().ToLowerInvariant());
        if (Column is { } column)
            address = QueryHelpers.AddQueryString(address, "column", column.ToString().ToLowerInvariant());
        return Broken ? QueryHelpers.AddQueryString(address, "broken", "true") : address;
    }

    /// <summary>Whether something of this name is shown that stands so.</summary>
    public bool Fits(string name, CellState overall, Func<MatrixColumn, CellState> stateOf)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(stateOf);
        return (State is not { } state || (Column is { } column ? stateOf(column) : overall) == state)
            && (!Broken || overall is CellState.Fail or CellState.Unknown)
            && name.Contains(Text, StringComparison.OrdinalIgnoreCase);
    }
}
