using System.Collections.Immutable;

namespace Keyturn.Readiness.Databases;

/// <summary>What is known of a secret's database, and what is said against it.</summary>
/// <param name="Database">The database; <see langword="null"/> when nothing tells, or when people say different things.</param>
/// <param name="Others">Sources that name another one. AWS's own word stands against people's; two declarations of people leave it open.</param>
public sealed record DatabaseFinding(SecretDatabase? Database, ImmutableArray<SecretDatabase> Others)
{
    /// <summary>Nothing tells.</summary>
    public static DatabaseFinding None { get; } = new(null, []);

    /// <summary>Whether people named different databases and nothing of AWS decides between them.</summary>
    public bool IsContested => Database is null && !Others.IsEmpty;

    /// <inheritdoc/>
    public bool Equals(DatabaseFinding? other) => other is not null && Database == other.Database && Others.SequenceEqual(other.Others);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Database, Others.Length);
}
