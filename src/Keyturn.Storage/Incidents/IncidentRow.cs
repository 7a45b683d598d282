using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Keyturn.Storage.Incidents;

/// <summary>What the list of incidents needs, so that it reads no record. Written once, but for the time of closing.</summary>
internal sealed class IncidentRow
{
    public required string Id { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; set; }

    public required string Purpose { get; init; }

    public required string OperatorId { get; init; }

    public required string OperatorName { get; init; }

    public required string Reason { get; init; }

    /// <summary>JSON array of ARNs.</summary>
    public required string Secrets { get; init; }
}

/// <summary>One entry of a record, as it is kept.</summary>
internal sealed class IncidentEntryRow
{
    public required string IncidentId { get; init; }

    /// <summary>From 1: two who write at once meet in the key, and one of them looks again.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string? OperatorId { get; init; }

    public required string? OperatorName { get; init; }

    public required string Content { get; init; }
}

internal sealed class IncidentRowConfiguration : IEntityTypeConfiguration<IncidentRow>
{
    public void Configure(EntityTypeBuilder<IncidentRow> builder)
    {
        builder.ToTable("incidents");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.OpenedAt);
        builder.HasIndex(row => row.ClosedAt);
    }
}

internal sealed class IncidentEntryRowConfiguration : IEntityTypeConfiguration<IncidentEntryRow>
{
    public void Configure(EntityTypeBuilder<IncidentEntryRow> builder)
    {
        builder.ToTable("incident_entries");
        builder.HasKey(row => new { row.IncidentId, row.Number });
        builder.Property(row => row.Number).ValueGeneratedNever();
    }
}
