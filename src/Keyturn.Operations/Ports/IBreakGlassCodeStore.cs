namespace Keyturn.Operations.Ports;

/// <summary>Remembers which sealed codes were used, for ever. Each member throws <see cref="PeopleUnavailableException"/> when the store cannot be reached.</summary>
public interface IBreakGlassCodeStore
{
    /// <summary>Takes the code up; true once.</summary>
    /// <param name="fingerprint">What tells one code from another, and is no code.</param>
    /// <param name="personId">Who came in with it.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="cancellationToken">Takes nothing.</param>
    Task<bool> TryTakeAsync(string fingerprint, string personId, DateTimeOffset at, CancellationToken cancellationToken);

    Task<bool> WasTakenAsync(string fingerprint, CancellationToken cancellationToken);
}
