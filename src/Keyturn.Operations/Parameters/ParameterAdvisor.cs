using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Parameters;

namespace Keyturn.Operations.Parameters;

/// <summary>Advice on a parameter, with where it is and what moving it costs.</summary>
/// <param name="Scope">Account and Region.</param>
/// <param name="Advice">What its name, age and neighbours say.</param>
/// <param name="Difference">What a move adds to the bill each month.</param>
public sealed record ParameterRow(EstateScope Scope, ParameterAdvice Advice, decimal Difference)
{
    /// <summary>Who was seen reading it, the last one first: what has to be changed with a move.</summary>
    public ImmutableArray<ParameterRead> Readers { get; init; } = [];

    /// <summary>How events of reads were looked up.</summary>
    public EstatePart<ParameterReads> Reads { get; init; } = EstatePart<ParameterReads>.NotRead;
}

/// <summary>How it stands with the parameters of an account and Region.</summary>
/// <param name="Scope">Account and Region.</param>
/// <param name="ReadAt">When they were last read (UTC); <see langword="null"/>: never.</param>
/// <param name="Failure">Why the newest reading failed, with the permission that is missing.</param>
public sealed record ParameterSource(EstateScope Scope, DateTimeOffset? ReadAt, PartFailure? Failure);

/// <summary>Which SecureString parameters look like credentials that are to be rotated, over all accounts and Regions.</summary>
/// <param name="feed">The estate.</param>
/// <param name="prices">What the two services cost.</param>
/// <param name="time">Ages are counted up to now.</param>
public sealed class ParameterAdvisor(EstateFeed feed, ParameterPrices prices, TimeProvider time)
{
    public ParameterPrices Prices => prices;

    /// <summary>The most urgent first. Thousands of parameters take tens of milliseconds: not for a page's own thread.</summary>
    public ImmutableArray<ParameterRow> Advise()
    {
        var now = time.GetUtcNow();
        return
        [
            .. feed.Current.Values.SelectMany(snapshot => ParameterAdvice.Of(snapshot, now).Select(advice => RowOf(snapshot, advice)))
                .OrderBy(row => row.Advice.Verdict).ThenByDescending(row => row.Advice.Score).ThenBy(row => row.Advice.Parameter.Name, StringComparer.Ordinal).ThenBy(row => row.Scope.ToString(), StringComparer.Ordinal),
        ];
    }

    private ParameterRow RowOf(EstateSnapshot snapshot, ParameterAdvice advice) => new(snapshot.Scope, advice, prices.DifferenceOf(advice))
    {
        Readers = (snapshot.ParameterReads.Value ?? ParameterReads.None).Of(advice.Parameter.Name),
        Reads = snapshot.ParameterReads,
    };

    /// <summary>How it stands with each account and Region.</summary>
    public ImmutableArray<ParameterSource> Sources =>
    [
        .. feed.Current.Values.Select(snapshot => new ParameterSource(snapshot.Scope, snapshot.Parameters.ReadAt, snapshot.Parameters.Failure))
            .OrderBy(source => source.Scope.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>Tells of each change of an estate.</summary>
    public IDisposable Subscribe(Action<EstateSnapshot> onChange) => feed.Subscribe(onChange);
}
