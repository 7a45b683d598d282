using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Keyturn.Storage.History;

/// <summary>A rotation event. CloudTrail forgets it after 90 days; this table does not.</summary>
internal sealed class RotationEventRow
{
    public required string Partition { get; init; }

    public required string AccountId { get; init; }

    public required string Region { get; init; }

    public required string EventId { get; init; }

    public required string Kind { get; init; }

    public required string SecretArn { get; init; }

    public required string? VersionId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string? ErrorMessage { get; init; }

    public required string? FailedStep { get; init; }
}

/// <summary>An API call on a secret. CloudTrail forgets it after 90 days; this table does not.</summary>
internal sealed class SecretCallRow
{
    public required string Partition { get; init; }

    public required string AccountId { get; init; }

    public required string Region { get; init; }

    public required string EventId { get; init; }

    public required string Kind { get; init; }

    public required string SecretArn { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string? Actor { get; init; }

    public required string? SourceIdentity { get; init; }

    public required string? VersionId { get; init; }

    public required string? MovedTo { get; init; }

    public required string? RemovedFrom { get; init; }

    public required string? Stage { get; init; }

    public required string? ErrorCode { get; init; }

    public required string? ErrorMessage { get; init; }

    public required bool? RotateImmediately { get; init; }
}

/// <summary>How far one event name of one account and Region was read.</summary>
internal sealed class TrailSpanRow
{
    public required string Partition { get; init; }

    public required string AccountId { get; init; }

    public required string Region { get; init; }

    public required string EventName { get; init; }

    /// <summary>Pairs of microseconds since 1970, both ends included: <c>FROM-UNTIL FROM-UNTIL</c>.</summary>
    public required string Spans { get; init; }
}

/// <summary>What a function's log told of one attempt; the log itself is kept by AWS alone.</summary>
internal sealed class AttemptLogRow
{
    public required string Partition { get; init; }

    public required string AccountId { get; init; }

    public required string Region { get; init; }

    public required string SecretArn { get; init; }

    public required string AttemptId { get; init; }

    public required bool IsTest { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    public required DateTimeOffset? Started { get; init; }

    public required DateTimeOffset? Ended { get; init; }

    public required string? Outcome { get; init; }

    public required int Lines { get; init; }

    /// <summary>JSON of four steps; their evidence is masked.</summary>
    public required string Steps { get; init; }
}

internal sealed class HistoryRowsConfiguration
    : IEntityTypeConfiguration<RotationEventRow>, IEntityTypeConfiguration<SecretCallRow>, IEntityTypeConfiguration<TrailSpanRow>, IEntityTypeConfiguration<AttemptLogRow>
{
    public void Configure(EntityTypeBuilder<RotationEventRow> builder)
    {
        builder.ToTable("rotation_events");
        builder.HasKey(row => new { row.Partition, row.AccountId, row.Region, row.EventId });
        builder.HasIndex(row => new { row.SecretArn, row.At });
        builder.HasIndex(row => row.At);
    }

    public void Configure(EntityTypeBuilder<SecretCallRow> builder)
    {
        builder.ToTable("secret_calls");
        builder.HasKey(row => new { row.Partition, row.AccountId, row.Region, row.EventId });
        builder.HasIndex(row => new { row.SecretArn, row.At });
        builder.HasIndex(row => row.At);
    }

    public void Configure(EntityTypeBuilder<TrailSpanRow> builder)
    {
        builder.ToTable("trail_spans");
        builder.HasKey(row => new { row.Partition, row.AccountId, row.Region, row.EventName });
    }

    public void Configure(EntityTypeBuilder<AttemptLogRow> builder)
    {
        builder.ToTable("attempt_logs");
        builder.HasKey(row => new { row.Partition, row.AccountId, row.Region, row.SecretArn, row.AttemptId, row.IsTest });
        builder.HasIndex(row => row.ReadAt);
    }
}
