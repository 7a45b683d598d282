using System.Text;
using Keyturn.Storage.Approvals;
using Keyturn.Storage.Audit;
using Keyturn.Storage.Declarations;
using Keyturn.Storage.Estates;
using Keyturn.Storage.History;
using Keyturn.Storage.Incidents;
using Keyturn.Storage.Instances;
using Keyturn.Storage.KeyRing;
using Keyturn.Storage.People;
using Keyturn.Storage.Preferences;
using Keyturn.Storage.Watching;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage;

/// <summary>The tables, the same in both databases; the derived contexts carry the migrations and the few words that differ.</summary>
internal abstract class ConsoleDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<AuditRow> AuditEntries => Set<AuditRow>();

    public DbSet<AuditHeadRow> AuditHeads => Set<AuditHeadRow>();

    public DbSet<EstatePartRow> EstateParts => Set<EstatePartRow>();

    public DbSet<VersionRow> Versions => Set<VersionRow>();

    public DbSet<SecretFactRow> SecretFacts => Set<SecretFactRow>();

    public DbSet<RotationEventRow> RotationEvents => Set<RotationEventRow>();

    public DbSet<DatabaseDeclarationRow> DatabaseDeclarations => Set<DatabaseDeclarationRow>();
    public DbSet<SecretCallRow> SecretCalls => Set<SecretCallRow>();

    public DbSet<TrailSpanRow> TrailSpans => Set<TrailSpanRow>();

    public DbSet<AttemptLogRow> AttemptLogs => Set<AttemptLogRow>();

    public DbSet<PreferenceRow> Preferences => Set<PreferenceRow>();

    public DbSet<IncidentRow> Incidents => Set<IncidentRow>();

    public DbSet<IncidentEntryRow> IncidentEntries => Set<IncidentEntryRow>();
    public DbSet<FindingRow> Findings => Set<FindingRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<ApprovalRow> Approvals => Set<ApprovalRow>();

    public DbSet<BreakGlassCodeRow> BreakGlassCodes => Set<BreakGlassCodeRow>();

    public DbSet<KeyRingRow> KeyRing => Set<KeyRingRow>();

    public DbSet<LeaderRow> Leaders => Set<LeaderRow>();

    public DbSet<MessageRow> InstanceMessages => Set<MessageRow>();

    /// <summary>Keeps every other writer of the audit chain out until the current transaction ends.</summary>
    public abstract Task LockAuditChainAsync(CancellationToken cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMicroseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ConsoleDbContext).Assembly);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
        }
    }

    /// <summary>Lower case, so that SQL written by hand needs no quotes in PostgreSQL.</summary>
    private static string SnakeCase(string name)
    {
        var column = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && column.Length > 0)
            {
                column.Append('_');
            }

            column.Append(char.ToLowerInvariant(letter));
        }

        return column.ToString();
    }
}
