namespace Keyturn.Storage;

/// <summary>Says when the database has its tables. Whoever may run before the host's start is through awaits it.</summary>
public sealed class StorageReady
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the migrations are applied; fails with <see cref="StorageStartException"/> when they could not be.</summary>
    public Task Completed => done.Task;

    internal void Succeed() => done.TrySetResult();

    internal void Fail(StorageStartException failure)
    {
        done.TrySetException(failure);

        // The host's start fails with the same exception: nobody has to look here.
        _ = done.Task.Exception;
    }
}

/// <summary>The database could not be opened or migrated. Names the setting to look at.</summary>
public sealed class StorageStartException(string message, Exception inner) : Exception(message, inner);
