using System.Collections.Immutable;
using Keyturn.Operations.Attempts;

namespace Keyturn.Web.Features.Attempts;

/// <summary>What a filter looks at.</summary>
[Flags]
public enum AttemptFacet
{
    None = 0,
    Text = 1,
    Outcome = 2,
    Step = 4,
    Function = 8,
    Account = 16,
    Region = 32,
    By = 64,
    Tests = 128,
    Time = 256,
}

/// <summary>A filter made ready to look at many rows.</summary>
public sealed class AttemptMatch(AttemptFilter filter, DateTimeOffset now, TimeZoneInfo zone)
{
    private readonly string[] words = filter.Text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    private readonly DateTimeOffset from = filter.From(now, zone);

    /// <summary>The rows that are shown, in their order.</summary>
    public ImmutableArray<AttemptRow> Apply(ImmutableArray<AttemptRow> rows)
    {
        var fitting = ImmutableArray.CreateBuilder<AttemptRow>();
        foreach (var row in rows)
        {
            // Newest first: the rest is older.
            if (row.Attempt.Started < from)
                break;
            if (Misses(row) == AttemptFacet.None)
                fitting.Add(row);
        }

        return fitting.DrainToImmutable();
    }

    /// <summary>The facets that keep a row out; <see cref="AttemptFacet.None"/> when it is shown.</summary>
    public AttemptFacet Misses(AttemptRow row)
    {
        var (attempt, misses) = (row.Attempt, AttemptFacet.None);
        if (attempt.Started < from)
            misses |= AttemptFacet.Time;
        if (Leaves(filter.Outcomes, attempt.Outcome.ToString()))
            misses |= AttemptFacet.Outcome;
        if (Leaves(filter.Steps, attempt.FailedStep?.ToString()))
            misses |= AttemptFacet.Step;
        if (Leaves(filter.Functions, row.FunctionName))
            misses |= AttemptFacet.Function;
        if (Leaves(filter.Accounts, attempt.Secret.Scope.AccountId))
            misses |= AttemptFacet.Account;
        if (Leaves(filter.Regions, attempt.Secret.Scope.Region))
            misses |= AttemptFacet.Region;
        if (Leaves(filter.By, AttemptChoices.ByOf(row)))
            misses |= AttemptFacet.By;
        if (filter.Tests is not AttemptTests.With && attempt.IsTest != (filter.Tests == AttemptTests.Only))
            misses |= AttemptFacet.Tests;
        if (Array.Exists(words, word => !row.SearchText.Contains(word, StringComparison.Ordinal)))
            misses |= AttemptFacet.Text;
        return misses;
    }

    private static bool Leaves(ImmutableSortedSet<string> chosen, string? value) => !chosen.IsEmpty && (value is null || !chosen.Contains(value));
}
