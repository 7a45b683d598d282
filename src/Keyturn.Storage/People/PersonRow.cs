using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Keyturn.Storage.People;

/// <summary>Somebody who has signed in.</summary>
internal sealed class PersonRow
{
    public required string Id { get; init; }

    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    public required string Name { get; init; }

    /// <summary>JSON array of texts.</summary>
    public required string Groups { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    public required DateTimeOffset LastSignIn { get; init; }

    public DateTimeOffset? Removed { get; init; }
}

internal sealed class PersonRowConfiguration : IEntityTypeConfiguration<PersonRow>
{
    public void Configure(EntityTypeBuilder<PersonRow> builder)
    {
        builder.ToTable("people");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Issuer, row.Subject }).IsUnique();
    }
}
