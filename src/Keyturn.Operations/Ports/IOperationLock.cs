namespace Keyturn.Operations.Ports;

/// <summary>One action at a time per secret, over all instances.</summary>
public interface IOperationLock
{
    /// <summary>Returns <see langword="null"/> at once when somebody else holds <paramref name="key"/>.</summary>
    Task<IAsyncDisposable?> TryAcquireAsync(string key, CancellationToken cancellationToken);
}
