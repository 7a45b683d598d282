namespace Keyturn.Operations.Access;

/// <summary>Looks a person's rights up again, at the moment they matter.</summary>
public sealed class Authorisation(IOperatorDirectory operators)
{
    public async Task<OperationResult<Operator>> RequireAsync(string operatorId, Permission permission, CancellationToken cancellationToken)
    {
        var person = await operators.FindAsync(operatorId, cancellationToken);
        return person is not null && person.May(permission) ? person : OperationErrors.Forbidden(permission);
    }
}
