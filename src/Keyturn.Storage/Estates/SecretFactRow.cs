using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Keyturn.Storage.Estates;

/// <summary>What was asked of one secret by itself: its policy, or the keys of its versions. Never a value.</summary>
internal sealed class SecretFactRow
{
    public required string Partition { get; init; }

    public required string AccountId { get; init; }

    public required string Region { get; init; }

    public required string SecretArn { get; init; }

    /// <summary><c>policy</c> or <c>versions</c>.</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>See <see cref="PartFormat"/>.</summary>
    public required string Format { get; init; }

    public required byte[] Content { get; init; }
}

internal sealed class SecretFactRowConfiguration : IEntityTypeConfiguration<SecretFactRow>
{
    public void Configure(EntityTypeBuilder<SecretFactRow> builder)
    {
        builder.ToTable("secret_facts");
        builder.HasKey(row => new { row.Partition, row.AccountId, row.Region, row.SecretArn, row.Kind });
    }
}
