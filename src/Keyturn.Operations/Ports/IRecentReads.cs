using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Ports;

/// <summary>Looks up who has read lately, without the quarter of an hour that the collector waits for late events.</summary>
public interface IRecentReads
{
    /// <summary>Reads of the secrets of an account and Region since a moment, as far as CloudTrail has them and a few pages reach: what is not in it was not seen yet.</summary>
    Task<OperationResult<ObservedReads>> SinceAsync(EstateScope scope, DateTimeOffset since, CancellationToken cancellationToken);
}
