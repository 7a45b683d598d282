using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Keyturn.Storage.Audit;

/// <summary>One entry as it is kept: plain columns that a person can read with any SQL tool.</summary>
internal sealed class AuditRow
{
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string OperationId { get; init; }

    public required string Action { get; init; }

    public required string Phase { get; init; }

    public required string OperatorId { get; init; }

    public required string OperatorName { get; init; }

    public required string SecretArn { get; init; }

    public required string Reason { get; init; }

    public required string? Result { get; init; }

    public required string? AwsRequestId { get; init; }

    /// <summary>JSON object, its names in ordinal order.</summary>
    public required string Details { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }
}

internal sealed class AuditRowConfiguration : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit_entries");
        builder.HasKey(row => row.Sequence);
        builder.Property(row => row.Sequence).ValueGeneratedNever();
        builder.HasIndex(row => row.OperationId);

        // Asked by a trigger for each entry that leaves.
        builder.HasIndex(row => row.Action).HasFilter("action = 'CloseSegment'");
        builder.HasIndex(row => new { row.SecretArn, row.Sequence });
        builder.HasIndex(row => new { row.OperatorId, row.Sequence });
    }
}
