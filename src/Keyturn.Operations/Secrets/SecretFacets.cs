using System.Collections.Immutable;

namespace Keyturn.Operations.Secrets;

/// <summary>How many secrets each value of a filter would show, all other filters kept.</summary>
public sealed record SecretFacets(
    ImmutableSortedDictionary<RotationState, int> States,
    ImmutableSortedDictionary<string, int> Engines,
    ImmutableSortedDictionary<string, int> Accounts,
    ImmutableSortedDictionary<string, int> Regions)
{
    /// <summary>Accounts are counted by id; engines only where one was guessed.</summary>
    public static SecretFacets Count(SecretBoardSnapshot board, SecretQuery query)
    {
        var filter = new SecretFilter(query);
        var states = new int[Enum.GetValues<RotationState>().Length];
        var (engines, accounts, regions) = (Counter(), Counter(), Counter());
        foreach (var row in board.Rows)
        {
            var misses = filter.Misses(row);
            if ((misses & ~SecretFacet.State) == SecretFacet.None)
                states[(int)row.State]++;
            if ((misses & ~SecretFacet.Engine) == SecretFacet.None && row.Engine is { } engine)
                Add(engines, engine);
            if ((misses & ~SecretFacet.Account) == SecretFacet.None)
                Add(accounts, row.Arn.Scope.AccountId);
            if ((misses & ~SecretFacet.Region) == SecretFacet.None)
                Add(regions, row.Arn.Scope.Region);
        }

        return new SecretFacets(
            states.Select((count, state) => (State: (RotationState)state, Count: count)).Where(pair => pair.Count > 0).ToImmutableSortedDictionary(pair => pair.State, pair => pair.Count),
            engines.ToImmutableSortedDictionary(StringComparer.Ordinal),
            accounts.ToImmutableSortedDictionary(StringComparer.Ordinal),
            regions.ToImmutableSortedDictionary(StringComparer.Ordinal));

        static Dictionary<string, int> Counter() => new(StringComparer.Ordinal);

        static void Add(Dictionary<string, int> counts, string value) => counts[value] = counts.GetValueOrDefault(value) + 1;
    }
}
