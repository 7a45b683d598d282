using System.Collections.Immutable;
using Keyturn.Readiness.Databases;

namespace Keyturn.Operations.Ports;

/// <summary>Keeps which database people declared for a secret. Each member throws <see cref="DeclarationsUnavailableException"/> when the store cannot be reached.</summary>
public interface IDatabaseDeclarationStore
{
    /// <summary>All declarations, of every account and Region.</summary>
    Task<ImmutableArray<DatabaseDeclaration>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>The declaration of one secret, or <see langword="null"/>.</summary>
    Task<DatabaseDeclaration?> FindAsync(string secretArn, CancellationToken cancellationToken);

    /// <summary>Keeps it in place of an earlier one for the same secret.</summary>
    Task WriteAsync(DatabaseDeclaration declaration, CancellationToken cancellationToken);

    /// <summary>Forgets the declaration of a secret; one that is not there is no failure.</summary>
    Task RemoveAsync(string secretArn, CancellationToken cancellationToken);
}

/// <summary>The store of declarations cannot be reached.</summary>
public sealed class DeclarationsUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
