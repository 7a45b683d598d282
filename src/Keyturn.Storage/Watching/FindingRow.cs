using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Keyturn.Storage.Watching;

/// <summary>A finding that stands, or that stood once.</summary>
internal sealed class FindingRow
{
    public required string SecretArn { get; init; }

    public required string Kind { get; init; }

    public required int Episode { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset? ClosedAt { get; init; }
}

/// <summary>A message on its way to one channel.</summary>
internal sealed class NoticeRow
{
    public required string Id { get; init; }

    public required string Channel { get; init; }

    /// <summary>JSON of the whole notice.</summary>
    public required string Content { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required int Attempts { get; init; }

    /// <summary>When it is due; missing once it was sent or given up.</summary>
    public required DateTimeOffset? NextAt { get; init; }

    public required DateTimeOffset? SentAt { get; init; }

    public required string? Error { get; init; }
}

internal sealed class FindingRowConfiguration : IEntityTypeConfiguration<FindingRow>, IEntityTypeConfiguration<NoticeRow>
{
    public void Configure(EntityTypeBuilder<FindingRow> builder)
    {
        builder.ToTable("watch_findings");
        builder.HasKey(row => new { row.SecretArn, row.Kind });
        builder.HasIndex(row => row.ClosedAt);
    }

    public void Configure(EntityTypeBuilder<NoticeRow> builder)
    {
        builder.ToTable("notices");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.NextAt);
    }
}
