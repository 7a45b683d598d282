using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Keyturn.Storage.Instances;

/// <summary>The newest leader of a duty. The row outlives it: its epoch only grows.</summary>
internal sealed class LeaderRow
{
    public required string Duty { get; init; }

    public required long Epoch { get; init; }

    public required string Instance { get; init; }

    public required DateTimeOffset SinceAt { get; init; }

    public required DateTimeOffset SeenAt { get; init; }
}

/// <summary>What an instance told the others; kept for some minutes.</summary>
internal sealed class MessageRow
{
    public long Id { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required string Sender { get; init; }

    public required string Kind { get; init; }

    /// <summary>A later message with the same subject takes the place of this one.</summary>
    public required string? Subject { get; init; }

    public required byte[] Content { get; init; }
}

internal sealed class InstanceRowsConfiguration : IEntityTypeConfiguration<LeaderRow>, IEntityTypeConfiguration<MessageRow>
{
    public void Configure(EntityTypeBuilder<LeaderRow> builder)
    {
        builder.ToTable("leaders");
        builder.HasKey(row => row.Duty);
    }

    public void Configure(EntityTypeBuilder<MessageRow> builder)
    {
        builder.ToTable("instance_messages");
        builder.HasIndex(row => row.SentAt);
        builder.HasIndex(row => row.Subject);
    }
}
