using System.Collections.Immutable;

namespace Keyturn.Readiness.Estate;

/// <summary>What ListSecrets and DescribeSecret tell of a secret. Never its value.</summary>
/// <remarks>Source: Secrets Manager API reference, SecretListEntry and DescribeSecret.</remarks>
public sealed record Secret
{
    public required string Arn { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>Key id, ARN or alias; missing means the AWS managed key <c>aws/secretsmanager</c>.</summary>
    public string? KmsKeyId { get; init; }

    /// <summary>Missing means that rotation was never set up.</summary>
    public bool? RotationEnabled { get; init; }

    public string? RotationFunctionArn { get; init; }

    public RotationRules? RotationRules { get; init; }

    /// <summary>Does not move when somebody writes a value by hand; missing when rotation was never set or is off.</summary>
    public DateTimeOffset? LastRotated { get; init; }

    public DateTimeOffset? LastChanged { get; init; }

    /// <summary>Day resolution, per Region; missing until the first read.</summary>
    public DateTimeOffset? LastAccessed { get; init; }

    /// <summary>Present means scheduled for deletion.</summary>
    public DateTimeOffset? Deleted { get; init; }

    /// <summary>On or before this time; lies in the past while rotation keeps failing.</summary>
    public DateTimeOffset? NextRotation { get; init; }

    public DateTimeOffset? Created { get; init; }

    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Version id to its staging labels; versions without a label are not in it.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> StagesByVersion { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The AWS service that manages the secret (managed rotation), for instance <c>rds</c>.</summary>
    public string? OwningService { get; init; }

    /// <summary>Set on replicated secrets; another Region than the secret's own means that this is a replica.</summary>
    public string? PrimaryRegion { get; init; }

    /// <summary>Set on managed external secrets (partner rotation).</summary>
    public string? Type { get; init; }

    /// <summary>Only DescribeSecret tells this.</summary>
    public ImmutableArray<SecretReplica> Replicas { get; init; } = [];

    /// <summary>The version that carries <paramref name="stage"/>, if any.</summary>
    public string? VersionWith(string stage)
    {
        foreach (var (version, stages) in StagesByVersion)
        {
            if (stages.Contains(stage, StringComparer.Ordinal))
            {
                return version;
            }
        }

        return null;
    }
}

/// <summary>A replica of a secret, as DescribeSecret reports it.</summary>
public sealed record SecretReplica(string Region, string? KmsKeyId, string? Status, string? StatusMessage, DateTimeOffset? LastAccessed);

/// <summary>A rotation schedule: days or an expression; DescribeSecret reports computed days beside an expression.</summary>
/// <param name="AutomaticallyAfterDays">1 to 1000.</param>
/// <param name="ScheduleExpression"><c>rate(…)</c> or <c>cron(…)</c>, UTC.</param>
/// <param name="Duration">Length of the window, for instance <c>3h</c>.</param>
public sealed record RotationRules(int? AutomaticallyAfterDays, string? ScheduleExpression, string? Duration);

/// <summary>The names AWS gives to its staging labels.</summary>
public static class VersionStage
{
    public const string Current = "AWSCURRENT";
    public const string Pending = "AWSPENDING";
    public const string Previous = "AWSPREVIOUS";
}
