using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;

namespace Keyturn.Readiness.Consumers;

/// <summary>Who is declared for a secret and who was seen reading it, side by side.</summary>
/// <param name="Seen">Everybody who was seen, the last one first.</param>
/// <param name="DeclaredNotSeen">Declarations of which nobody was seen; that is no proof that nobody reads.</param>
public sealed record SecretObservations(ImmutableArray<SeenReader> Seen, ImmutableArray<string> DeclaredNotSeen)
{
    /// <summary>Of one secret.</summary>
    public static SecretObservations Of(EstateSnapshot snapshot, ImmutableArray<EstateConsumer> consumers, Secret secret)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(secret);
        var readers = (snapshot.ObservedReads.Value ?? ObservedReads.None).Of(secret.Arn);
        var declarations = DeclaredConsumers.Of(snapshot, secret);
        var seen = readers.Values
            .OrderByDescending(read => read.LastAt).ThenBy(read => read.Principal, StringComparer.Ordinal)
            .Select(read =>
            {
                ImmutableArray<EstateConsumer> known = [.. consumers.Where(consumer => consumer.RoleArn == read.Principal)];
                return new SeenReader(read, known)
                {
                    IsDeclared = declarations.Any(declaration => IsMeant(declaration, read, known)),
                    IsRotation = known.Any(consumer => RelatedConsumers.Rotates(consumer, secret)),
                };
            })
            .ToImmutableArray();
        return new(seen, [.. declarations.Where(declaration => !seen.Any(reader => IsMeant(declaration, reader.Read, reader.Consumers)))]);
    }

    private static bool IsMeant(string declaration, ObservedRead read, ImmutableArray<EstateConsumer> known) =>
        declaration == read.Principal || known.Any(consumer => DeclaredConsumers.Means(declaration, consumer));
}

/// <summary>Somebody who was seen reading a secret.</summary>
/// <param name="Read">What was seen.</param>
/// <param name="Consumers">Known consumers with this role; empty for a person, another account or a service.</param>
public sealed record SeenReader(ObservedRead Read, ImmutableArray<EstateConsumer> Consumers)
{
    /// <summary>A tag or the file declares it.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>It is the secret's rotation function, which nobody has to declare.</summary>
    public bool IsRotation { get; init; }
}
