using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Access;

/// <summary>Looks a person's rights up again, at the moment they matter. What cannot be looked up is refused.</summary>
public sealed partial class Authorisation(IOperatorDirectory operators, EstateFeed? estate = null, ILogger<Authorisation>? logger = null)
{
    /// <summary>For what is not about one secret.</summary>
    public Task<OperationResult<Operator>> RequireAsync(string operatorId, Permission permission, CancellationToken cancellationToken) =>
        DecideAsync(operatorId, permission, null, person => person.May(permission) ? person : OperationErrors.Forbidden(permission), cancellationToken);

    /// <summary>For one secret.</summary>
    /// <returns>The person with the rights that count on this secret.</returns>
    public Task<OperationResult<Operator>> RequireAsync(string operatorId, Permission permission, SecretArn secret, CancellationToken cancellationToken) =>
        DecideAsync(operatorId, permission, secret.Value, person =>
        {
            var here = person.At(TargetOf(secret));
            return here.May(permission) ? here
                : person.MaySomewhere(permission) ? OperationErrors.ForbiddenHere(permission, secret.Name, string.Join(" | ", person.ScopesOf(permission)))
                : OperationErrors.Forbidden(permission);
        }, cancellationToken);

    /// <summary>For what concerns several secrets, each of which is asked for by itself when it is acted on.</summary>
    public Task<OperationResult<Operator>> RequireSomewhereAsync(string operatorId, Permission permission, CancellationToken cancellationToken) =>
        DecideAsync(operatorId, permission, null, person => person.MaySomewhere(permission) ? person : OperationErrors.Forbidden(permission), cancellationToken);

    /// <summary>What scopes look at.</summary>
    public AccessTarget TargetOf(SecretArn secret) => new(
        secret.Scope.AccountId,
        secret.Scope.Region,
        secret.Name,
        estate?.SecretOf(secret)?.Tags ?? ImmutableSortedDictionary<string, string>.Empty);

    private async Task<OperationResult<Operator>> DecideAsync(
        string operatorId, Permission permission, string? secretArn, Func<Operator, OperationResult<Operator>> decide, CancellationToken cancellationToken)
    {
        try
        {
            var decided = await operators.FindAsync(operatorId, cancellationToken) is { } person ? decide(person) : OperationErrors.Forbidden(permission);
            if (!decided.Succeeded && logger is not null)
                Refused(logger, permission, operatorId, secretArn);
            return decided;
        }
        catch (PeopleUnavailableException)
        {
            return OperationErrors.StoreUnavailable();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Permission} was refused to {OperatorId} on {SecretArn}.")]
    private static partial void Refused(ILogger logger, Permission permission, string operatorId, string? secretArn);
}
