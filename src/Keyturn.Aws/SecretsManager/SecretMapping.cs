using System.Collections.Immutable;
using Amazon.SecretsManager.Model;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.SecretsManager;

/// <summary>Secrets Manager's answers as facts of the estate. Members that AWS leaves out stay missing.</summary>
internal static class SecretMapping
{
    public static Secret FromListEntry(SecretListEntry entry) => new()
    {
        Arn = entry.ARN ?? "",
        Name = entry.Name ?? "",
        Description = Text(entry.Description),
        KmsKeyId = Text(entry.KmsKeyId),
        RotationEnabled = entry.RotationEnabled,
        RotationFunctionArn = Text(entry.RotationLambdaARN),
        RotationRules = Rules(entry.RotationRules),
        LastRotated = Utc(entry.LastRotatedDate),
        LastChanged = Utc(entry.LastChangedDate),
        LastAccessed = Utc(entry.LastAccessedDate),
        Deleted = Utc(entry.DeletedDate),
        NextRotation = Utc(entry.NextRotationDate),
        Created = Utc(entry.CreatedDate),
        Tags = Tags(entry.Tags),
        StagesByVersion = Stages(entry.SecretVersionsToStages),
        OwningService = Text(entry.OwningService),
        PrimaryRegion = Text(entry.PrimaryRegion),
        Type = Text(entry.Type),
    };

    public static Secret FromDescription(DescribeSecretResponse answer) => new()
    {
        Arn = answer.ARN ?? "",
        Name = answer.Name ?? "",
        Description = Text(answer.Description),
        KmsKeyId = Text(answer.KmsKeyId),
        RotationEnabled = answer.RotationEnabled,
        RotationFunctionArn = Text(answer.RotationLambdaARN),
        RotationRules = Rules(answer.RotationRules),
        LastRotated = Utc(answer.LastRotatedDate),
        LastChanged = Utc(answer.LastChangedDate),
        LastAccessed = Utc(answer.LastAccessedDate),
        Deleted = Utc(answer.DeletedDate),
        NextRotation = Utc(answer.NextRotationDate),
        Created = Utc(answer.CreatedDate),
        Tags = Tags(answer.Tags),
        StagesByVersion = Stages(answer.VersionIdsToStages),
        OwningService = Text(answer.OwningService),
        PrimaryRegion = Text(answer.PrimaryRegion),
        Type = Text(answer.Type),
        Replicas = [.. (answer.ReplicationStatus ?? []).Select(Replica)],
    };

    public static ImmutableArray<SecretVersion> Versions(List<SecretVersionsListEntry>? entries) =>
    [
        .. (entries ?? []).Select(entry => new SecretVersion(
            entry.VersionId ?? "",
            [.. entry.VersionStages ?? []],
            Utc(entry.CreatedDate),
            Utc(entry.LastAccessedDate),
            [.. entry.KmsKeyIds ?? []])),
    ];

    private static SecretReplica Replica(ReplicationStatusType status) =>
        new(status.Region ?? "", Text(status.KmsKeyId), status.Status?.Value, Text(status.StatusMessage), Utc(status.LastAccessedDate));

    /// <summary>Rules as a caller may send them: never a number of days beside an expression.</summary>
    public static RotationRulesType ToRequest(RotationRules rules) => new()
    {
        AutomaticallyAfterDays = rules.ScheduleExpression is null ? rules.AutomaticallyAfterDays : null,
        ScheduleExpression = rules.ScheduleExpression,
        Duration = rules.Duration,
    };

    private static RotationRules? Rules(RotationRulesType? rules) => rules is null
        ? null
        : new RotationRules((int?)rules.AutomaticallyAfterDays, Text(rules.ScheduleExpression), Text(rules.Duration));

    // AWS does not allow a key twice, but a page must not fail over it.
    private static ImmutableSortedDictionary<string, string> Tags(List<Tag>? tags) =>
        (tags ?? []).DistinctBy(tag => tag.Key ?? "").ToImmutableSortedDictionary(tag => tag.Key ?? "", tag => tag.Value ?? "", StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Stages(Dictionary<string, List<string>>? stages) =>
        (stages ?? []).ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal);

    private static DateTimeOffset? Utc(DateTime? time) => time is { } value ? new DateTimeOffset(value.ToUniversalTime()) : null;

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
