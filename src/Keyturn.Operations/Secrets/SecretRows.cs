using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Secrets;

/// <summary>Makes the row of a secret from facts: pure, so that list and page can never disagree.</summary>
public static class SecretRows
{
    private static readonly string[] StageOrder = [VersionStage.Current, VersionStage.Pending, VersionStage.Previous];

    public static SecretRow Derive(
        SecretArn arn, Secret secret, AccountInfo? account, RotationEvidence evidence, DateTimeOffset? currentSince, DateTimeOffset now)
    {
        var alias = account?.Alias ?? arn.Scope.AccountId;
        var function = FunctionNames.Of(secret.RotationFunctionArn);
        return new SecretRow
        {
            Arn = arn,
            Secret = secret,
            AccountAlias = alias,
            Production = account?.Production ?? false,
            State = RotationStates.Derive(secret, arn.Scope.Region, evidence, now),
            Engine = EngineGuess.Of(secret),
            FunctionName = function,
            CurrentSince = currentSince,
            NextWindow = NextWindow(secret, now),
            SearchText = SearchText(arn, secret, alias, function),
            Stages = Stages(secret),
        };
    }

    /// <summary>Start of the next window; NextRotationDate when the schedule cannot be computed; nothing while rotation is off.</summary>
    public static DateTimeOffset? NextWindow(Secret secret, DateTimeOffset now)
    {
        if (secret.Deleted is not null || (secret.RotationEnabled != true && secret.OwningService is null))
        {
            return null;
        }

        var windows = secret.RotationRules is { } rules && RotationSchedule.Parse(rules).Schedule is { } schedule
            ? schedule.NextWindows(now, secret.NextRotation, secret.LastRotated, 1)
            : [];
        return windows.IsEmpty ? secret.NextRotation : windows[0].Opens;
    }

    private static ImmutableArray<string> Stages(Secret secret)
    {
        var all = secret.StagesByVersion.Values.SelectMany(stages => stages).Distinct(StringComparer.Ordinal);
        return [.. all.OrderBy(Rank).ThenBy(stage => stage, StringComparer.Ordinal)];

        static int Rank(string stage) => Array.IndexOf(StageOrder, stage) is var place and >= 0 ? place : StageOrder.Length;
    }

    private static string SearchText(SecretArn arn, Secret secret, string alias, string? function)
    {
        var tags = secret.Tags.Select(tag => $"{tag.Key}={tag.Value}");
        return string.Join('\n', [secret.Name, secret.Description, function, secret.KmsKeyId, alias, arn.Scope.AccountId, arn.Scope.Region, secret.OwningService, .. tags])
            .ToLowerInvariant();
    }
}
