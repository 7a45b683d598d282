using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Keyturn.Storage.KeyRing;

/// <summary>One document of the key ring.</summary>
internal sealed class KeyRingRow
{
    public long Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}

internal sealed class KeyRingRowConfiguration : IEntityTypeConfiguration<KeyRingRow>
{
    public void Configure(EntityTypeBuilder<KeyRingRow> builder) => builder.ToTable("key_ring");
}
