using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>A rotation function with what its attempts came to.</summary>
public sealed record FunctionHistory
{
    public required string Arn { get; init; }

    public required EstateScope Scope { get; init; }

    public required string AccountAlias { get; init; }

    public required bool Production { get; init; }

    public required string Name { get; init; }

    /// <summary>Its configuration; <see langword="null"/> when it could not be read, or the function is gone.</summary>
    public RotationFunction? Config { get; init; }

    /// <summary>Secrets that name it now.</summary>
    public int Secrets { get; init; }

    /// <summary>Ended rotations and tests that are known, without those that somebody stopped and those of unknown end.</summary>
    public int Judged { get; init; }

    public int Succeeded { get; init; }

    public int Running { get; init; }

    /// <summary>Median of the rotations that succeeded.</summary>
    public TimeSpan? Median { get; init; }

    /// <summary>95 of 100 that succeeded took no longer.</summary>
    public TimeSpan? Percentile95 { get; init; }

    public AttemptRow? LastFailure { get; init; }

    public AttemptRow? Last { get; init; }

    /// <summary>Share of <see cref="Judged"/> that succeeded, 0 to 1; <see langword="null"/> when none ended.</summary>
    public double? SuccessRate => Judged == 0 ? null : (double)Succeeded / Judged;

    /// <summary>Every function that rotates a secret or did, by account, Region and name.</summary>
    public static ImmutableArray<FunctionHistory> Of(AttemptBoardSnapshot board, EstateFeed estate, IAccountDirectory accounts)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(estate);
        var attempts = board.Rows.Where(row => row.FunctionArn is not null).ToLookup(row => row.FunctionArn ?? "", StringComparer.Ordinal);
        var secrets = estate.Current.Values.SelectMany(snapshot => snapshot.Secrets.Value?.Values ?? [])
            .Where(secret => secret is { RotationFunctionArn: not null, Deleted: null })
            .GroupBy(secret => secret.RotationFunctionArn ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var configs = estate.Current.Values.SelectMany(snapshot => snapshot.Functions.Value ?? ImmutableDictionary<string, RotationFunction>.Empty)
            .DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return
        [
            .. attempts.Select(group => group.Key).Union(secrets.Keys, StringComparer.Ordinal).Union(configs.Keys, StringComparer.Ordinal)
                .Select(arn => Of(arn, [.. attempts[arn]], secrets.GetValueOrDefault(arn), configs.GetValueOrDefault(arn), accounts)).OfType<FunctionHistory>()
                .OrderBy(function => function.Name, StringComparer.Ordinal).ThenBy(function => function.Arn, StringComparer.Ordinal),
        ];
    }

    /// <summary>The account and Region that a function's ARN names.</summary>
    public static EstateScope? ScopeOf(string functionArn) =>
        functionArn?.Split(':') is ["arn", var partition, "lambda", var region, var account, "function", ..] ? new EstateScope(partition, account, region) : null;

    private static FunctionHistory? Of(string arn, ImmutableArray<AttemptRow> attempts, int secrets, RotationFunction? config, IAccountDirectory accounts)
    {
        if (ScopeOf(arn) is not { } scope || FunctionNames.Of(arn) is not { } name)
            return null;

        var durations = attempts.Where(row => row.Attempt is { Outcome: RotationOutcome.Succeeded, IsTest: false }).Select(row => row.Attempt.Duration).OfType<TimeSpan>().Order().ToArray();
        var account = accounts.Find(scope);
        return new FunctionHistory
        {
            Arn = arn,
            Scope = scope,
            AccountAlias = account?.Alias ?? scope.AccountId,
            Production = account?.Production ?? false,
            Name = name,
            Config = config,
            Secrets = secrets,
            Judged = attempts.Count(row => row.Attempt.Outcome is RotationOutcome.Succeeded or RotationOutcome.Failed or RotationOutcome.Abandoned),
            Succeeded = attempts.Count(row => row.Attempt.Outcome == RotationOutcome.Succeeded),
            Running = attempts.Count(row => row.Attempt.Outcome == RotationOutcome.Running),
            Median = Rank(durations, 0.5),
            Percentile95 = Rank(durations, 0.95),
            LastFailure = attempts.FirstOrDefault(row => row.Attempt.Outcome is RotationOutcome.Failed or RotationOutcome.Abandoned),
            Last = attempts.FirstOrDefault(),
        };
    }

    // Nearest rank: always a duration that was measured.
    private static TimeSpan? Rank(TimeSpan[] sorted, double share) =>
        sorted.Length == 0 ? null : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
