namespace Keyturn.Aws.Sandbox.Databases;

/// <summary>A session on a <see cref="SimulatedDatabase"/>.</summary>
internal sealed class SimulatedSession(SimulatedDatabase server, string user) : IDatabaseSession
{
    public string User => user;

    public Task<DatabaseError?> ProbeAsync(CancellationToken cancellationToken) =>
        Task.FromResult<DatabaseError?>(null);

    public async Task<DatabaseError?> SetPasswordAsync(PasswordChange change, CancellationToken cancellationToken)
    {
        if (server.Change(user, change) is { } refusal) return refusal;
        await server.ChangedAsync(cancellationToken);
        return null;
    }

    public Task<bool> UserExistsAsync(string user, CancellationToken cancellationToken) =>
        Task.FromResult(server.Exists(user));

    public Task<DatabaseError?> CreateCloneAsync(string source, string clone, string password, CancellationToken cancellationToken) =>
        Task.FromResult(server.Clone(user, source, clone, password));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
