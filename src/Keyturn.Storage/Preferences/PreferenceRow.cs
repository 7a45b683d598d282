using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Keyturn.Storage.Preferences;

/// <summary>One small document of one person.</summary>
internal sealed class PreferenceRow
{
    public required string OperatorId { get; init; }

    public required string Name { get; init; }

    public required string Json { get; init; }
}

internal sealed class PreferenceRowConfiguration : IEntityTypeConfiguration<PreferenceRow>
{
    public void Configure(EntityTypeBuilder<PreferenceRow> builder)
    {
        builder.ToTable("preferences");
        builder.HasKey(row => new { row.OperatorId, row.Name });
    }
}
