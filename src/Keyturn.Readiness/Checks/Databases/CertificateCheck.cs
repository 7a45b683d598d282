using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Checks.Databases;

/// <summary>The certificate of the database has expired, or will soon.</summary>
/// <remarks>"Using SSL/TLS to encrypt a connection to a DB instance", RDS User Guide.</remarks>
public sealed class CertificateCheck : DatabaseCheck
{
    /// <inheritdoc/>
    public override string Id => "database-certificate";

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private const int NoticeDays = 60;

    private protected override CheckFinding Answer(CheckContext context, DatabaseInstance instance) => instance.CertificateUntil is not { } until ? Unknown("open", instance.Id)
        : until - context.Now < TimeSpan.FromDays(NoticeDays) ? Bad("bad", instance.Id, until) : Pass("ok", instance.Id, until);
}
