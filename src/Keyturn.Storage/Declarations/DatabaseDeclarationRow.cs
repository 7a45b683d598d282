using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Keyturn.Storage.Declarations;

/// <summary>Which database one secret belongs to, as somebody declared it.</summary>
internal sealed class DatabaseDeclarationRow
{
    public required string SecretArn { get; init; }

    public required string Database { get; init; }

    public string? Engine { get; init; }

    public required string OperatorId { get; init; }

    public required string OperatorName { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Reason { get; init; }
}

internal sealed class DatabaseDeclarationRowConfiguration : IEntityTypeConfiguration<DatabaseDeclarationRow>
{
    public void Configure(EntityTypeBuilder<DatabaseDeclarationRow> builder)
    {
        builder.ToTable("database_declarations");
        builder.HasKey(row => row.SecretArn);
    }
}
