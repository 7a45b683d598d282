using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Aws.Tests.Collection;

/// <summary>Keeps what it is given; <see cref="Broken"/> makes every call fail.</summary>
internal sealed class InMemoryEstateStore : IEstateStore
{
    private readonly TaskCompletionSource firstSave = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentDictionary<string, DateTimeOffset> Versions { get; } = new(StringComparer.Ordinal);

    public EstateSnapshot? Saved { get; set; }

    /// <summary>Done once anything was saved.</summary>
    public Task FirstSave => firstSave.Task;

    public bool Broken { get; set; }

    public Task<EstateSnapshot?> LoadAsync(EstateScope scope, CancellationToken cancellationToken) =>
        Broken ? throw new IOException("disk") : Task.FromResult(Saved);

    public Task SaveAsync(EstateSnapshot snapshot, CancellationToken cancellationToken)
    {
        Saved = Broken ? throw new IOException("disk") : snapshot;
        firstSave.TrySetResult();
        return Task.CompletedTask;
    }

    /// <summary>The last snapshot whose facts were saved.</summary>
    public EstateSnapshot? Facts { get; private set; }

    public ConcurrentDictionary<string, SecretAccess> SecretFacts { get; } = new(StringComparer.Ordinal);

    public Task SaveFactsAsync(EstateSnapshot snapshot, CancellationToken cancellationToken)
    {
        Facts = Broken ? throw new IOException("disk") : snapshot;
        return Task.CompletedTask;
    }

    public Task SaveSecretFactsAsync(EstateScope scope, ImmutableDictionary<string, SecretAccess> facts, CancellationToken cancellationToken)
    {
        foreach (var (arn, access) in facts)
        {
            SecretFacts.AddOrUpdate(arn, access, (_, known) => new SecretAccess
            {
                Policy = access.Policy.Value is null ? known.Policy : access.Policy,
                Versions = access.Versions.Value is null ? known.Versions : access.Versions,
            });
        }

        return Task.CompletedTask;
    }

    public Task ForgetSecretFactsAsync(EstateScope scope, ImmutableArray<string> arns, CancellationToken cancellationToken)
    {
        foreach (var arn in arns)
        {
            SecretFacts.TryRemove(arn, out _);
        }

        return Task.CompletedTask;
    }

    public Task SaveVersionsAsync(EstateScope scope, ImmutableDictionary<string, DateTimeOffset> created, CancellationToken cancellationToken)
    {
        foreach (var (version, at) in created)
        {
            Versions.TryAdd(version, at);
        }

        return Task.CompletedTask;
    }
}
