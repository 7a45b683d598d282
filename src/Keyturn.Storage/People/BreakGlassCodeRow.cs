using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Keyturn.Storage.People;

/// <summary>A sealed code that was used.</summary>
internal sealed class BreakGlassCodeRow
{
    public required string Fingerprint { get; init; }

    public required string PersonId { get; init; }

    public required DateTimeOffset UsedAt { get; init; }
}

internal sealed class BreakGlassCodeRowConfiguration : IEntityTypeConfiguration<BreakGlassCodeRow>
{
    public void Configure(EntityTypeBuilder<BreakGlassCodeRow> builder)
    {
        builder.ToTable("break_glass_codes");
        builder.HasKey(row => row.Fingerprint);
    }
}
