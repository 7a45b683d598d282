using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Keyturn.Storage.Approvals;

/// <summary>One request for a second person. What was asked for is written once; decision, use, review and the word of its expiry each once after that.</summary>
internal sealed class ApprovalRow
{
    public required string Id { get; init; }

    public required string SecretArn { get; init; }

    public required string Action { get; init; }

    public required string Arguments { get; init; }

    public required string Reason { get; init; }

    public required string AskedBy { get; init; }

    public required string AskedByName { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required bool BreakGlass { get; init; }

    public bool? Approved { get; init; }

    public string? DecidedBy { get; init; }

    public string? DecidedByName { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? DecisionReason { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    public string? ReviewedBy { get; init; }

    public string? ReviewedByName { get; init; }

    public DateTimeOffset? ReviewedAt { get; init; }

    public string? ReviewNote { get; init; }

    public DateTimeOffset? ExpiryToldAt { get; init; }
}

internal sealed class ApprovalRowConfiguration : IEntityTypeConfiguration<ApprovalRow>
{
    public void Configure(EntityTypeBuilder<ApprovalRow> builder)
    {
        builder.ToTable("approvals");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.AskedAt);
        builder.HasIndex(row => row.ExpiresAt);
        builder.HasIndex(row => new { row.BreakGlass, row.ReviewedAt });
    }
}
