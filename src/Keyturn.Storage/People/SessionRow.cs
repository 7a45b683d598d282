using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Keyturn.Storage.People;

/// <summary>One sign-in in one browser.</summary>
internal sealed class SessionRow
{
    public required string Id { get; init; }

    public required string PersonId { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required DateTimeOffset Active { get; init; }

    public DateTimeOffset? Ended { get; init; }
}

internal sealed class SessionRowConfiguration : IEntityTypeConfiguration<SessionRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> builder)
    {
        builder.ToTable("sign_in_sessions");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.PersonId);
        builder.HasIndex(row => row.Started);
    }
}
