using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Secrets;

/// <summary>The values of each facet with their counts, in words; chosen ones are always among them.</summary>
public sealed record FacetChoices(ImmutableArray<Facet> States, ImmutableArray<Facet> Engines, ImmutableArray<Facet> Accounts, ImmutableArray<Facet> Regions, ImmutableArray<Facet> Tags)
{
    private const int MostTags = 12;

    public static FacetChoices None { get; } = new([], [], [], [], []);

    /// <param name="board">All secrets.</param>
    /// <param name="query">What is chosen.</param>
    /// <param name="matching">The rows that fit <paramref name="query"/>.</param>
    public static FacetChoices Of(SecretBoardSnapshot board, SecretQuery query, ImmutableArray<SecretRow> matching)
    {
        var counts = SecretFacets.Count(board, query);
        var aliases = board.Sources
            .DistinctBy(source => source.Scope.AccountId)
            .ToDictionary(source => source.Scope.AccountId, source => source.AccountAlias, StringComparer.Ordinal);
        return new FacetChoices(
            StatesOf(counts.States, query.States),
            Listed(counts.Engines, query.Engines, EngineText),
            Listed(counts.Accounts, query.Accounts, id => aliases.GetValueOrDefault(id, id)),
            Listed(counts.Regions, query.Regions, region => region),
            Listed(CommonTags(query.Tags.IsEmpty ? matching : (query with { Tags = [], Sort = SecretSort.Name, Descending = false }).Apply(board)), query.Tags, tag => tag));
    }

    /// <summary>An engine as people write it; a code that is new to this page is shown as it is.</summary>
    public static string EngineText(string engine) => engine switch
    {
        "oracle" => SecretsStrings.EngineOracle,
        "postgres" => SecretsStrings.EnginePostgres,
        "mysql" => SecretsStrings.EngineMysql,
        "sqlserver" => SecretsStrings.EngineSqlserver,
        _ => engine,
    };

    // Most urgent first, which is the order of the states themselves.
    private static ImmutableArray<Facet> StatesOf(ImmutableSortedDictionary<RotationState, int> counts, ImmutableSortedSet<RotationState> chosen) =>
    [
        .. Enum.GetValues<RotationState>()
            .Where(state => counts.ContainsKey(state) || chosen.Contains(state))
            .Select(state => new Facet(state.ToString(), RotationStateLook.Of(state).Text, counts.GetValueOrDefault(state))),
    ];

    private static ImmutableArray<Facet> Listed(IReadOnlyDictionary<string, int> counts, ImmutableSortedSet<string> chosen, Func<string, string> textOf) =>
    [
        .. counts.Keys.Union(chosen, StringComparer.Ordinal)
            .Select(value => new Facet(value, textOf(value), counts.GetValueOrDefault(value)))
            .OrderByDescending(facet => facet.Count)
            .ThenBy(facet => facet.Label, StringComparer.Ordinal),
    ];

    private static Dictionary<string, int> CommonTags(ImmutableArray<SecretRow> rows)
    {
        // Counted as pairs: joining the text of 100,000 tags per key press would be the dearest thing on the page.
        var counts = new Dictionary<(string Name, string Value), int>();
        foreach (var row in rows)
        {
            foreach (var (name, value) in row.Secret.Tags)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, (name, value), out _)++;
        }

        return counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostTags)
            .ToDictionary(pair => $"{pair.Key.Name}={pair.Key.Value}", pair => pair.Value, StringComparer.Ordinal);
    }
}
