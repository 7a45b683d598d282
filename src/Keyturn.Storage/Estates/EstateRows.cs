using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Keyturn.Storage.Estates;

/// <summary>One part of one account and Region: when it was read, what failed last, and its content packed whole.</summary>
internal sealed class EstatePartRow
{
    public required string Partition { get; init; }

    public required string AccountId { get; init; }

    public required string Region { get; init; }

    public required string Part { get; init; }

    public required DateTimeOffset? ReadAt { get; set; }

    /// <summary>JSON of a PartFailure.</summary>
    public required string? Failure { get; set; }

    public required byte[]? Content { get; set; }

    /// <summary>SHA-256 of <see cref="Content"/>: what did not change is not written again.</summary>
    public required string? ContentHash { get; set; }

    /// <summary>See <see cref="PartFormat"/>: content of another form is never read.</summary>
    public required string? Format { get; set; }
}

/// <summary>When a version was made. Never changes in AWS, so it is read once.</summary>
internal sealed class VersionRow
{
    public required string Partition { get; init; }

    public required string AccountId { get; init; }

    public required string Region { get; init; }

    public required string VersionId { get; init; }

    public required DateTimeOffset Created { get; init; }
}

internal sealed class EstateRowsConfiguration : IEntityTypeConfiguration<EstatePartRow>, IEntityTypeConfiguration<VersionRow>
{
    public void Configure(EntityTypeBuilder<EstatePartRow> builder)
    {
        builder.ToTable("estate_parts");
        builder.HasKey(row => new { row.Partition, row.AccountId, row.Region, row.Part });
    }

    public void Configure(EntityTypeBuilder<VersionRow> builder)
    {
        builder.ToTable("secret_versions");
        builder.HasKey(row => new { row.Partition, row.AccountId, row.Region, row.VersionId });
    }
}
