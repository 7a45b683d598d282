using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Databases;

namespace Keyturn.Testing.Fakes;

/// <summary>Declarations in a dictionary; out of reach when a test says so.</summary>
public sealed class InMemoryDatabaseDeclarationStore : IDatabaseDeclarationStore
{
    private readonly ConcurrentDictionary<string, DatabaseDeclaration> kept = new(StringComparer.Ordinal);

    /// <summary>Whether reading fails.</summary>
    public bool IsUnreadable { get; set; }

    /// <summary>Whether writing fails.</summary>
    public bool IsReadOnly { get; set; }

    /// <inheritdoc/>
    public Task<ImmutableArray<DatabaseDeclaration>> ReadAsync(CancellationToken cancellationToken) =>
        IsUnreadable ? throw new DeclarationsUnavailableException("away") : Task.FromResult(kept.Values.OrderBy(one => one.SecretArn, StringComparer.Ordinal).ToImmutableArray());

    /// <inheritdoc/>
    public Task<DatabaseDeclaration?> FindAsync(string secretArn, CancellationToken cancellationToken) =>
        IsUnreadable ? throw new DeclarationsUnavailableException("away") : Task.FromResult(kept.GetValueOrDefault(secretArn));

    /// <inheritdoc/>
    public Task WriteAsync(DatabaseDeclaration declaration, CancellationToken cancellationToken)
    {
        Refuse();
        kept[declaration.SecretArn] = declaration;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task RemoveAsync(string secretArn, CancellationToken cancellationToken)
    {
        Refuse();
        kept.TryRemove(secretArn, out _);
        return Task.CompletedTask;
    }

    private void Refuse()
    {
        if (IsReadOnly)
            throw new DeclarationsUnavailableException("full");
    }
}
