using System.Collections.Immutable;
using Keyturn.Operations.Access;
using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Audit;

/// <summary>Lists the audit log, newest first.</summary>
public sealed class ListAudit(Authorisation authorisation, IAuditLog log)
{
    public async Task<OperationResult<ImmutableArray<AuditEntry>>> RunAsync(AuditQuery query, string operatorId, CancellationToken cancellationToken)
    {
        var person = await authorisation.RequireAsync(operatorId, Permission.ViewAudit, cancellationToken);
        if (!person.Succeeded)
        {
            return person.Error;
        }

        try
        {
            return await log.ReadAsync(query, cancellationToken);
        }
        catch (AuditUnavailableException)
        {
            return OperationErrors.AuditUnreadable();
        }
    }
}
