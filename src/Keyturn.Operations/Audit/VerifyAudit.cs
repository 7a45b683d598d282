using Keyturn.Operations.Access;
using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Audit;

/// <summary>Recomputes the whole chain, compares it with its anchors and says whether it holds.</summary>
public sealed class VerifyAudit(Authorisation authorisation, IAuditLog log, IAuditAnchors anchors)
{
    public async Task<OperationResult<AuditVerification>> RunAsync(string operatorId, CancellationToken cancellationToken)
    {
        var person = await authorisation.RequireAsync(operatorId, Permission.ViewAudit, cancellationToken);
        if (!person.Succeeded)
        {
            return person.Error;
        }

        try
        {
            return await log.VerifyAsync(await anchors.ReadAsync(cancellationToken), archived: null, cancellationToken);
        }
        catch (AuditAnchorException)
        {
            return OperationErrors.AuditAnchorsUnreadable();
        }
        catch (AuditUnavailableException)
        {
            return OperationErrors.AuditUnreadable();
        }
    }
}
