using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Rotations;
using Keyturn.Web.Features.Rotations;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Attempts;

/// <summary>The values of each filter with how many attempts each would show, all other filters kept.</summary>
public sealed record AttemptChoices(
    ImmutableArray<Facet> Outcomes, ImmutableArray<Facet> Steps, ImmutableArray<Facet> Functions, ImmutableArray<Facet> Accounts, ImmutableArray<Facet> Regions, ImmutableArray<Facet> By)
{
    private const int MostListed = 40;

    public static AttemptChoices None { get; } = new([], [], [], [], [], []);

    public static AttemptChoices Of(ImmutableArray<AttemptRow> rows, AttemptFilter filter, AttemptMatch match)
    {
        var (outcomes, steps, functions, accounts, regions, by) = (Counter(), Counter(), Counter(), Counter(), Counter(), Counter());
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var misses = match.Misses(row);
            if ((misses & AttemptFacet.Time) != AttemptFacet.None)
                break;
            Count(outcomes, AttemptFacet.Outcome, row.Attempt.Outcome.ToString());
            Count(steps, AttemptFacet.Step, row.Attempt.FailedStep?.ToString());
            Count(functions, AttemptFacet.Function, row.FunctionName);
            Count(accounts, AttemptFacet.Account, row.Attempt.Secret.Scope.AccountId);
            Count(regions, AttemptFacet.Region, row.Attempt.Secret.Scope.Region);
            Count(by, AttemptFacet.By, ByOf(row));
            aliases.TryAdd(row.Attempt.Secret.Scope.AccountId, row.AccountAlias);

            void Count(Dictionary<string, int> counts, AttemptFacet facet, string? value)
            {
                if (value is not null && (misses & ~facet) == AttemptFacet.None)
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
            }
        }

        return new(
            Listed(outcomes, filter.Outcomes, value => OutcomeLook.Of(Enum.Parse<RotationOutcome>(value)).Text),
            Listed(steps, filter.Steps, value => StepLook.NameOf(Enum.Parse<RotationStep>(value))),
            Listed(functions, filter.Functions, value => value),
            Listed(accounts, filter.Accounts, value => aliases.GetValueOrDefault(value, value)),
            Listed(regions, filter.Regions, value => value),
            Listed(by, filter.By, value => value == AttemptFilter.Schedule ? AttemptsStrings.BySchedule : value));

        static Dictionary<string, int> Counter() => new(StringComparer.Ordinal);
    }

    /// <summary>What set an attempt off, as the filter names it; <see langword="null"/> while it is not known.</summary>
    public static string? ByOf(AttemptRow row) => row.Attempt.Trigger == AttemptTrigger.Schedule ? AttemptFilter.Schedule : row.Person;

    private static ImmutableArray<Facet> Listed(Dictionary<string, int> counts, ImmutableSortedSet<string> chosen, Func<string, string> textOf) =>
    [
        .. counts.Keys.Union(chosen, StringComparer.Ordinal)
            .Select(value => new Facet(value, textOf(value), counts.GetValueOrDefault(value)))
            .OrderByDescending(facet => chosen.Contains(facet.Value)).ThenByDescending(facet => facet.Count).ThenBy(facet => facet.Label, StringComparer.Ordinal)
            .Take(MostListed),
    ];
}
