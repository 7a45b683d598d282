using Keyturn.Operations.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Keyturn.Storage.Audit;

/// <summary>Where the chain ends, in the only row of its table: a cut-off tail does not go unseen.</summary>
internal sealed class AuditHeadRow
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public required long Sequence { get; set; }

    public required string Hash { get; set; }
}

internal sealed class AuditHeadRowConfiguration : IEntityTypeConfiguration<AuditHeadRow>
{
    public void Configure(EntityTypeBuilder<AuditHeadRow> builder)
    {
        builder.ToTable("audit_head");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasData(new AuditHeadRow { Sequence = AuditLink.Start.Sequence, Hash = AuditLink.Start.Hash });
    }
}
